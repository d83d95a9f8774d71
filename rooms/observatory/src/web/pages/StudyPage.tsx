import { type Bilingual, type ContentText, formatDay, formatInstant, formatNumber, type Language, langOf, say } from "@splot/kernel";
import type { Phrase } from "@splot/kernel/documents";
import { type Attachment, filePath } from "@splot/kernel/files";
import type { Visit } from "@splot/kernel/http";
import type { Thing } from "@splot/kernel/objects";
import { ButtonLink, Columns, Disclosure, FactList, FileLink, LangMark, Notice, OriginMark, PageHeading, Section, Table } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { FrozenFigure, FrozenSource, FrozenStudy } from "../../contract/frozenStudy.ts";
import type { Since } from "../../contract/study.ts";
import { studyWords } from "../parts/studyWords.ts";

const words = {
  files: { pl: "Pobierz", en: "Download" },
  filesOther: { pl: "Pobierz po angielsku", en: "Download in Polish" },
  technical: { pl: "Szczegóły techniczne", en: "Technical details" },
  hash: { pl: "Suma kontrolna SHA-256 treści", en: "SHA-256 checksum of the content" },
  asOf: { pl: "Stan danych na", en: "Figures as of" },
  noPdf: {
    pl: "Plik PDF nie powstał, bo serwer nie ma programu, który go składa. Pobierz DOCX.",
    en: "There is no PDF, because the server lacks the program that sets it. Download the DOCX.",
  },
  own: { pl: "Wniosek autora", en: "Conclusion of the author" },
  same: { pl: "Te same liczby w tabeli", en: "The same numbers as a table" },
  pinned: { pl: "Zachowany widok z plikiem CSV", en: "Pinned view with its CSV file" },
  now: { pl: "Zobacz stan obecny", en: "See the present state" },
  sources: { pl: "Źródła", en: "Sources" },
  licence: { pl: "Licencja:", en: "Licence:" },
  unverified: { pl: "Liczby niezweryfikowane.", en: "Unverified figures." },
  replaced: {
    pl: "Nowsza wartość istnieje. Liczby zmienione od publikacji: {count}. Studium pokazuje liczby z dnia publikacji.",
    en: "A newer value exists. Numbers changed since the publication: {count}. The study shows the numbers of the day of publication.",
  },
  withdrawn: {
    pl: "Wycofano wydanie, z którego pochodzą niektóre z tych liczb ({count}). W dokumencie zostają, bo je zacytowano.",
    en: "The release behind some of these numbers ({count}) was withdrawn. They stay in the document because it cites them.",
  },
  reweighted: {
    pl: "Wskaźnik złożony ma nowszą wersję. Studium pokazuje wersję z dnia publikacji.",
    en: "The composite indicator has a newer version. The study shows the version of the day of publication.",
  },
  withheld: { pl: "Źródło tych liczb nie pozwala już ich publikować.", en: "The source of these numbers no longer allows them to be published." },
} satisfies Record<string, Bilingual>;
/** The files of a study by format, in the order in which they are offered. */
const fileNames: Readonly<Record<string, Bilingual>> = {
  pdf: { pl: "Do druku", en: "To print" },
  docx: { pl: "Do edycji", en: "To edit" },
  xlsx: { pl: "Liczby w arkuszu", en: "Numbers as a workbook" },
  csv: { pl: "Liczby jako tekst", en: "Numbers as text" },
};

export type StudyPageProps = {
  readonly visit: Visit;
  readonly thing: Thing;
  readonly study: FrozenStudy;
  readonly sha256: string;
  readonly publishedAt: Date;
  readonly files: readonly Attachment[];
  /** What has happened to the numbers since, figure by figure. */
  readonly news: readonly Since[];
  readonly panels: Child;
};

/** A published study: its figures with what they say, its documents, its sources, and what has happened since. */
export function StudyPage(props: StudyPageProps) {
  const { visit, thing, study } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading
        title={<LangMark language={language} text={thing.title} isHeading />}
        kicker={say(language, studyWords.study)}
        mark={<OriginMark language={language} mark={thing.origin} />}
      />
      <Columns aside={<Facts {...props} />}>
        {study.introduction !== undefined && <Paragraphs language={language} text={study.introduction} />}
        {study.figures.map((figure, place) => (
          <StudyFigure {...props} figure={figure} place={place} />
        ))}
        <Section id="zrodla" title={say(language, words.sources)}>
          <ol>
            {study.sources.map((source) => (
              <li>
                <SourceText language={language} source={source} />
              </li>
            ))}
          </ol>
        </Section>
        {props.panels}
      </Columns>
    </>
  );
}

function Facts({ visit: { language, at, space }, study, sha256, publishedAt, files }: StudyPageProps) {
  const filesIn = (of: Language) => (
    <ul>
      {Object.entries(fileNames).map(([format, name]) => {
        const file = files.find(({ part }) => part === `${format}_${of}`);
        return file === undefined ? (
          ""
        ) : (
          <li>
            <FileLink language={language} href={at(filePath(file.sha256))} file={file} label={say(language, name)} />
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      <FactList
        facts={[
          { term: say(language, studyWords.published), detail: formatInstant(language, publishedAt, space.zone) },
          { term: say(language, words.asOf), detail: formatDay(language, study.asOf.slice(0, 10) as never) },
          { term: say(language, words.files), detail: filesIn(language) },
          { term: say(language, words.filesOther), detail: filesIn(language === "pl" ? "en" : "pl") },
        ]}
      />
      {!files.some(({ part }) => part.startsWith("pdf")) && <p class="field-hint">{say(language, words.noPdf)}</p>}
      <Disclosure label={say(language, words.technical)}>
        <FactList facts={[{ term: say(language, words.hash), detail: <code>{sha256}</code> }]} />
      </Disclosure>
    </>
  );
}

function Paragraphs({ language, text }: { readonly language: Language; readonly text: ContentText }) {
  const lang = langOf(language, text);
  return (
    <>
      {say(language, text)
        .split("\n\n")
        .map((part) => (
          <p lang={lang}>{part}</p>
        ))}
    </>
  );
}

function StudyFigure({ visit, figure, place, news }: StudyPageProps & { readonly figure: FrozenFigure; readonly place: number }) {
  const { language, at } = visit;
  const { title, more, name, about, note, comment, pictures, pinned, indicator } = figure;
  const t = (text: Bilingual) => say(language, text);
  const table = <FigureTable language={language} figure={figure} />;
  return (
    <Section id={`figura-${place + 1}`} title={t(title)}>
      {more.length > 0 && <p>{more.map(t).join(" ")}</p>}
      <News language={language} since={news[place]} />
      {comment !== undefined && (
        <>
          <h3>{t(words.own)}</h3>
          <Paragraphs language={language} text={comment} />
        </>
      )}
      {pictures !== undefined && (
        <p>
          <a href={at(filePath(pictures[language]))}>
            <img class="pinned" src={at(filePath(pictures[language]))} alt={`${t(title)} ${t(name)}`} loading="lazy" />
          </a>
        </p>
      )}
      <p class="figure-note">
        {t(name)}; {t(about)}. {note === undefined ? "" : t(note)}
      </p>
      {pictures === undefined ? (
        table
      ) : (
        <details class="disclosure">
          <summary>{t(words.same)}</summary>
          <div class="disclosure-body">{table}</div>
        </details>
      )}
      <p class="button-row">
        <ButtonLink href={at(pinned.address)}>{t(words.pinned)}</ButtonLink>
        <ButtonLink kind="quiet" href={at(indicator.address)}>
          {t(words.now)}
        </ButtonLink>
      </p>
    </Section>
  );
}

/** What has happened to the numbers of a figure since it was published; nothing where they stand. */
function News({ language, since }: { readonly language: Language; readonly since: Since | undefined }) {
  const said = (["replaced", "withdrawn", "withheld"] as const).filter((kind) => (since?.[kind] ?? 0) > 0);
  const isReweighted = since?.isReweighted === true;
  if (said.length === 0 && !isReweighted) return <></>;
  return (
    <Notice language={language} tone="warning" isAnnounced={false}>
      {said.map((kind) => (
        <p>{say(language, words[kind]).replace("{count}", formatNumber(language, since?.[kind] ?? 0))}</p>
      ))}
      {isReweighted && <p>{say(language, words.reweighted)}</p>}
    </Notice>
  );
}

function FigureTable({ language, figure: { table, name } }: { readonly language: Language; readonly figure: FrozenFigure }) {
  const { columns, rows } = table[language];
  // Places stand in the first column of words; nobody translates their names.
  const places = columns.findIndex(({ isNumber }) => !isNumber);
  return (
    <Table
      language={language}
      caption={say(language, name)}
      columns={columns.map(({ label, isNumber }, at) => ({ key: String(at), label, ...(isNumber ? { kind: "number" as const } : {}) }))}
      rows={rows.map((row, at) => ({
        key: String(at),
        cells: Object.fromEntries(row.map((cell, column) => [String(column), cellOf(cell, column === places)])),
      }))}
    />
  );
}

function cellOf(cell: Phrase, isName: boolean): Child {
  if (typeof cell === "string") return cell;
  return (
    <span lang={cell.language} translate={isName ? "no" : undefined}>
      {cell.text}
    </span>
  );
}

function SourceText({ language, source }: { readonly language: Language; readonly source: FrozenSource }) {
  const { name, release, licence, vintage, isVerified } = source;
  return (
    <>
      <span lang={langOf(language, name)}>{say(language, name)}</span>; {say(language, release)}. {say(language, words.licence)}{" "}
      <span lang={langOf(language, licence)}>{say(language, licence)}</span>. <code>{vintage}</code>.{isVerified ? "" : ` ${say(language, words.unverified)}`}
    </>
  );
}
