import { type Bilingual, counted, type Day, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, ButtonRow, Card, CardGrid, EmptyState, LangMark, PageHeading, Section } from "@splot/kernel/web";
import { nouns } from "../../model/nouns.ts";
import { type Round, roundPhase } from "../../model/round.ts";
import { roundKinds } from "../../model/words.ts";
import { clockText, PhaseWord, RoundMark, untilText } from "../parts/RoundSigns.tsx";

export type RoundsPageProps = { readonly visit: Visit; readonly rounds: readonly Round[]; readonly today: Day };

export const roundsTitle = { pl: "Weź udział", en: "Take part" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Przeczytaj projekt i napisz, co w nim zmienić. Nie potrzebujesz konta. Na każdą uwagę odpowiadamy publicznie.",
    en: "Read the draft and write what to change in it. You need no account. Every remark gets a public answer.",
  },
  open: { pl: "Trwają teraz", en: "Open now" },
  announced: { pl: "Ogłoszone", en: "Announced" },
  ended: { pl: "Zakończone", en: "Ended" },
  none: { pl: "Teraz nie trwają żadne konsultacje.", en: "No consultation is open now." },
  idea: { pl: "Masz pomysł?", en: "Have an idea?" },
  ideaIntro: {
    pl: "Napisz, co warto zrobić wspólnie, także gdy nie trwają konsultacje.",
    en: "Write what is worth doing together, also when no consultation is open.",
  },
  sendIdea: { pl: "Zgłoś pomysł", en: "Send an idea" },
  allIdeas: { pl: "Zobacz pomysły", en: "See the ideas" },
  noneNext: { pl: "Nowe konsultacje ogłosimy na tej stronie.", en: "New consultations will be announced on this page." },
} satisfies Record<string, Bilingual>;

/** All consultations: what is open now comes first. */
export function RoundsPage({ visit, rounds, today }: RoundsPageProps) {
  const { language } = visit;
  const of = (phases: readonly string[]) => rounds.filter((round) => phases.includes(roundPhase(round, today)));
  const open = of(["open"]);
  const announced = of(["announced"]);
  const ended = of(["closed", "settled", "published", "recorded"]);
  return (
    <>
      <PageHeading title={say(language, roundsTitle)} lead={say(language, words.lead)} />
      <Section id="trwaja" title={say(language, words.open)}>
        {open.length === 0 ? (
          <EmptyState title={say(language, words.none)}>{say(language, words.noneNext)}</EmptyState>
        ) : (
          <Cards visit={visit} rounds={open} today={today} />
        )}
      </Section>
      <Section id="pomysly" title={say(language, words.idea)} intro={say(language, words.ideaIntro)}>
        <ButtonRow>
          <ButtonLink href={visit.at("/pomysly/nowy")}>{say(language, words.sendIdea)}</ButtonLink>
          <ButtonLink href={visit.at("/pomysly")} kind="quiet">
            {say(language, words.allIdeas)}
          </ButtonLink>
        </ButtonRow>
      </Section>
      {announced.length > 0 && (
        <Section id="ogloszone" title={say(language, words.announced)}>
          <Cards visit={visit} rounds={announced} today={today} />
        </Section>
      )}
      {ended.length > 0 && (
        <Section id="zakonczone" title={say(language, words.ended)}>
          <Cards visit={visit} rounds={ended} today={today} />
        </Section>
      )}
    </>
  );
}

function Cards({ visit, rounds, today }: RoundsPageProps) {
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
  const isOpen = roundPhase(round, today) === "open";
  return (
    <Card
      href={visit.at(round.address)}
      title={<LangMark language={language} text={round.title} />}
      kicker={say(language, roundKinds[round.kind])}
      footer={`${isOpen ? `${untilText(visit, round)} · ` : ""}${clockText(visit, round, today)} · ${count}`}
    >
      <p>
        <PhaseWord visit={visit} round={round} today={today} /> <RoundMark visit={visit} round={round} />
      </p>
    </Card>
  );
}
