import { type Language, say } from "@splot/kernel";
import { LangMark, LangMarks, OriginMark } from "@splot/kernel/web";
import { BETWEEN, type CatalogueEntry, qualityParts } from "./catalogue.ts";
import { domainNames } from "./words.ts";

const words = { context: { pl: "Kontekst (poza dziedzinami)", en: "Context (outside the domains)" } };

export type CatalogueGroupsProps = {
  readonly language: Language;
  readonly entries: readonly CatalogueEntry[];
  at(path: string): string;
  /** One list in the order given, instead of a heading for each domain. */
  readonly isFlat: boolean;
};

/** Indicators under the headings of their domains, context first. */
export function CatalogueGroups({ language, entries, at, isFlat }: CatalogueGroupsProps) {
  if (isFlat) return <Entries language={language} entries={entries} at={at} />;
  const groups = [...Map.groupBy(entries, ({ domain }) => domain ?? 0)].sort(([one], [two]) => one - two);
  return (
    <>
      {groups.map(([domain, list]) => (
        <>
          <h3 class={domain === 0 ? "entry-group" : `entry-group domain domain-${domain}`}>
            {domain === 0 ? say(language, words.context) : `${domain}. ${say(language, domainNames[domain] ?? words.context)}`}
          </h3>
          <Entries language={language} entries={list} at={at} />
        </>
      ))}
    </>
  );
}

function Entries({ language, entries, at }: Omit<CatalogueGroupsProps, "isFlat">) {
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li class="entry">
          <strong>
            <a href={at(entry.address)}>
              <LangMark language={language} text={entry.name} />
            </a>
          </strong>{" "}
          <span>{say(language, entry.unit)}</span> {entry.origin === "example" && <OriginMark language={language} mark="example" />}
          <span class="entry-note">
            <Quality language={language} entry={entry} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Quality({ language, entry }: { readonly language: Language; readonly entry: CatalogueEntry }) {
  const { before, sources, after } = qualityParts(language, entry);
  return (
    <>
      {before}
      {sources.length > 0 && BETWEEN}
      <LangMarks language={language} texts={sources} between="; " />
      {after !== "" && `${BETWEEN}${after}`}
    </>
  );
}
