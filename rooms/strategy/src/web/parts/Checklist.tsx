import { type Bilingual, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, StateWord, type Tone } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { CheckDecision, CheckItem } from "../../model/checklist.ts";
import { DecisionHistory } from "./DecisionHistory.tsx";

/** States of an item in words. */
export const itemStates = {
  open: { pl: "do spełnienia", en: "open" },
  met: { pl: "spełnione", en: "met" },
  waived: { pl: "odstąpiono", en: "waived" },
} as const satisfies Record<CheckItem["state"], Bilingual>;

const words = {
  basis: { pl: "Podstawa:", en: "Basis:" },
  unconfirmed: { pl: "Ta reguła czeka na potwierdzenie prawnika.", en: "This rule awaits confirmation by a lawyer." },
  proof: { pl: "Dowód:", en: "Evidence:" },
  reason: { pl: "Powód odstąpienia:", en: "Reason for waiving:" },
  caption: { pl: "Lista wymagań przed przyjęciem", en: "Requirements before adoption" },
};
const tones: Readonly<Record<CheckItem["state"], Tone>> = { open: "warning", met: "good", waived: "neutral" };

/** A thing that proves an item, as a link. */
export type Proof = { readonly title: { readonly pl: string; readonly en?: string | undefined }; readonly path: string };

export type ChecklistProps = {
  readonly visit: Visit;
  readonly items: readonly CheckItem[];
  readonly proofs: ReadonlyMap<string, Proof>;
  /** Every decision about the items, oldest first. */
  readonly decisions: readonly CheckDecision[];
  /** What one may do with an item. */
  readonly actionOf?: ((item: CheckItem) => Child | undefined) | undefined;
};

/** The legal checklist: each requirement with its state as a word, basis, and evidence or reason. */
export function Checklist({ visit, items, proofs, decisions, actionOf }: ChecklistProps) {
  const { language } = visit;
  return (
    <ol class="plain-list" aria-label={say(language, words.caption)}>
      {items.map((item) => {
        const proof = proofs.get(item.evidence ?? "");
        return (
          <li>
            <p>
              <strong>
                <LangMark language={language} text={item.title} />
              </strong>{" "}
              <StateWord tone={tones[item.state]}>{say(language, itemStates[item.state])}</StateWord>
            </p>
            <p class="muted">
              {say(language, words.basis)} <LangMark language={language} text={{ pl: item.basis }} />. {!item.confirmed && say(language, words.unconfirmed)}
            </p>
            {proof !== undefined && (
              <p>
                {say(language, words.proof)}{" "}
                <a href={visit.at(proof.path)}>
                  <LangMark language={language} text={proof.title} />
                </a>
              </p>
            )}
            {item.reason !== undefined && (
              <p>
                {say(language, words.reason)} <LangMark language={language} text={{ pl: `${item.reason} (${item.waiverBasis ?? ""})` }} />
              </p>
            )}
            <DecisionHistory visit={visit} decisions={decisions.filter(({ code }) => code === item.code)} proofs={proofs} />
            {actionOf?.(item)}
          </li>
        );
      })}
    </ol>
  );
}
