import { formatDay, type Language, say } from "@splot/kernel";
import { MissingValue, Notice, Table } from "@splot/kernel/web";
import { type ComputedStatus, differs, type StatusPair } from "../../model/status.ts";
import { reasonWords } from "../../model/words.ts";
import { ColourOf, shareText } from "./marks.tsx";

const words = {
  caption: { pl: "Stan podany i wyliczony", en: "Declared and computed status" },
  day: { pl: "Dzień", en: "Day" },
  declared: { pl: "Podany przez zespół", en: "Declared by the team" },
  computed: { pl: "Wyliczony", en: "Computed" },
  progress: { pl: "Postęp", en: "Progress" },
  forecast: { pl: "Przewidywany koniec", en: "Expected end" },
  text: { pl: "Co się dzieje", en: "What is going on" },
  asPlanned: { pl: "zgodnie z terminem", en: "by the due day" },
  noText: { pl: "nie napisano", en: "not written" },
  differ: { pl: "Stan podany i wyliczony się różnią", en: "Declared and computed status differ" },
  differText: {
    pl: "Oba są prawdziwe: zespół zna okoliczności, a reguła patrzy na daty i postęp. Warto wyjaśnić różnicę.",
    en: "Both are true: the team knows the circumstances, the rule looks at days and progress. The difference is worth explaining.",
  },
  because: { pl: "bo:", en: "because:" },
};

/** A computed status with its reasons. */
export function ComputedOf({ language, computed }: { readonly language: Language; readonly computed: ComputedStatus }) {
  const reasons = computed.reasons.map((reason) => say(language, reasonWords[reason])).join("; ");
  return (
    <>
      <ColourOf language={language} colour={computed.colour} />
      {reasons !== "" && (
        <>
          {" "}
          {say(language, words.because)} {reasons}
        </>
      )}
    </>
  );
}

/** Statuses of a task, newest first: what was declared and what was computed, side by side, differences said (I104). */
export function StatusList({ language, statuses }: { readonly language: Language; readonly statuses: readonly StatusPair[] }) {
  const [newest] = statuses;
  return (
    <>
      {newest !== undefined && differs(newest) && (
        <Notice language={language} tone="warning" title={say(language, words.differ)} isAnnounced={false}>
          {say(language, words.differText)}
        </Notice>
      )}
      <Table
        language={language}
        caption={say(language, words.caption)}
        isCaptionHidden
        isFolding
        columns={(["day", "declared", "computed", "progress", "forecast", "text"] as const).map((key) => ({
          key,
          label: say(language, words[key]),
          kind: key === "progress" ? "number" : "text",
        }))}
        rows={statuses.map((pair) => ({ key: pair.id, cells: cellsOf(language, pair) }))}
      />
    </>
  );
}

function cellsOf(language: Language, { declared, computed }: StatusPair) {
  return {
    day: formatDay(language, declared.asOf),
    declared: <ColourOf language={language} colour={declared.colour} />,
    computed: <ComputedOf language={language} computed={computed} />,
    progress: shareText(language, declared.progressBp),
    forecast: declared.forecast === undefined ? say(language, words.asPlanned) : formatDay(language, declared.forecast),
    text: declared.text === undefined ? <MissingValue language={language} reason={say(language, words.noText)} /> : <span lang="pl">{declared.text}</span>,
  };
}
