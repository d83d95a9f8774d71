import { type Bilingual, counted, formatInstant, formatNumber, type Language, say } from "@splot/kernel";
import { type Call, page } from "@splot/kernel/http";
import { headsRoot, listHeads, type StreamHead } from "@splot/kernel/journal";
import { Disclosure, EmptyState, FactList, Notice, PageHeading, Section, Table } from "@splot/kernel/web";

const words = {
  title: { pl: "Weryfikacja", en: "Verification" },
  lead: {
    pl: "Każdy może sprawdzić, że dziennika tej przestrzeni nikt nie zmienił wstecz. Sprawdzi też, że wyniki głosowań wynikają z oddanych głosów. Wystarczy komputer bez dostępu do sieci.",
    en: "Anyone can check that nobody has changed the journal of this space afterwards. They can also check that results of ballots follow from the votes cast. A computer without a network is enough.",
  },
  none: { pl: "Dziennik jest jeszcze pusty.", en: "The journal is still empty." },
  noneNext: { pl: "Pierwszy wpis powstanie z pierwszym aktem w tej przestrzeni.", en: "The first act in this space makes the first entry." },
  what: { pl: "Co można sprawdzić", en: "What can be checked" },
  root: { pl: "Korzeń dziennika", en: "Root of the journal" },
  rootIntro: {
    pl: "Korzeń to jeden skrót całego dziennika. Zapisz go albo wydrukuj tę stronę: jeśli później ktoś zmieni lub usunie choć jeden wpis, korzeń przestanie się zgadzać.",
    en: "The root is one hash of the whole journal. Write it down or print this page: if anyone changes or removes a single entry later, the root will no longer fit.",
  },
  now: { pl: "Korzeń", en: "Root" },
  at: { pl: "Stan na", en: "As of" },
  last: { pl: "Ostatni wpis", en: "Last entry" },
  entries: { pl: "Wpisy", en: "Entries" },
  streams: { pl: "Strumienie", en: "Streams" },
  kind: { pl: "Strumień", en: "Stream" },
  byKind: { pl: "Wpisy w strumieniach", en: "Entries by stream" },
  byKindIntro: {
    pl: "Dziennik dzieli się na strumienie. Jest główny, a każda runda konsultacji i każde głosowanie mają własny.",
    en: "The journal is divided into streams. There is a main one, and each consultation round and each ballot has its own.",
  },
  how: { pl: "Jak sprawdzić", en: "How to check" },
  howIntro: {
    pl: "Jawny dziennik zapisuje do folderu biuro albo każdy, kto prowadzi kopię Splotu. Folder można przekazać dalej; sprawdza się go samym programem, bez bazy danych.",
    en: "The office, or anyone who runs a copy of Splot, writes the public journal into a folder. The folder may be passed on; the program alone checks it, without a database.",
  },
  write: { pl: "Zapisz eksport:", en: "Write the export:" },
  check: { pl: "Sprawdź go z korzeniem, który zapisano wcześniej:", en: "Check it with a root that you wrote down before:" },
  answer: {
    pl: "Program odpowiada liczbą. 0 znaczy: wszystko się zgadza. 1 znaczy: coś naruszono, a program nazwie pierwszy zły wpis. 2 znaczy: zgadza się, ale czegoś nie dało się sprawdzić.",
    en: "The program answers with a number. 0 means: everything fits. 1 means: something was tampered with, and the program names the first bad entry. 2 means: it fits, but something could not be checked.",
  },
  own: {
    pl: "Format eksportu opisuje plik docs/formats/bundle.md, więc program sprawdzający można napisać samemu.",
    en: "docs/formats/bundle.md describes the export, so that anyone can write a verifier of their own.",
  },
  folder: { pl: "eksport", en: "journal" },
  limits: { pl: "Czego to nie dowodzi", en: "What this does not prove" },
  limitsText: {
    pl: "Weryfikacja pokazuje, że zapisu nie zmieniono po fakcie. Nie dowodzi, że wpis był prawdziwy w chwili, gdy powstał. Danych osobowych w eksporcie nie ma: po ich usunięciu zostaje tylko skrót.",
    en: "Verification shows that the record was not changed afterwards. It does not prove that an entry was true when it was made. The export holds no personal data: once erased, only a hash of it remains.",
  },
  all: { pl: "Najnowsze strumienie ze skrótami ostatnich wpisów", en: "Newest streams with the hashes of their last entries" },
  hash: { pl: "Skrót ostatniego wpisu", en: "Hash of the last entry" },
} satisfies Record<string, Bilingual>;

const checks: readonly Bilingual[] = [
  {
    pl: "Wpisy idą po kolei i żadnego nie brakuje: każdy zawiera skrót poprzedniego.",
    en: "Entries follow one another and none is missing: each holds the hash of the one before.",
  },
  {
    pl: "Treść jawnych wpisów jest taka, jaka była: zgadza się ze skrótem zapisanym przy jej powstaniu.",
    en: "The content of public entries is unchanged: it fits the hash of the day it was made.",
  },
  {
    pl: "Wynik każdego głosowania wynika z imiennych głosów i z zasady, która wtedy obowiązywała.",
    en: "The result of every ballot follows from the named votes and the rule of that time.",
  },
  {
    pl: "Przyjęty tekst to dokładnie ten, nad którym głosowano, a numery uchwał idą bez luk.",
    en: "The adopted text is exactly the one voted on, and numbers of resolutions run without a gap.",
  },
];

const kinds: readonly (readonly [string, Bilingual])[] = [
  ["main", { pl: "główny", en: "main" }],
  ["round:", { pl: "rundy konsultacji", en: "consultation rounds" }],
  ["ballot:", { pl: "głosowania", en: "ballots" }],
];
const otherKind: Bilingual = { pl: "pozostałe", en: "others" };
const streamForms = { pl: ["strumień", "strumienie", "strumieni"], en: ["stream", "streams"] } as const;

/** How many single streams the page lists; an export holds them all. */
const MOST_LISTED = 20;

/** What can be verified and how, with the root of the journal as it stands now. */
export const verificationPage = page({
  path: "/weryfikacja",
  budget: 2,
  async show({ visit, read }: Call<unknown>) {
    const { language, space } = visit;
    const heads = await listHeads(read);
    const tell = (text: Bilingual) => say(language, text);
    return {
      title: words.title,
      description: words.lead,
      body: (
        <>
          <PageHeading title={tell(words.title)} lead={tell(words.lead)} />
          <Section id="co" title={tell(words.what)}>
            <ul>
              {checks.map((check) => (
                <li>{tell(check)}</li>
              ))}
            </ul>
          </Section>
          <Section id="korzen" title={tell(words.root)} intro={tell(words.rootIntro)}>
            {heads.length === 0 ? (
              <EmptyState title={tell(words.none)}>{tell(words.noneNext)}</EmptyState>
            ) : (
              <RootFacts language={language} heads={heads} at={read.now} zone={space.zone} />
            )}
          </Section>
          {heads.length > 0 && <Streams language={language} heads={heads} />}
          <HowTo language={language} space={space.code} root={headsRoot(heads)} />
          <Section id="granice" title={tell(words.limits)}>
            <p>{tell(words.limitsText)}</p>
          </Section>
        </>
      ),
    };
  },
});

interface RootFactsProps {
  readonly language: Language;
  readonly heads: readonly StreamHead[];
  readonly at: Date;
  readonly zone: string;
}

function RootFacts({ language, heads, at, zone }: RootFactsProps) {
  const last = new Date(Math.max(...heads.map((head) => head.at.getTime())));
  return (
    <FactList
      facts={[
        { term: say(language, words.now), detail: <code>{headsRoot(heads)}</code> },
        { term: say(language, words.at), detail: <time datetime={at.toISOString()}>{formatInstant(language, at, zone)}</time> },
        { term: say(language, words.last), detail: <time datetime={last.toISOString()}>{formatInstant(language, last, zone)}</time> },
        {
          term: say(language, words.entries),
          detail: formatNumber(
            language,
            heads.reduce((sum, { seq }) => sum + seq, 0),
          ),
        },
      ]}
    />
  );
}

function Streams({ language, heads }: Pick<RootFactsProps, "language" | "heads">) {
  const groups = Map.groupBy(heads, ({ stream }) => kinds.find(([start]) => stream.startsWith(start))?.[1] ?? otherKind);
  const newest = [...heads].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST_LISTED);
  const number = (count: number) => formatNumber(language, count);
  return (
    <Section id="strumienie" title={say(language, words.byKind)} intro={say(language, words.byKindIntro)}>
      <Table
        language={language}
        caption={say(language, words.byKind)}
        isCaptionHidden
        columns={[
          { key: "kind", label: say(language, words.kind) },
          { key: "streams", label: say(language, words.streams), kind: "number" },
          { key: "entries", label: say(language, words.entries), kind: "number" },
        ]}
        rows={[...groups].map(([name, list]) => ({
          key: name.en,
          cells: { kind: say(language, name), streams: number(list.length), entries: number(list.reduce((sum, { seq }) => sum + seq, 0)) },
        }))}
      />
      <Disclosure label={`${say(language, words.all)} (${counted(language, newest.length, streamForms)})`}>
        <Table
          language={language}
          caption={say(language, words.all)}
          isCaptionHidden
          columns={[
            { key: "stream", label: say(language, words.kind) },
            { key: "entries", label: say(language, words.entries), kind: "number" },
            { key: "hash", label: say(language, words.hash) },
          ]}
          rows={newest.map(({ stream, seq, hash }) => ({
            key: stream,
            cells: { stream: <code>{stream}</code>, entries: number(seq), hash: <code>{hash}</code> },
          }))}
        />
      </Disclosure>
    </Section>
  );
}

function HowTo({ language, space, root }: { readonly language: Language; readonly space: string; readonly root: string }) {
  return (
    <Section id="jak" title={say(language, words.how)} intro={say(language, words.howIntro)}>
      <ol>
        <li>
          {say(language, words.write)}{" "}
          <code>
            node splot.mjs export --space {space} {say(language, words.folder)}
          </code>
        </li>
        <li>
          {say(language, words.check)}{" "}
          <code>
            node splot.mjs verify {say(language, words.folder)} --root {root}
          </code>
        </li>
      </ol>
      <p>{say(language, words.answer)}</p>
      <Notice language={language} tone="info">
        {say(language, words.own)}
      </Notice>
    </Section>
  );
}
