import { findReceiptCode, type Language, refusals } from "@splot/kernel";
import type { ClockedSpace } from "@splot/kernel/database";
import { addressOf, describeApi, errorPage, htmlAnswer, problemAnswer, readForm, refuseCrossSite, type Site, themeOf } from "@splot/kernel/http";
import { KitPage, type PageAssets } from "@splot/kernel/web";
import { findReceiptSpace } from "@splot/thread";
import type { Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import { ApiPage } from "./pages/ApiPage.tsx";
import { WaitPage } from "./pages/WaitPage.tsx";
import type { FindLoading } from "./shell.tsx";
import { shownApi } from "./shownApi.ts";
import { findHome, listOpenSpaces } from "./spaces.ts";

/** What the doorstep shows of itself. */
export interface DoorstepOptions {
  readonly assets: PageAssets;
  readonly isDemo: boolean;
  readonly findLoading: FindLoading;
}

const refuse = refusals({
  "address.unknown": {
    kind: "unknown",
    pl: "Pod tym adresem nic nie ma. Wróć na stronę główną albo poszukaj w menu.",
    en: "There is nothing at this address. Go to the home page or look in the menu.",
  },
});

/** Addresses without a space: the way in, the theme, the kit, the API description, receipts. */
export function mountDoorstep(app: Hono, site: Site, options: DoorstepOptions): void {
  app.get("/health", () => new Response("ok\n", { headers: { "content-type": "text/plain" } }));
  app.get("/", (context) => goHome(site, context, { ...options, language: "pl" }));
  app.get("/en", (context) => goHome(site, context, { ...options, language: "en" }));
  app.post("/theme", chooseTheme);
  app.get("/api/openapi.json", async (context) => {
    const shown = await apiOf(site, await listOpenSpaces(site), context);
    return context.json(describeApi(site.rooms, "0.1.0", shown === undefined ? undefined : { base: shown.base, found: shown.examples }));
  });
  for (const language of ["pl", "en"] as const) {
    const prefix = language === "en" ? "/en" : "";
    app.get(`${prefix}/kit`, (context) =>
      htmlAnswer(
        String(
          <KitPage
            language={language}
            theme={themeOf(context)}
            assets={options.assets}
            density={context.req.query("density") === "workspace" ? "workspace" : "public"}
          />,
        ),
        200,
        "public",
      ),
    );
    app.get(`${prefix}/api`, (context) => showApi(site, context, { ...options, language }));
    app.get(`${prefix}/los/:code`, (context) => goToFate(site, context, language));
  }
  app.notFound((context) => (isApi(context) ? problemAnswer(site, refuse("address.unknown"), "pl") : lost(site, context)));
  app.onError((error, context) => (isApi(context) ? problemAnswer(site, error, "pl") : broken(site, context, error)));
}

/** The description of the API, with examples of the space that the address names. */
async function showApi(site: Site, context: Context, { language, assets, isDemo }: DoorstepOptions & { readonly language: Language }): Promise<Response> {
  const spaces = await listOpenSpaces(site);
  const shown = await apiOf(site, spaces, context);
  const frame = { language, theme: themeOf(context), assets, isDemo };
  return htmlAnswer(String(<ApiPage {...frame} rooms={site.rooms} shown={shown} spaces={spaces.map(({ space }) => space)} />), 200, "public");
}

/** The API of the space that an address names, else of the oldest live one. Missing: no space is founded yet. */
async function apiOf(site: Site, spaces: readonly ClockedSpace[], context: Context) {
  const wanted = context.req.query("przestrzen");
  const found = spaces.find(({ space }) => space.code === wanted) ?? spaces.find(({ space }) => space.purpose === "live") ?? spaces[0];
  return found === undefined ? undefined : shownApi(site, found);
}

async function goHome(
  site: Site,
  context: Context,
  { language, assets, isDemo, findLoading }: DoorstepOptions & { readonly language: Language },
): Promise<Response> {
  const home = await findHome(site);
  if (home !== undefined) return context.redirect(addressOf(language, home, "/"));
  if (!isDemo) return context.redirect("/setup");
  return htmlAnswer(String(<WaitPage language={language} theme={themeOf(context)} assets={assets} loading={findLoading()} />), 200, "private");
}

/** The fate page of the space that gave the receipt; a code that leads nowhere is corrected in the first space. */
async function goToFate(site: Site, context: Context, language: Language): Promise<Response> {
  const typed = context.req.param("code") ?? "";
  const code = findReceiptCode(typed);
  const space = code === undefined ? undefined : await findReceiptSpace(site.pool, code);
  const home = space?.code ?? (await findHome(site));
  if (home === undefined) return lost(site, context);
  return context.redirect(addressOf(language, home, `/los/${encodeURIComponent(code ?? typed)}`));
}

function isApi(context: Context): boolean {
  return context.req.path.startsWith("/api/");
}

/** What an address of the doorstep throws: the words of a refusal, or the number of a bug. */
async function broken(site: Site, context: Context, error: unknown): Promise<Response> {
  const spaceCode = (await findHome(site).catch(() => undefined)) ?? "";
  return errorPage(site, { context, place: { language: languageOf(context), spaceCode, path: "/" }, error });
}

/** The language of the address, or of the page that a post without one came from. */
function languageOf(context: Context): Language {
  const from = URL.parse(context.req.header("referer") ?? "")?.pathname ?? "";
  return isEnglish(context.req.path) || isEnglish(from) ? "en" : "pl";
}

function isEnglish(path: string): boolean {
  return /^\/en(\/|$)/.test(path);
}

async function lost(site: Site, context: Context): Promise<Response> {
  const language = isEnglish(context.req.path) ? "en" : "pl";
  const [first = ""] = context.req.path
    .replace(/^\/en(?=\/|$)/, "")
    .split("/")
    .filter((part) => part !== "");
  return errorPage(site, { context, place: { language, spaceCode: first, path: "/" }, error: refuse("address.unknown") });
}

/** Keeps the chosen theme in a cookie that carries nothing else. */
async function chooseTheme(context: Context): Promise<Response> {
  refuseCrossSite(context);
  const { values } = await readForm(context);
  const theme = values["theme"] ?? "auto";
  if (["auto", "light", "dark"].includes(theme)) setCookie(context, "theme", theme, { path: "/", maxAge: 31_536_000, sameSite: "Lax" });
  const back = values["return"] ?? "/";
  return context.redirect(/^\/(?!\/)[^\\\r\n]*$/.test(back) ? back : "/", 303);
}
