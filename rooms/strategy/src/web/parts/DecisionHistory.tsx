import { counted, formatInstant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Disclosure, LangMark } from "@splot/kernel/web";
import type { CheckDecision } from "../../model/checklist.ts";
import type { Proof } from "./Checklist.tsx";

const words = {
  met: { pl: "spełnione", en: "met" },
  waived: { pl: "odstąpiono", en: "waived" },
  open: { pl: "cofnięto rozstrzygnięcie", en: "taken back" },
  history: { pl: "Historia", en: "History" },
};
const forms = { pl: ["rozstrzygnięcie", "rozstrzygnięcia", "rozstrzygnięć"], en: ["decision", "decisions"] } as const;

export type DecisionHistoryProps = { readonly visit: Visit; readonly decisions: readonly CheckDecision[]; readonly proofs: ReadonlyMap<string, Proof> };

/** How a requirement was decided before, oldest first. Nothing while there is one decision at most. */
export function DecisionHistory({ visit, decisions, proofs }: DecisionHistoryProps) {
  const { language, space } = visit;
  if (decisions.length < 2) return <></>;
  return (
    <Disclosure label={`${say(language, words.history)}: ${counted(language, decisions.length, forms)}`}>
      <ol class="plain-list">
        {decisions.map(({ state, at, evidence, reason, waiverBasis }) => {
          const proof = proofs.get(evidence ?? "");
          return (
            <li>
              {formatInstant(language, at, space.zone)}: {say(language, words[state])}
              {proof !== undefined && (
                <>
                  {" – "}
                  <a href={visit.at(proof.path)}>
                    <LangMark language={language} text={proof.title} />
                  </a>
                </>
              )}
              {reason !== undefined && (
                <>
                  {" – "}
                  <LangMark language={language} text={{ pl: waiverBasis === undefined ? reason : `${reason} (${waiverBasis})` }} />
                </>
              )}
            </li>
          );
        })}
      </ol>
    </Disclosure>
  );
}
