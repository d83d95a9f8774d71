import { type Bilingual, counted, type Day, type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, ButtonRow, Card, CardGrid, EmptyState, type Filter, LangMark, ListView, PageHeading, Section } from "@splot/kernel/web";
import { nouns } from "../../model/nouns.ts";
import { type Round, roundPhase } from "../../model/round.ts";
import { type RoundPhase, roundKindCodes, roundKinds } from "../../model/words.ts";
import { clockText, PhaseWord, RoundMark, untilText } from "../parts/RoundSigns.tsx";

/** What the address of the list may ask. */
export type RoundsQuery = ListAsked & { readonly stan: string; readonly rodzaj: string };

/** Stages of the list, in its usual order. */
export const stages = ["open", "announced", "ended"] as const;

/** The stage in which a round of a phase is listed. */
export function stageOf(phase: RoundPhase): (typeof stages)[number] {
  return phase === "open" || phase === "announced" ? phase : "ended";
}

export type RoundsPageProps = {
  readonly visit: Visit;
  readonly query: RoundsQuery;
  readonly rows: readonly Round[];
  readonly count: number;
  readonly next?: string | undefined;
  readonly today: Day;
};

export const roundsTitle = { pl: "Weź udział", en: "Take part" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Przeczytaj projekt i napisz, co w nim zmienić. Nie potrzebujesz konta. Na każdą uwagę odpowiadamy publicznie.",
    en: "Read the draft and write what to change in it. You need no account. Every remark gets a public answer.",
  },
  open: { pl: "Trwają teraz", en: "Open now" },
  announced: { pl: "Ogłoszone", en: "Announced" },
  ended: { pl: "Zakończone", en: "Ended" },
  search: { pl: "Szukaj konsultacji", en: "Search for a consultation" },
  stage: { pl: "Etap", en: "Stage" },
  kind: { pl: "Rodzaj", en: "Kind" },
  all: { pl: "wszystkie", en: "all" },
  byStage: { pl: "otwarte najpierw", en: "open ones first" },
  byTerm: { pl: "najpóźniejszy termin najpierw", en: "latest term first" },
  byTitle: { pl: "według tytułu", en: "by title" },
  noneFit: { pl: "Żadne konsultacje nie pasują do tych filtrów.", en: "No consultation fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  noneYet: { pl: "Nie było tu jeszcze konsultacji.", en: "There has been no consultation here yet." },
  none: { pl: "Teraz nie trwają żadne konsultacje.", en: "No consultation is open now." },
  idea: { pl: "Masz pomysł?", en: "Have an idea?" },
  ideaIntro: {
    pl: "Napisz, co warto zrobić wspólnie, także gdy nie trwają konsultacje.",
    en: "Write what is worth doing together, also when no consultation is open.",
  },
  sendIdea: { pl: "Zgłoś pomysł", en: "Send an idea" },
  allIdeas: { pl: "Zobacz pomysły", en: "See the ideas" },
  report: { pl: "Sprawozdanie z konsultacji", en: "Report of the consultation" },
  noneNext: { pl: "Nowe konsultacje ogłosimy na tej stronie.", en: "New consultations will be announced on this page." },
} satisfies Record<string, Bilingual>;
const roundForms = { pl: ["konsultacja", "konsultacje", "konsultacji"], en: ["consultation", "consultations"] } as const;

/** All consultations: what is open now comes first. */
export function RoundsPage(props: RoundsPageProps) {
  const { visit, query, rows, count, next, today } = props;
  const { language } = visit;
  const of = (stage: (typeof stages)[number]) => rows.filter((round) => stageOf(roundPhase(round, today)) === stage);
  const isFlat = query.sort !== "";
  return (
    <>
      <PageHeading title={say(language, roundsTitle)} lead={say(language, words.lead)} />
      {count > 0 && query.po === "" && query.stan === "" && of("open").length === 0 && (
        <EmptyState title={say(language, words.none)}>{say(language, words.noneNext)}</EmptyState>
      )}
      <ListView
        language={language}
        path={visit.at("/konsultacje")}
        asked={query}
        search={say(language, words.search)}
        filters={filtersOf(props)}
        orders={[
          { value: "", label: say(language, words.byStage) },
          { value: "-termin", label: say(language, words.byTerm) },
          { value: "tytul", label: say(language, words.byTitle) },
        ]}
        count={count}
        countForms={roundForms}
        hasFile
        noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneNext) }}
        next={next}
      >
        {isFlat ? (
          <Cards visit={visit} rounds={rows} today={today} />
        ) : (
          stages.map((stage) => (
            <>
              <Stage {...props} stage={stage} rounds={of(stage)} />
              {stage === "open" && <Ideas visit={visit} />}
            </>
          ))
        )}
      </ListView>
      {(isFlat || count === 0) && <Ideas visit={visit} />}
    </>
  );
}

/** An idea can be sent at any time, also when nothing is consulted. */
function Ideas({ visit }: Pick<RoundsPageProps, "visit">) {
  const { language, at } = visit;
  return (
    <Section id="pomysly" title={say(language, words.idea)} intro={say(language, words.ideaIntro)}>
      <ButtonRow>
        <ButtonLink href={at("/pomysly/nowy")}>{say(language, words.sendIdea)}</ButtonLink>
        <ButtonLink href={at("/pomysly")} kind="quiet">
          {say(language, words.allIdeas)}
        </ButtonLink>
      </ButtonRow>
    </Section>
  );
}

function filtersOf({ visit: { language }, query }: RoundsPageProps): readonly Filter[] {
  const all = { value: "", label: say(language, words.all) };
  return [
    {
      name: "stan",
      label: say(language, words.stage),
      value: query.stan,
      choices: [all, ...stages.map((value) => ({ value, label: say(language, words[value]) }))],
    },
    {
      name: "rodzaj",
      label: say(language, words.kind),
      value: query.rodzaj,
      choices: [all, ...roundKindCodes.map((value) => ({ value, label: say(language, roundKinds[value]) }))],
    },
  ];
}

type StageProps = Pick<RoundsPageProps, "visit" | "today"> & { readonly stage: (typeof stages)[number]; readonly rounds: readonly Round[] };

function Stage({ visit, stage, rounds, today }: StageProps) {
  if (rounds.length === 0) return null;
  return (
    <Section id={stage} title={say(visit.language, words[stage])}>
      <Cards visit={visit} rounds={rounds} today={today} />
    </Section>
  );
}

function Cards({ visit, rounds, today }: Omit<StageProps, "stage">) {
  return (
    <CardGrid>
      {rounds.map((round) => (
        <RoundCard visit={visit} round={round} today={today} />
      ))}
    </CardGrid>
  );
}

function RoundCard({ visit, round, today }: { readonly visit: Visit; readonly round: Round; readonly today: Day }) {
  const { language } = visit;
  const count = counted(language, round.recorded?.remarkCount ?? round.remarkCount, nouns.remark);
  const phase = roundPhase(round, today);
  return (
    <Card
      href={visit.at(round.address)}
      title={<LangMark language={language} text={round.title} />}
      kicker={say(language, roundKinds[round.kind])}
      footer={`${phase === "open" ? `${untilText(visit, round)} · ` : ""}${clockText(visit, round, today)} · ${count}`}
    >
      <p>
        <PhaseWord visit={visit} round={round} today={today} /> <RoundMark visit={visit} round={round} />
      </p>
      {phase === "published" && (
        <p>
          <a href={visit.at(`${round.address}/sprawozdanie`)}>{say(language, words.report)}</a>
        </p>
      )}
    </Card>
  );
}
