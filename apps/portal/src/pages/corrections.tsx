import { formatInstant, langOf, say } from "@splot/kernel";
import { type Correction, type CorrectionPlace, findFactNews, listCorrections } from "@splot/kernel/facts";
import { type Call, page, type Visit } from "@splot/kernel/http";
import { EmptyState, FactChanges, PageHeading, Paging, Timeline } from "@splot/kernel/web";
import { z } from "zod";

const words = {
  title: { pl: "Poprawki faktów", en: "Corrections of facts" },
  lead: {
    pl: "Fakty w tej przestrzeni pochodzą ze źródeł. Gdy źródło się zmienia albo zapis był błędny, poprawiamy go i piszemy tutaj, co było i co jest. Dawne brzmienie zostaje w historii.",
    en: "The facts of this space come from sources. When a source changes or a record was wrong, we correct it and write here what it said and what it says. The former wording stays in the history.",
  },
  none: { pl: "Niczego jeszcze nie poprawiono", en: "Nothing has been corrected yet" },
  noneNext: { pl: "Wszystkie zapisy są takie, jak je wczytano ze źródeł.", en: "All records are as they were loaded from their sources." },
  beside: { pl: "Zapis bez własnej strony", en: "A record without a page of its own" },
};
const PAGE_SIZE = 30;

/** What was corrected, taken back or restored in the facts of a space, newest first. */
export const correctionsPage = page({
  path: "/poprawki",
  budget: 3,
  query: z.object({ po: z.string().max(60).default("") }),
  async show({ visit, read, query }: Call<{ readonly po: string }>) {
    const found = await listCorrections(read, PAGE_SIZE + 1, placeOf(query.po));
    const shown = found.slice(0, PAGE_SIZE);
    const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
    const { language } = visit;
    return {
      title: words.title,
      body: (
        <>
          <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
          {shown.length === 0 ? (
            <EmptyState title={say(language, words.none)}>{say(language, words.noneNext)}</EmptyState>
          ) : (
            <Timeline events={shown.map((one) => eventOf(visit, one))} />
          )}
          <Paging language={language} nextHref={last === undefined ? undefined : visit.at(`/poprawki?po=${last.at.getTime()}-${last.seq}`)} />
        </>
      ),
    };
  },
});

function eventOf(visit: Visit, { at, event, thing, payload }: Correction) {
  const { language, space } = visit;
  const news = findFactNews(payload);
  return {
    at: formatInstant(language, at, space.zone),
    machineDate: at.toISOString(),
    title: thing === undefined ? <NoPage visit={visit} title={news?.title} /> : <ThingLink visit={visit} thing={thing} />,
    children: (
      <>
        <p>{say(language, visit.words.event(event))}</p>
        {news !== undefined && <FactChanges language={language} news={news} />}
      </>
    ),
  };
}

/** A fact without a page of its own, by what it is called in its source. */
function NoPage({ visit, title }: { readonly visit: Visit; readonly title: string | undefined }) {
  if (title === undefined) return <>{say(visit.language, words.beside)}</>;
  return <span lang={visit.language === "en" ? "pl" : undefined}>{title}</span>;
}

function ThingLink({ visit, thing }: { readonly visit: Visit; readonly thing: NonNullable<Correction["thing"]> }) {
  return (
    <a href={visit.at(thing.address)} lang={langOf(visit.language, thing.title)}>
      {say(visit.language, thing.title)}
    </a>
  );
}

/** Where the page before ended. Missing: the first page. */
function placeOf(text: string): CorrectionPlace | undefined {
  const parts = /^(\d{1,15})-(\d{1,15})$/.exec(text);
  return parts === null ? undefined : { at: new Date(Number(parts[1])), seq: Number(parts[2]) };
}
