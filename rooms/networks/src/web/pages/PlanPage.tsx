import { type Bilingual, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, FactList, LangMark, NameMark, PageHeading, type Question, Section, type SelectChoice, type Sent } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Scope } from "../../model/edition.ts";
import type { Network } from "../../model/network.ts";
import type { ImprovementPlan, PlanMove } from "../../model/plan.ts";
import { levels, type Recommendation } from "../../model/recommendation.ts";
import { MarkOf, StateOf } from "../parts/marks.tsx";
import { RecommendationList } from "../parts/RecommendationList.tsx";

const words = {
  kicker: { pl: "Plan Ulepszeń", en: "Improvement Plan" },
  network: { pl: "Sieć", en: "Network" },
  address: { pl: "Stały adres", en: "Permanent address" },
  recommendations: { pl: "Zalecenia", en: "Recommendations" },
  none: { pl: "Plan nie ma jeszcze zaleceń.", en: "The plan has no recommendations yet." },
  write: { pl: "Napisz zalecenie", en: "Write a recommendation" },
  next: { pl: "Co dalej", en: "What next" },
};
const labels = {
  text: { pl: "Co powinno się zmienić", en: "What should change" },
  textEn: { pl: "To samo po angielsku", en: "The same in English" },
  barrier: { pl: "Co dziś przeszkadza", en: "What stands in the way today" },
  scope: { pl: "Zakres", en: "Scope" },
  level: { pl: "Czyja polityka", en: "Whose policy" },
  priority: { pl: "Ważność: 1 najpierw", en: "Priority: 1 comes first" },
  act: { pl: "Akt prawny", en: "Legal act" },
  wording: { pl: "Proponowane brzmienie", en: "Proposed wording" },
  effect: { pl: "Spodziewany skutek", en: "Expected effect" },
  basis: { pl: "Który MID to pokazuje", en: "Which MID shows it" },
} as const satisfies Record<string, Bilingual>;
const moveWords: Readonly<Record<PlanMove, Bilingual>> = {
  consult: { pl: "Zapisz, że sieć omówiła plan", en: "Note that the network discussed the plan" },
  finish: { pl: "Oznacz jako gotowy", en: "Make it final" },
  submit: { pl: "Oznacz jako przekazany", en: "Note that it was submitted" },
  follow_up: { pl: "Zacznij zbierać odpowiedzi", en: "Begin to gather replies" },
  close: { pl: "Zamknij plan", en: "Close the plan" },
};

export type PlanPageProps = {
  readonly visit: Visit;
  readonly plan: ImprovementPlan;
  readonly network?: Network | undefined;
  readonly recommendations: readonly Recommendation[];
  readonly scopes: readonly Scope[];
  readonly bases: readonly SelectChoice[];
  readonly mayWrite: boolean;
  readonly move?: PlanMove | undefined;
  readonly sent?: Sent | undefined;
  readonly panels: Child;
};

/** The improvement plan of a network with its recommendations; who may, writes here too. */
export function PlanPage(props: PlanPageProps) {
  const { visit, plan, network, recommendations, mayWrite, move, sent, panels } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={`${say(language, words.kicker)} ${plan.code}`}
        title={<LangMark language={language} text={plan.title} />}
        state={<StateOf visit={visit} kind="improvement_plan" state={plan.state} />}
        mark={<MarkOf visit={visit} thing={plan} />}
      />
      <FactList
        facts={[
          ...(network === undefined
            ? []
            : [
                {
                  term: say(language, words.network),
                  detail: (
                    <a href={visit.at(network.address)}>
                      <NameMark language={language} text={network.title} />
                    </a>
                  ),
                },
              ]),
          { term: say(language, words.address), detail: <a href={visit.at(plan.address)}>{`${visit.origin}${visit.at(plan.address)}`}</a> },
        ]}
      />
      <Section id="zalecenia" title={say(language, words.recommendations)}>
        {recommendations.length === 0 ? <p>{say(language, words.none)}</p> : <RecommendationList visit={visit} recommendations={recommendations} />}
      </Section>
      {mayWrite && (
        <Section id="nowe" title={say(language, words.write)}>
          <AskForm
            language={visit.language}
            action={visit.at(`/praca/plany-ulepszen/${plan.id}/zalecenie`)}
            form="zalecenie"
            kind="primary"
            button={words.write}
            sent={sent}
            draft={`plan-${plan.id}`}
            questions={questionsOf(props)}
          />
        </Section>
      )}
      {move !== undefined && (
        <Section id="dalej" title={say(language, words.next)}>
          <AskForm
            language={visit.language}
            action={visit.at(`/praca/plany-ulepszen/${plan.id}/stan`)}
            form="stan"
            kind="secondary"
            button={moveWords[move]}
            hidden={{ move }}
            sent={sent}
            questions={[]}
          />
        </Section>
      )}
      {panels}
    </>
  );
}

function questionsOf({ visit: { language }, scopes, bases }: PlanPageProps): readonly Question[] {
  const area = (name: "text" | "textEn" | "barrier" | "wording" | "effect", isRequired: boolean): Question => ({
    name,
    label: labels[name],
    isRequired,
    control: { kind: "textarea", rows: 3, maxLength: 1000 },
  });
  const select = (name: "scope" | "level" | "priority" | "basis", choices: readonly SelectChoice[]): Question => ({
    name,
    label: labels[name],
    isRequired: name !== "basis",
    control: { kind: "select", choices },
  });
  return [
    area("text", true),
    area("textEn", false),
    area("barrier", true),
    select(
      "scope",
      scopes.map(({ code, name }) => ({ value: code, label: say(language, name) })),
    ),
    select(
      "level",
      Object.entries(levels).map(([value, label]) => ({ value, label: say(language, label) })),
    ),
    select(
      "priority",
      ["1", "2", "3"].map((value) => ({ value, label: value })),
    ),
    { name: "act", label: labels.act, control: { kind: "text", maxLength: 300 } },
    area("wording", false),
    area("effect", false),
    ...(bases.length === 0 ? [] : [select("basis", [{ value: "", label: "–" }, ...bases])]),
  ];
}
