import { formatInstant, type Language, langOf, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import type { Space } from "@splot/kernel/database";
import type { Shown, Visit } from "@splot/kernel/http";
import { KEY_PLACE } from "@splot/kernel/http";
import { Button, ButtonLink, Form, JobProgress, type MenuEntry, Page, type PageAssets, type PersonSign } from "@splot/kernel/web";
import { moveClock } from "@splot/people";
import { explainFirst } from "./explain.ts";
import { lookOf } from "./look/look.ts";
import { sheetHref } from "./look/routes.tsx";
import { besideOf } from "./spaces.ts";

/** How far the loading of content is. Missing: nothing is being loaded. */
export type FindLoading = () => { readonly done: number; readonly total: number; readonly name: { readonly pl: string; readonly en: string } } | undefined;

/** What the shell needs besides the page. */
export interface ShellOptions {
  readonly assets: PageAssets;
  /** The sentence of independence stands on every page of a demonstration. */
  readonly isDemo: boolean;
  readonly findLoading: FindLoading;
}

const words = {
  account: { pl: "Moje konto", en: "My account" },
  desk: { pl: "Biuro dziś", en: "Office today" },
  another: { pl: "Zmień osobę", en: "Switch person" },
  signOut: { pl: "Wyjdź", en: "Sign out" },
  clock: { pl: "Przesuń zegar", en: "Move the clock" },
  loading: { pl: "Wczytuję treść. Strona działa, a dane przybywają.", en: "Loading content. The site works while data arrive." },
  process: { pl: "Jak pracujemy", en: "How we work" },
  bodies: { pl: "Organy", en: "Bodies" },
  receipt: { pl: "Sprawdź pokwitowanie", en: "Check a receipt" },
  openData: { pl: "Otwarte dane", en: "Open data" },
  open: { pl: "Dane i API", en: "Data and API" },
  proof: { pl: "Weryfikacja", en: "Verification" },
  corrections: { pl: "Poprawki faktów", en: "Corrections of facts" },
};

interface MenuPlace {
  readonly path: string;
  readonly label: { readonly pl: string; readonly en: string };
  /** Other addresses under this entry. */
  readonly also: readonly string[];
}

/** The menu of each kind of space: rooms that hold nothing there are not in it. */
const menus: Readonly<Record<"association" | "programme", readonly MenuPlace[]>> = {
  association: [
    { path: "/gminy", label: { pl: "Metropolia", en: "Metropolis" }, also: ["/organy", "/organizacje", "/zespoly", "/partnerzy", "/jak-pracujemy"] },
    { path: "/dane", label: { pl: "Dane", en: "Data" }, also: ["/wnioski", "/otwarte-dane"] },
    { path: "/strategia", label: { pl: "Strategia", en: "Strategy" }, also: [] },
    { path: "/konsultacje", label: { pl: "Weź udział", en: "Take part" }, also: ["/pomysly", "/los", "/pokwitowanie"] },
    { path: "/uchwaly", label: { pl: "Decyzje", en: "Decisions" }, also: ["/posiedzenia", "/glosowania", "/projekty-uchwal"] },
    { path: "/projekty", label: { pl: "Projekty", en: "Projects" }, also: ["/finansowanie", "/plany", "/raporty"] },
  ],
  programme: [
    { path: "/o-programie", label: { pl: "O programie", en: "About" }, also: ["/formy-wspolpracy"] },
    { path: "/edycje", label: { pl: "Edycje", en: "Editions" }, also: [] },
    { path: "/sieci", label: { pl: "Sieci", en: "Networks" }, also: [] },
    { path: "/miasta", label: { pl: "Miasta", en: "Cities" }, also: [] },
    { path: "/mid", label: { pl: "Inicjatywy miast", en: "City action plans" }, also: ["/plany-ulepszen"] },
    { path: "/rekomendacje", label: { pl: "Zalecenia", en: "Recommendations" }, also: [] },
  ],
};

function menuOf({ kind }: Space): readonly MenuPlace[] {
  return kind === "programme" ? menus.programme : menus.association;
}

/** Makes the shell: header, menu, exercise banner, footer round every page. */
export function shellOf({ assets, isDemo, findLoading }: ShellOptions) {
  return (visit: Visit, shown: Shown) => {
    const { language, space, path, search } = visit;
    const isExercise = space.purpose === "exercise";
    const look = lookOf(space);
    const document = (
      <Page
        language={language}
        theme={visit.theme}
        assets={{ ...assets, look: sheetHref(visit) }}
        hasCharts={shown.hasCharts}
        path={`/${space.code}${path === "/" ? "" : path}${search}`}
        title={say(language, shown.title)}
        titleLanguage={langOf(language, shown.title)}
        description={shown.description === undefined ? undefined : say(language, shown.description)}
        density={shown.density === "work" || path.startsWith("/praca") ? "workspace" : "public"}
        space={{ name: look.short ?? say(language, space.name), href: visit.at("/") }}
        menu={menuOf(space).map((entry) => menuEntry(visit, entry))}
        crumbs={crumbsOf(visit, shown)}
        person={personOf(visit)}
        signInHref={visit.at("/wejscie")}
        exercise={isExercise ? { clockText: formatInstant(language, visit.clock(), space.zone), clockControl: <ClockLink visit={visit} /> } : undefined}
        isDemo={isDemo}
        isUnlisted={isExercise || path.startsWith("/praca") || path.startsWith("/los")}
        contact={look.contact}
        footerLinks={footerOf(visit, isDemo)}
        message={<LoadingNotice language={language} loading={findLoading()} href={visit.at(path) + search} />}
      >
        {shown.body}
      </Page>
    );
    return explainFirst(language, String(document));
  };
}

function menuEntry({ language, path, at }: Visit, entry: MenuPlace): MenuEntry {
  const isCurrent = [entry.path, ...entry.also].some((start) => path === start || path.startsWith(`${start}/`));
  return { label: say(language, entry.label), href: at(entry.path), isCurrent };
}

function crumbsOf({ language, at, path, space }: Visit, { crumbs = [], title }: Shown) {
  if (path === "/") return [];
  return [
    { label: say(language, space.name), href: at("/") },
    ...crumbs.map(({ label, path: place }) => ({ label: say(language, label), language: langOf(language, label), href: at(place) })),
    { label: say(language, title), language: langOf(language, title) },
  ];
}

/** The way to the clock, for those whom the policy lets move it. */
function ClockLink({ visit }: { readonly visit: Visit }) {
  if (roleFor(visit.actor, moveClock.grants) === undefined) return null;
  return <a href={visit.at("/zegar")}>{say(visit.language, words.clock)}</a>;
}

function personOf({ actor, language, at, space }: Visit): PersonSign | undefined {
  if (actor.kind !== "person") return undefined;
  const actions = (
    <>
      <ButtonLink kind="quiet" href={at("/praca")}>
        {say(language, words.desk)}
      </ButtonLink>
      <ButtonLink kind="quiet" href={at("/konto")}>
        {say(language, words.account)}
      </ButtonLink>
      {space.purpose === "exercise" && (
        <ButtonLink kind="quiet" href={at("/wejscie")}>
          {say(language, words.another)}
        </ButtonLink>
      )}
      <Form action={at("/wyjscie")} hidden={{ _key: KEY_PLACE }}>
        <Button kind="quiet">{say(language, words.signOut)}</Button>
      </Form>
    </>
  );
  return { name: say(language, actor.name), href: at("/konto"), actions };
}

function footerOf({ language, at, space }: Visit, isDemo: boolean) {
  const link = (label: { pl: string; en: string }, href: string) => ({ label: say(language, label), href });
  const prefix = language === "en" ? "/en" : "";
  const isAssociation = space.kind === "association";
  return [
    ...(isAssociation ? [link(words.process, at("/jak-pracujemy")), link(words.bodies, at("/organy"))] : []),
    link(words.receipt, at("/los")),
    link(words.proof, at("/weryfikacja")),
    ...(space.purpose === "live" ? [link(words.corrections, at("/poprawki"))] : []),
    link(words.openData, at("/otwarte-dane")),
    link(words.open, `${prefix}/api?przestrzen=${space.code}`),
    ...(isDemo ? besideOf(space).map(({ code, name }) => link(name, `${prefix}/${code}`)) : []),
  ];
}

export type LoadingNoticeProps = {
  readonly language: Language;
  readonly loading: ReturnType<FindLoading>;
  /** The address of the page that it stands on. */
  readonly href: string;
};

/** Says on every page that content is still being loaded, and how far. */
export function LoadingNotice({ language, loading, href }: LoadingNoticeProps) {
  if (loading === undefined) return null;
  return (
    <JobProgress
      language={language}
      id="wczytywanie"
      href={href}
      isRunning
      said={say(language, words.loading)}
      label={say(language, loading.name)}
      doneCount={loading.done}
      totalCount={loading.total}
    >
      <p>{say(language, words.loading)}</p>
    </JobProgress>
  );
}
