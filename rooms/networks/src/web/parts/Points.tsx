import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, Section, type SectionProps } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Statement } from "../../model/statement.ts";
import { SummaryMark } from "./marks.tsx";

const words = {
  source: { pl: "Źródło:", en: "Source:" },
};

/** Names of sources as readers know them, by their keys in the tables. */
const sources: Readonly<Record<string, string>> = { "PIM-pres": "MFiPR i Bank Światowy, prezentacja PIM 2021–2023" };

/** Sources in words, each once. */
export function SourceNames({ sources: keys }: { readonly sources: readonly string[] }) {
  const named = [...new Set(keys.flatMap((key) => key.split("; ")).map((key) => sources[key] ?? key))];
  return <span lang="pl">{named.join("; ")}</span>;
}

/** The sources of some points as a line under them; nothing where there are none. */
export function SourceLine({ visit, sources: keys }: { readonly visit: Visit; readonly sources: readonly string[] }) {
  if (keys.length === 0) return null;
  return (
    <p class="fact-source">
      {say(visit.language, words.source)} <SourceNames sources={keys} />
    </p>
  );
}

export type PointsProps = Omit<SectionProps, "children"> & {
  readonly visit: Visit;
  readonly points: readonly Statement[];
  readonly isOrdered?: boolean | undefined;
  readonly children?: Child;
};

/** The points of one section as a list, with their source; nothing where there are none. */
export function Points({ visit, points, isOrdered, children, ...section }: PointsProps) {
  if (points.length === 0) return null;
  const { language } = visit;
  const List = isOrdered === true ? "ol" : "ul";
  return (
    <Section {...section} aside={section.aside ?? (points.some(({ isSummary }) => isSummary) ? <SummaryMark visit={visit} /> : undefined)}>
      <List>
        {points.map(({ heading, text }) => (
          <li>
            {heading !== undefined && (
              <>
                <strong>
                  <LangMark language={language} text={heading} />
                </strong>
                {": "}
              </>
            )}
            <LangMark language={language} text={text} />
          </li>
        ))}
      </List>
      {children}
      <SourceLine visit={visit} sources={points.map(({ source }) => source)} />
    </Section>
  );
}
