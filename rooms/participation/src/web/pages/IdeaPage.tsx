import { type Bilingual, type ContentText, dayOf, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Columns, type Fact, FactList, Notice, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { hideReasons, type Idea, ideaVerdicts } from "../../model/idea.ts";
import { authorKinds } from "../../model/words.ts";
import { IdeaPlace, IdeaSigns } from "../parts/IdeaSigns.tsx";
import { Lines } from "../parts/RemarkAnswer.tsx";
import { polishOn } from "../parts/RoundSigns.tsx";

export type IdeaPageProps = {
  readonly visit: Visit;
  readonly idea: Idea;
  /** Name of the municipality. Missing: the whole metropolis. */
  readonly municipality: ContentText | undefined;
  /** What the office may do now; nothing for others. */
  readonly office?: Child;
  readonly panels: Child;
};

const words = {
  kicker: { pl: "Pomysł {code}", en: "Idea {code}" },
  answer: { pl: "Odpowiedź biura", en: "Answer of the office" },
  where: { pl: "Dotyczy", en: "For" },
  place: { pl: "Miejsce", en: "Place" },
  author: { pl: "Kto zgłosił", en: "Who sent it" },
  received: { pl: "Wpłynął", en: "Received" },
  hidden: { pl: "Tego pomysłu nie pokazujemy. Powód: {reason}.", en: "This idea is not shown. The reason: {reason}." },
  withdrawn: { pl: "Autor wycofał ten pomysł.", en: "The author withdrew this idea." },
  address: { pl: "Stały adres", en: "Permanent address" },
} satisfies Record<string, Bilingual>;

/** One idea: what it says, the answer with its reason, what became of it. */
export function IdeaPage({ visit, idea, municipality, office, panels }: IdeaPageProps) {
  const { language } = visit;
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <PageHeading
        kicker={t(words.kicker).replace("{code}", idea.code)}
        title={<span lang={polishOn(visit)}>{idea.title}</span>}
        state={<IdeaSigns visit={visit} idea={idea} />}
      />
      {idea.hiddenReason !== undefined && (
        <Notice language={language} tone="warning" isAnnounced={false}>
          {t(words.hidden).replace("{reason}", t(hideReasons[idea.hiddenReason]))}
        </Notice>
      )}
      {idea.withdrawnAt !== undefined && (
        <Notice language={language} isAnnounced={false}>
          {t(words.withdrawn)}
        </Notice>
      )}
      <Columns aside={<FactList facts={factsOf(visit, idea, municipality)} />}>
        <Lines text={idea.body} language={polishOn(visit)} />
        {idea.answer !== undefined && (
          <Section id="odpowiedz" title={t(words.answer)}>
            <p>
              <strong>{t(ideaVerdicts[idea.answer.verdict])}</strong> · {formatDay(language, dayOf(idea.answer.at, visit.space.zone))}
            </p>
            <Lines text={idea.answer.text} language={polishOn(visit)} />
          </Section>
        )}
        {office}
      </Columns>
      {panels}
    </>
  );
}

function factsOf(visit: Visit, idea: Idea, municipality: ContentText | undefined): readonly Fact[] {
  const { language } = visit;
  const t = (text: Bilingual) => say(language, text);
  const author = idea.shownName ?? t(authorKinds[idea.authorKind]);
  return [
    { term: t(words.where), detail: <IdeaPlace visit={visit} name={municipality} /> },
    ...(idea.place === undefined ? [] : [{ term: t(words.place), detail: <span lang={polishOn(visit)}>{idea.place}</span> }]),
    { term: t(words.author), detail: idea.shownName === undefined ? author : <span lang={polishOn(visit)}>{author}</span> },
    { term: t(words.received), detail: formatDay(language, dayOf(idea.receivedAt, visit.space.zone)) },
    { term: t(words.address), detail: <span class="breakable">{`${visit.origin}${visit.at(idea.address)}`}</span> },
  ];
}
