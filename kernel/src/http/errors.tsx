import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { Refusal, type RefusalKind, refusalStatus } from "../refusal.ts";
import { say } from "../text.ts";
import { ButtonLink, ButtonRow, PageHeading } from "../web/index.ts";
import { answerIn, bugSentence, openSpace, type Place } from "./answer.ts";
import { htmlAnswer, redirect, render } from "./document.ts";
import type { Shown } from "./route.ts";
import type { Site } from "./site.ts";
import { addressOf, type Visit } from "./visit.ts";

/** The page of a refusal or a bug, in the shell of its space where there is one. */
export async function errorPage(
  site: Site,
  { context, place, error }: { readonly context: Context; readonly place: Place; readonly error: unknown },
): Promise<Response> {
  const requestId = randomUUID();
  const refusal = error instanceof Refusal ? error : undefined;
  if (refusal === undefined) site.onBug(error, requestId);
  const status = refusal === undefined ? 500 : refusalStatus[refusal.kind];
  const sentence = refusal === undefined ? bugSentence(place.language, requestId) : say(place.language, refusal.details.text);
  const signIn = refusal?.kind === "signed_out";
  if (signIn && context.req.method === "GET")
    return redirect(`${addressOf(place.language, place.spaceCode, "/wejscie")}?dalej=${encodeURIComponent(place.path + new URL(context.req.url).search)}`);
  try {
    await openSpace(site, place.spaceCode);
    const html = await answerIn(site, { context, place, grants: undefined, count: { queries: 0 } }, async (visit) =>
      render(site, visit, errorShown(visit, { status, sentence, kind: refusal?.kind })),
    );
    return htmlAnswer(html, status, "private");
  } catch {
    return htmlAnswer(bareError(place.language, sentence), status, "private");
  }
}

const errorTitles: Readonly<Record<number, { pl: string; en: string }>> & { readonly 500: { pl: string; en: string } } = {
  401: { pl: "Potrzebne logowanie", en: "Sign-in needed" },
  403: { pl: "Brak uprawnień", en: "Not allowed" },
  404: { pl: "Nie ma takiej strony", en: "No such page" },
  409: { pl: "Ktoś był szybszy", en: "Somebody was faster" },
  413: { pl: "Za duży plik lub tekst", en: "Too large" },
  422: { pl: "Tego nie można zrobić", en: "This cannot be done" },
  429: { pl: "Za dużo prób", en: "Too many attempts" },
  500: { pl: "Błąd po naszej stronie", en: "An error on our side" },
};

function bareError(language: "pl" | "en", sentence: string): string {
  const text = sentence.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Splot</title><main><h1>Splot</h1><p>${text}</p><p><a href="/">Splot</a></p></main></html>`;
}

const ways = {
  home: { pl: "Strona główna", en: "Home page" },
  signIn: { pl: "Zaloguj się", en: "Sign in" },
};

function errorShown(
  visit: Visit,
  { status, sentence, kind }: { readonly status: number; readonly sentence: string; readonly kind: RefusalKind | undefined },
): Shown {
  const title = errorTitles[status] ?? errorTitles[500];
  const body = (
    <>
      <PageHeading title={say(visit.language, title)} lead={sentence} />
      <ButtonRow>
        {(kind === "signed_out" || kind === "forbidden") && <ButtonLink href={visit.at("/wejscie")}>{say(visit.language, ways.signIn)}</ButtonLink>}
        <ButtonLink href={visit.at("/")}>{say(visit.language, ways.home)}</ButtonLink>
      </ButtonRow>
    </>
  );
  return { title, body, status };
}
