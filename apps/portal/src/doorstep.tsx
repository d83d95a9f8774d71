import { findReceiptCode, type Language, refusals } from "@splot/kernel";
import { addressOf, describeApi, errorPage, htmlAnswer, problemAnswer, readForm, refuseCrossSite, type Site, themeOf } from "@splot/kernel/http";
import { KitPage, type PageAssets } from "@splot/kernel/web";
import { findReceiptSpace } from "@splot/thread";
import type { Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import { ApiPage } from "./pages/ApiPage.tsx";
import { WaitPage } from "./pages/WaitPage.tsx";
import type { FindLoading } from "./shell.tsx";
import { findHome } from "./spaces.ts";

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
  "receipt.unknown": {
    kind: "unknown",
    pl: "Nie znamy takiego pokwitowania. Sprawdź kod: ma 12 znaków, na przykład 7Q2K-9XWM-41TZ.",
    en: "We do not know this receipt. Check the code: it has 12 characters, for example 7Q2K-9XWM-41TZ.",
  },
});

/** Addresses without a space: the way in, the theme, the kit, the API description, receipts. */
export function mountDoorstep(app: Hono, site: Site, options: DoorstepOptions): void {
  app.get("/health", () => new Response("ok\n", { headers: { "content-type": "text/plain" } }));
  app.get("/", (context) => goHome(site, context, { ...options, language: "pl" }));
  app.get("/en", (context) => goHome(site, context, { ...options, language: "en" }));
  app.post("/theme", chooseTheme);
  app.get("/api/openapi.json", (context) => context.json(describeApi(site.rooms, "0.1.0")));
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
    app.get(`${prefix}/api`, (context) =>
      htmlAnswer(String(<ApiPage language={language} theme={themeOf(context)} rooms={site.rooms} {...options} />), 200, "public"),
    );
    app.get(`${prefix}/los/:code`, (context) => goToFate(site, context, language));
  }
  app.notFound((context) => (context.req.path.startsWith("/api/") ? problemAnswer(site, refuse("address.unknown"), "pl") : lost(site, context)));
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

async function goToFate(site: Site, context: Context, language: Language): Promise<Response> {
  const code = findReceiptCode(context.req.param("code") ?? "");
  const space = code === undefined ? undefined : await findReceiptSpace(site.pool, code);
  const home = space?.code ?? (await findHome(site)) ?? "";
  if (code === undefined || space === undefined)
    return errorPage(site, { context, place: { language, spaceCode: home, path: "/los" }, error: refuse("receipt.unknown") });
  return context.redirect(addressOf(language, space.code, `/los/${code}`));
}

async function lost(site: Site, context: Context): Promise<Response> {
  const language = context.req.path.startsWith("/en") ? "en" : "pl";
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
