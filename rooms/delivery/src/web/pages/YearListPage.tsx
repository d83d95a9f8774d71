import { type ContentText, type ListAsked, type PluralForms, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, Disclosure, LangMark, ListView, OriginMark, PageHeading, type Sent, Table } from "@splot/kernel/web";

/** A thing that there is once a year. */
export type YearLine = {
  readonly id: string;
  readonly year: number;
  readonly title: ContentText;
  readonly address: string;
  readonly origin: "fact" | "example" | "user";
  /** State of today, in words. */
  readonly state: ContentText;
};

export type YearListProps = {
  readonly visit: Visit;
  readonly path: string;
  readonly query: ListAsked;
  readonly title: { readonly pl: string; readonly en: string };
  readonly lead: { readonly pl: string; readonly en: string };
  readonly lines: readonly YearLine[];
  readonly countForms: PluralForms;
  readonly noneYet: { readonly title: { readonly pl: string; readonly en: string }; readonly next: { readonly pl: string; readonly en: string } };
  /** The form that begins one. Missing: this reader may not. */
  readonly begin?: { readonly action: string; readonly button: { readonly pl: string; readonly en: string }; readonly year: string } | undefined;
  readonly sent?: Sent | undefined;
};

const words = {
  search: { pl: "Szukaj roku", en: "Search for a year" },
  name: { pl: "Nazwa", en: "Name" },
  state: { pl: "Stan", en: "State" },
  mark: { pl: "Skąd", en: "Origin" },
  year: { pl: "Rok", en: "Year" },
  none: { pl: "Nic nie pasuje do tych słów.", en: "Nothing fits these words." },
  noneHint: { pl: "Wpisz sam rok.", en: "Type only the year." },
};

/** A list of things that there are once a year: programmes, summaries. */
export function YearListPage(props: YearListProps) {
  const { visit, path, query, title, lead, lines, countForms, noneYet, begin, sent } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading title={say(language, title)} lead={say(language, lead)} />
      {begin !== undefined && (
        <Disclosure label={say(language, begin.button)} isOpen={sent !== undefined}>
          <AskForm
            language={language}
            action={visit.at(begin.action)}
            form="rok"
            kind="primary"
            questions={[
              {
                name: "year",
                label: words.year,
                isRequired: true,
                control: { kind: "text", inputMode: "numeric", width: "short", maxLength: 4, value: begin.year },
              },
            ]}
            button={begin.button}
            sent={sent}
          />
        </Disclosure>
      )}
      <ListView
        language={language}
        path={visit.at(path)}
        asked={query}
        search={say(language, words.search)}
        count={lines.length}
        countForms={countForms}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneHint) }}
        noneYet={{ title: say(language, noneYet.title), next: say(language, noneYet.next) }}
      >
        <Table
          language={language}
          caption={say(language, title)}
          isCaptionHidden
          isFolding
          columns={(["name", "state", "mark"] as const).map((key) => ({ key, label: say(language, words[key]) }))}
          rows={lines.map((line) => ({
            key: line.id,
            cells: {
              name: (
                <a href={visit.at(line.address)}>
                  <LangMark language={language} text={line.title} />
                </a>
              ),
              state: say(language, line.state),
              mark: <OriginMark language={language} mark={line.origin} />,
            },
          }))}
        />
      </ListView>
    </>
  );
}
