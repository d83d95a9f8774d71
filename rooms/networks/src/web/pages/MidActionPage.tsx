import { formatMoney, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, FactList, LangMark, MissingValue, PageHeading } from "@splot/kernel/web";
import { spanText } from "@splot/projects/web";
import type { Child } from "hono/jsx";
import type { Mid, MidAction } from "../../model/mid.ts";
import { MarkOf } from "../parts/marks.tsx";

const words = {
  kicker: { pl: "Działanie z MID", en: "Action of a MID" },
  project: { pl: "Zrób z tego projekt", en: "Make it a project" },
  plan: { pl: "Plan", en: "Plan" },
  who: { pl: "Kto", en: "Who" },
  when: { pl: "Kiedy", en: "When" },
  cost: { pl: "Koszt", en: "Cost" },
  money: { pl: "Skąd pieniądze", en: "Where the money comes from" },
  output: { pl: "Co powstanie", en: "What comes of it" },
  risk: { pl: "Ryzyko", en: "Risk" },
  unknown: { pl: "nie ustalono", en: "not settled" },
};

export type MidActionPageProps = { readonly visit: Visit; readonly mid: Mid; readonly action: MidAction; readonly mayStart: boolean; readonly panels: Child };

/** One action of a plan; its thread says whether it became a project. */
export function MidActionPage({ visit, mid, action, mayStart, panels }: MidActionPageProps) {
  const { language } = visit;
  const unknown = <MissingValue language={language} reason={say(language, words.unknown)} />;
  const polish = (text: string | undefined) => (text === undefined ? unknown : <span lang="pl">{text}</span>);
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<LangMark language={language} text={action.title} />}
        mark={<MarkOf visit={visit} thing={mid} />}
        action={mayStart ? <ButtonLink href={visit.at(`/praca/projekty/nowa?z=${action.id}`)}>{say(language, words.project)}</ButtonLink> : undefined}
      />
      <FactList
        facts={[
          {
            term: say(language, words.plan),
            detail: (
              <a href={visit.at(mid.address)}>
                <LangMark language={language} text={mid.title} />
              </a>
            ),
          },
          { term: say(language, words.who), detail: polish(action.who) },
          { term: say(language, words.when), detail: spanText(language, action) },
          {
            term: say(language, words.cost),
            detail: action.costGrosze === undefined ? unknown : formatMoney(language, { grosze: action.costGrosze, currency: "PLN" }),
          },
          { term: say(language, words.money), detail: polish(action.money) },
          { term: say(language, words.output), detail: polish(action.output) },
          { term: say(language, words.risk), detail: polish(action.risk) },
        ]}
      />
      {panels}
    </>
  );
}
