import { type Bilingual, formatNumber, type Language, say } from "@splot/kernel";
import { PageHeading, Section, Table } from "@splot/kernel/web";

/** A format that numbers are given out in. `most`: numbers that one file holds at the most; missing: no limit. */
export type ShownFormat = { readonly ending: string; readonly name: Bilingual; readonly most?: number | undefined };

export type OpenDataPageProps = {
  readonly language: Language;
  /** Address of the open data of the space, without a slash at its end. */
  readonly base: string;
  /** Code of the area that the space works for. */
  readonly area: string;
  /** An indicator with numbers, for the example. Missing: the space has none. */
  readonly example: string | undefined;
  readonly formats: readonly ShownFormat[];
  /** Address of the description for programs. */
  readonly apiHref: string;
  readonly dataHref: string;
};

export const openDataTitle = { pl: "Otwarte dane", en: "Open data" };

const words = {
  lead: {
    pl: "Liczby, które widać na stronach, można pobrać w formatach statystyki publicznej. Bez konta i bez klucza.",
    en: "The figures that the pages show can be fetched in the formats of official statistics. No account, no key.",
  },
  try: { pl: "Wypróbuj", en: "Try it" },
  tryHow: {
    pl: "Skopiuj linię do terminala albo otwórz jej adres w przeglądarce. Pobierze liczby jednego wskaźnika dla gmin metropolii.",
    en: "Copy the line into a terminal, or open its address in a browser. It fetches the numbers of one indicator for the municipalities of the metropolis.",
  },
  none: { pl: "Nie ma tu jeszcze wskaźników z liczbami.", en: "There are no indicators with numbers here yet." },
  places: { pl: "Adresy", en: "Addresses" },
  place: { pl: "Adres", en: "Address" },
  gives: { pl: "Co daje", en: "What it gives" },
  indicators: { pl: "Lista wskaźników z definicjami i jednostkami", en: "The list of indicators with definitions and units" },
  structure: {
    pl: "Wymiary wskaźnika: jednostki, okresy, przekroje; wydania i licencje",
    en: "Dimensions of an indicator: units, periods, breakdowns; releases and licences",
  },
  data: { pl: "Liczby jednego lub kilku wskaźników", en: "Numbers of one or several indicators" },
  catalog: {
    pl: "Katalog zbiorów dla portali danych (DCAT-AP 3): .jsonld i .ttl",
    en: "The catalogue of data sets for data portals (DCAT-AP 3): .jsonld and .ttl",
  },
  choose: { pl: "Wybór liczb", en: "Choosing numbers" },
  field: { pl: "Pole adresu", en: "Field of the address" },
  meaning: { pl: "Znaczenie", en: "Meaning" },
  formats: { pl: "Formaty", en: "Formats" },
  formatsHow: {
    pl: "Format wybiera końcówka adresu, pole format albo nagłówek Accept. Bez wyboru jest JSON-stat.",
    en: "The format is chosen by the ending of the address, the field format or the header Accept. Without a choice it is JSON-stat.",
  },
  ending: { pl: "Końcówka", en: "Ending" },
  format: { pl: "Format", en: "Format" },
  most: { pl: "Najwięcej liczb", en: "Most numbers" },
  anyLength: { pl: "bez ograniczeń", en: "no limit" },
  rules: { pl: "Zasady", en: "Rules" },
  more: { pl: "Dalej", en: "Further" },
  api: { pl: "Opis API dla programistów", en: "Description of the API for programmers" },
  bank: { pl: "Katalog wskaźników na stronach", en: "The catalogue of indicators on the pages" },
} as const satisfies Record<string, Bilingual>;

const fields: readonly (readonly [string, Bilingual])[] = [
  ["area=SMK", { pl: "obszar razem z jego gminami", en: "an area with its municipalities" }],
  ["units=1206113,1219053", { pl: "jednostki według siedmiu cyfr TERYT albo kodu obszaru", en: "units by seven digits of TERYT, or by the code of an area" }],
  ["from=2020&to=2024", { pl: "okresy od–do; pojedyncze: periods=2020,2024", en: "periods from–to; single ones: periods=2020,2024" }],
  ["dim.sex=F,M", { pl: "pozycje przekroju; _T to ogółem", en: "items of a breakdown; _T is the total" }],
  ["breakdown=none", { pl: "tylko liczby ogółem", en: "only numbers of the whole" }],
  [
    "asOf=2026-01-31",
    {
      pl: "stan na dawny dzień: późniejsze wydania i wycofania nic w nim nie zmieniają",
      en: "the state of an earlier day: later releases and withdrawals change nothing in it",
    },
  ],
  [
    "limit=100",
    { pl: "strona o tylu jednostkach; adres następnej jest w nagłówku Link", en: "a page of so many units; the header Link has the address of the next" },
  ],
  ["lang=en", { pl: "język nazw: pl albo en", en: "language of names: pl or en" }],
];

const rules: readonly Bilingual[] = [
  {
    pl: "Przy każdej liczbie jest jej źródło, wydanie i licencja. Podaj je, gdy używasz liczby.",
    en: "Every number comes with its source, release and licence. Name them when you use it.",
  },
  {
    pl: "Brak liczby ma powód i nigdy nie jest zerem. Liczb źródeł, które na to nie pozwalają, nie wydajemy; budowa wskaźnika mówi, ile ich pominięto i czyje są.",
    en: "A missing number has a reason and is never zero. Numbers of sources that do not allow it are not given out; the structure of the indicator says how many were left out and whose they are.",
  },
  {
    pl: "Odpowiedź ma nagłówek ETag. Odsyłaj go w If-None-Match: jeśli nic się nie zmieniło, dostaniesz 304 bez treści.",
    en: "An answer has the header ETag. Send it back in If-None-Match: if nothing has changed, you get 304 without content.",
  },
  {
    pl: "Nagłówek RateLimit mówi, ile zapytań zostało. Po przekroczeniu jest odpowiedź 429 z czasem w Retry-After.",
    en: "The header RateLimit says how many requests are left. Beyond them the answer is 429, with the time to wait in Retry-After.",
  },
  { pl: "Adresy mogą czytać także strony innych (CORS).", en: "Pages of others may read the addresses too (CORS)." },
];

/** Open data for people: where the numbers are, how to choose them, what holds for them. */
export function OpenDataPage({ language, base, area, example, formats, apiHref, dataHref }: OpenDataPageProps) {
  const word = (name: keyof typeof words) => say(language, words[name]);
  const code = example ?? "population";
  const places: readonly (readonly [string, string, keyof typeof words])[] = [
    ["/indicators", `${base}/indicators`, "indicators"],
    [`/indicators/${code}`, `${base}/indicators/${code}`, "structure"],
    [`/data/${code}`, `${base}/data/${code}`, "data"],
    ["/catalog", `${base}/catalog`, "catalog"],
  ];
  return (
    <>
      <PageHeading title={say(language, openDataTitle)} lead={word("lead")} />
      <Section id="przyklad" title={word("try")}>
        {example === undefined ? (
          <p>{word("none")}</p>
        ) : (
          <>
            <p>{word("tryHow")}</p>
            <pre class="snippet" lang="zxx">
              <code>{`curl '${base}/data/${example}.csv?area=${area}'`}</code>
            </pre>
          </>
        )}
      </Section>
      <Section id="adresy" title={word("places")}>
        <Table
          language={language}
          caption={word("places")}
          isCaptionHidden
          isFolding
          columns={[
            { key: "place", label: word("place") },
            { key: "gives", label: word("gives") },
          ]}
          rows={places
            .filter(([path]) => example !== undefined || !path.includes(code))
            .map(([path, href, gives]) => ({
              key: path,
              cells: {
                place: (
                  <a href={href}>
                    <code>{path}</code>
                  </a>
                ),
                gives: word(gives),
              },
            }))}
        />
      </Section>
      <Section id="wybor" title={word("choose")}>
        <Table
          language={language}
          caption={word("choose")}
          isCaptionHidden
          isFolding
          columns={[
            { key: "field", label: word("field") },
            { key: "meaning", label: word("meaning") },
          ]}
          rows={fields.map(([field, meaning]) => ({ key: field, cells: { field: <code>{field}</code>, meaning: say(language, meaning) } }))}
        />
      </Section>
      <Formats language={language} formats={formats} />
      <Section id="zasady" title={word("rules")}>
        <ul>
          {rules.map((rule) => (
            <li>{say(language, rule)}</li>
          ))}
        </ul>
        <p>
          {word("more")}: <a href={dataHref}>{word("bank")}</a> · <a href={apiHref}>{word("api")}</a>
        </p>
      </Section>
    </>
  );
}

function Formats({ language, formats }: Pick<OpenDataPageProps, "language" | "formats">) {
  return (
    <Section id="formaty" title={say(language, words.formats)}>
      <p>{say(language, words.formatsHow)}</p>
      <Table
        language={language}
        caption={say(language, words.formats)}
        isCaptionHidden
        columns={[
          { key: "ending", label: say(language, words.ending) },
          { key: "name", label: say(language, words.format) },
          { key: "most", label: say(language, words.most), kind: "number" },
        ]}
        rows={formats.map(({ ending, name, most }) => ({
          key: ending,
          cells: {
            ending: <code>.{ending}</code>,
            name: say(language, name),
            most: most === undefined ? say(language, words.anyLength) : formatNumber(language, most),
          },
        }))}
      />
    </Section>
  );
}
