import type { Bilingual, Language } from "@splot/kernel";
import { Refusal, refusalStatus, say } from "@splot/kernel";
import { htmlAnswer, readForm, refuseCrossSite, withFreshKeys } from "@splot/kernel/http";
import { fieldErrors } from "@splot/kernel/web";
import type { Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import { FoundedPage } from "../web/pages/FoundedPage.tsx";
import { SetupPage } from "../web/pages/SetupPage.tsx";
import { type FoundingDeps, type FoundingForm, foundSpace, isFounded, refuseWrongCode } from "./foundSpace.ts";

/** What the pages of founding need from the server. */
export interface SetupDeps extends FoundingDeps {
  /** The code that the terminal of the server shows, so that nobody else founds the space. Missing: there is nothing to set up. */
  readonly code: string | undefined;
  /** Origin of permanent links. */
  readonly origin: string;
  /** The whole document around a page that belongs to no space. */
  readonly document: (shown: { readonly language: Language; readonly title: Bilingual; readonly body: Child }) => Child;
  /** Prints the one-time link, for whoever sits at the machine. */
  readonly log: (line: string) => void;
}

const title = { pl: "Załóż przestrzeń stowarzyszenia", en: "Set up the space of an association" };
const doneTitle = { pl: "Przestrzeń już działa", en: "The space is already running" };
const doneText = {
  pl: "Ta strona służyła do założenia przestrzeni. Jest już założona, więc strona nie jest potrzebna.",
  en: "This page was for founding the space. It has been founded, so the page is not needed any more.",
};

/** Puts `/setup` on the application. It works only while no space exists, and only for who knows the code. */
export function setupRoutes(app: Hono, deps: SetupDeps): void {
  for (const language of ["pl", "en"] as const) {
    const path = language === "en" ? "/en/setup" : "/setup";
    app.get(path, async () =>
      (await isOpen(deps))
        ? answer(deps, { language, title, status: 200, body: <SetupPage language={language} path={path} values={emptyForm} errors={[]} /> })
        : closed(deps, language),
    );
    app.post(path, (context) => found(deps, { context, language, path }));
  }
}

const emptyForm: FoundingForm & { readonly setupCode: string } = { setupCode: "", name: "", code: "", members: "" };

async function isOpen(deps: SetupDeps): Promise<boolean> {
  return deps.code !== undefined && !(await isFounded(deps));
}

interface Shown {
  readonly language: Language;
  readonly title: Bilingual;
  readonly status: number;
  readonly body: Child;
}

async function answer(deps: SetupDeps, { status, ...shown }: Shown): Promise<Response> {
  return htmlAnswer(withFreshKeys(String(await deps.document(shown))), status, "private");
}

function closed(deps: SetupDeps, language: Language): Promise<Response> {
  return answer(deps, {
    language,
    title: doneTitle,
    status: 404,
    body: (
      <>
        <h1>{say(language, doneTitle)}</h1>
        <p>{say(language, doneText)}</p>
      </>
    ),
  });
}

async function found(
  deps: SetupDeps,
  { context, language, path }: { readonly context: Context; readonly language: Language; readonly path: string },
): Promise<Response> {
  let values = emptyForm;
  try {
    refuseCrossSite(context);
    if (!(await isOpen(deps))) return await closed(deps, language);
    const sent = await readForm(context);
    const uploaded = await sent.files["list"]?.text();
    const typed = sent.values["members"] ?? "";
    values = {
      setupCode: sent.values["setupCode"] ?? "",
      name: sent.values["name"] ?? "",
      code: sent.values["code"] ?? "",
      members: uploaded !== undefined && uploaded.trim() !== "" ? uploaded : typed,
    };
    refuseWrongCode(deps.code, values.setupCode);
    const link = await foundSpace(deps, values);
    const address = `${deps.origin}${language === "en" ? "/en" : ""}/${link.space}${link.path}`;
    deps.log(address);
    return await answer(deps, {
      language,
      title,
      status: 200,
      body: <FoundedPage language={language} name={values.name} login={link.login} address={address} />,
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const errors = fieldErrors(language, error);
    return answer(deps, {
      language,
      title,
      status: refusalStatus[error.kind],
      body: <SetupPage language={language} path={path} values={values} errors={errors} />,
    });
  }
}
