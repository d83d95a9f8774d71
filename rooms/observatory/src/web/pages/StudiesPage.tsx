import { type Bilingual, formatInstant, formatNumber, type ListAsked, type PluralForms, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, ButtonLink, LangMark, OriginMark, PageHeading, Section, type Sent, StateWord, Table } from "@splot/kernel/web";
import type { ListedStudy } from "../../contract/study.ts";
import { QualityList } from "../parts/QualityList.tsx";
import { studiesPath, studyDeskPath, studyWords } from "../parts/studyWords.ts";

const words = {
  lead: {
    pl: "Opracowania biura oparte na Banku Danych. Każda liczba ma źródło, a dokument po opublikowaniu już się nie zmienia.",
    en: "Studies of the office that rest on the data bank. Every number has its source, and a document does not change once it is published.",
  },
  deskLead: {
    pl: "Wybierz wskaźniki, dopisz wnioski i opublikuj. Powstanie strona oraz pliki PDF i DOCX z liczbami, które się nie zmienią.",
    en: "Choose indicators, add conclusions and publish. A page is made, with PDF and DOCX files whose numbers will not change.",
  },
  write: { pl: "Napisz studium", en: "Write a study" },
  figures: { pl: "Ryciny", en: "Figures" },
  state: { pl: "Stan", en: "State" },
  changed: { pl: "Zmieniono", en: "Changed" },
  draft: { pl: "szkic", en: "draft" },
  done: { pl: "opublikowane", en: "published" },
  fresh: { pl: "Nowe studium", en: "A new study" },
  start: { pl: "Zacznij szkic", en: "Begin a draft" },
  titleHint: {
    pl: "Z tytułu powstanie adres. Tytuł możesz potem zmienić, adres zostanie.",
    en: "The address is made of the title. The title can be changed later, the address stays.",
  },
  search: { pl: "Szukaj w tytułach", en: "Search in the titles" },
  none: { pl: "Żadne studium nie pasuje do tych słów.", en: "No study fits these words." },
  noneNext: { pl: "Wpisz mniej słów.", en: "Type fewer words." },
  noneYet: { pl: "Nie ma jeszcze żadnego studium.", en: "There is no study yet." },
  noneYetNext: {
    pl: "Studia pojawią się tu, gdy biuro je opublikuje. Dane są już dostępne.",
    en: "Studies appear here once the office publishes them. The data are open already.",
  },
} satisfies Record<string, Bilingual>;
const forms: PluralForms = { pl: ["studium", "studia", "studiów"], en: ["study", "studies"] };

export type StudiesPageProps = {
  readonly visit: Visit;
  readonly query: ListAsked;
  readonly rows: readonly ListedStudy[];
  readonly count: number;
  readonly next?: string | undefined;
  /** The reader works here: drafts are listed, and a new one can be begun. */
  readonly isDesk: boolean;
  readonly mayWrite: boolean;
  readonly sent?: Sent | undefined;
};

/** Diagnostic studies: those published for everybody, or all of them at the desk. */
export function StudiesPage(props: StudiesPageProps) {
  const { visit, query, rows, count, next, isDesk, mayWrite } = props;
  const { language, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  const columns = isDesk
    ? [
        { key: "title", label: studyWords.title },
        { key: "state", label: words.state },
        { key: "figures", label: words.figures },
        { key: "changed", label: words.changed },
      ]
    : [
        { key: "title", label: studyWords.title },
        { key: "figures", label: words.figures },
        { key: "published", label: studyWords.published },
      ];
  return (
    <>
      <PageHeading
        title={t(isDesk ? studyWords.desk : studyWords.studies)}
        lead={t(isDesk ? words.deskLead : words.lead)}
        action={!isDesk && mayWrite ? <ButtonLink href={at(studyDeskPath)}>{t(words.write)}</ButtonLink> : undefined}
      />
      <QualityList visit={visit} path={isDesk ? studyDeskPath : studiesPath} asked={query} words={words} count={count} countForms={forms} next={next}>
        <Table
          language={language}
          caption={t(studyWords.studies)}
          isCaptionHidden
          isFolding
          columns={columns.map(({ key, label }) => ({ key, label: t(label) }))}
          rows={rows.map((row) => ({ key: row.thing.id, cells: cellsOf(visit, row, isDesk) }))}
        />
      </QualityList>
      {isDesk && mayWrite && <NewStudy {...props} />}
    </>
  );
}

function cellsOf({ language, at, space }: Visit, { thing, figureCount, changedAt, published }: ListedStudy, isDesk: boolean) {
  const slug = thing.address.slice(thing.address.lastIndexOf("/") + 1);
  return {
    title: (
      <>
        <a href={at(isDesk && published === undefined ? `${studyDeskPath}/${slug}` : thing.address)}>
          <LangMark language={language} text={thing.title} />
        </a>{" "}
        <OriginMark language={language} mark={thing.origin} />
      </>
    ),
    state: <StateWord tone={published === undefined ? "active" : "good"}>{say(language, published === undefined ? words.draft : words.done)}</StateWord>,
    figures: formatNumber(language, figureCount),
    changed: formatInstant(language, changedAt, space.zone),
    published: published === undefined ? "–" : formatInstant(language, published.at, space.zone),
  };
}

function NewStudy({ visit: { language, at }, sent }: StudiesPageProps) {
  return (
    <Section id="nowe" title={say(language, words.fresh)}>
      <AskForm
        language={language}
        action={at(studyDeskPath)}
        form="start"
        sent={sent}
        button={words.start}
        questions={[
          { name: "title.pl", label: studyWords.title, hint: words.titleHint, isRequired: true, control: { kind: "text", maxLength: 200 } },
          { name: "title.en", label: studyWords.titleEn, control: { kind: "text", maxLength: 200 } },
        ]}
      />
    </Section>
  );
}
