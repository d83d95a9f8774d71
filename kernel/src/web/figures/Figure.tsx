import type { Child } from "hono/jsx";
import { type ContentText, type Language, say } from "../../text.ts";
import { Icon } from "../parts/Icon.tsx";
import { LangMarks } from "../parts/Marks.tsx";

/** A file with the same values. `format` is the short name people know: CSV, SVG. */
export type Download = { readonly format: string; readonly href: string };

/** Words in the language of the page, or texts that may exist in Polish only, each once. */
type Named = string | readonly ContentText[];

/** Where the values come from: name, its address if public, vintage and licence in words. */
export type FigureSource = {
  readonly name: Named;
  readonly href?: string | undefined;
  readonly vintage: string;
  readonly licence: Named;
};

export type FigureProps = {
  readonly language: Language;
  readonly id: string;
  /** What the figure says, not what it is made of. */
  readonly title: string;
  /** What is measured, its unit and its time, on the second line. */
  readonly subtitle?: Child;
  /** The drawing: an SVG with a text alternative of its own. */
  readonly chart: Child;
  /** The same values as a `Table`. Missing: the figure is a table itself. */
  readonly table?: Child;
  readonly source: FigureSource;
  readonly downloads: readonly Download[];
  /** A remark about missing values, breaks or method. */
  readonly note?: Child;
  /** 2 where the figure stands right under the page heading. */
  readonly headingLevel?: 2 | 3 | undefined;
};

const words = {
  table: { pl: "Te same dane w tabeli", en: "The same data as a table" },
  source: { pl: "Źródło:", en: "Source:" },
  vintage: { pl: "Stan danych:", en: "Data as of:" },
  licence: { pl: "Licencja:", en: "Licence:" },
  downloads: { pl: "Pobierz", en: "Download" },
};

/** Where values come from, as one line for a drawing that leaves its page. */
export function sourceWords(language: Language, { name, vintage, licence }: FigureSource): string {
  const plain = (named: Named) => (typeof named === "string" ? named : named.map((text) => say(language, text)).join(" / "));
  return `${say(language, words.source)} ${plain(name)}. ${say(language, words.vintage)} ${vintage}. ${say(language, words.licence)} ${plain(licence)}.`;
}

/** A figure of five parts: title, chart, table, source, downloads. */
export function Figure({ language, id, title, subtitle, chart, table, source, downloads, note, headingLevel = 3 }: FigureProps) {
  const Title = `h${headingLevel}` as const;
  const name = <LangMarks language={language} texts={source.name} />;
  return (
    <figure class="figure" aria-labelledby={`${id}-tytul`}>
      <figcaption class="figure-head">
        <Title id={`${id}-tytul`} class="figure-title">
          {title}
        </Title>
        {subtitle !== undefined && <p class="figure-subtitle">{subtitle}</p>}
      </figcaption>
      <div class="figure-chart">{chart}</div>
      {note !== undefined && <p class="figure-note">{note}</p>}
      {table !== undefined && (
        <details class="disclosure">
          <summary>{say(language, words.table)}</summary>
          <div class="disclosure-body">{table}</div>
        </details>
      )}
      <div class="figure-foot">
        <p class="figure-source">
          {say(language, words.source)} {source.href === undefined ? name : <a href={source.href}>{name}</a>}. {say(language, words.vintage)} {source.vintage}.{" "}
          {say(language, words.licence)} <LangMarks language={language} texts={source.licence} />.
        </p>
        {downloads.length > 0 && (
          <ul class="figure-downloads" aria-label={`${say(language, words.downloads)}: ${title}`}>
            {downloads.map((file) => (
              <li>
                <a class="file-link" href={file.href} download>
                  <Icon name="download" />
                  {file.format}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </figure>
  );
}
