import type { Context } from "hono";
import { findDay } from "../day.ts";
import { findRetracted } from "../facts/index.ts";
import { Refusal, type RefusalKind, refusalStatus } from "../refusal.ts";
import { type Bilingual, formatDay, type Language, say } from "../text.ts";
import { ButtonLink, ButtonRow, ErrorSummary, fieldErrors, fieldId, nameMistakes, PageHeading, Section } from "../web/index.ts";
import { answerIn, bugText, openSpace, type Place } from "./answer.ts";
import { htmlAnswer, redirect, render } from "./document.ts";
import { requestId } from "./mark.ts";
import { retractedShown } from "./retracted.tsx";
import type { Shown } from "./route.ts";
import type { Site } from "./site.ts";
import { addressOf, type Visit } from "./visit.ts";

/** The page of a refusal or a bug, in the shell of its space where there is one. */
export async function errorPage(
  site: Site,
  { context, place, error, typed = [] }: { readonly context: Context; readonly place: Place; readonly error: unknown; readonly typed?: readonly string[] },
): Promise<Response> {
  const number = requestId();
  const refusal = error instanceof Refusal ? error : undefined;
  if (refusal === undefined) site.onBug(error, number);
  const status = refusal === undefined ? 500 : refusalStatus[refusal.kind];
  const text = refusal?.details.text ?? bugText(number);
  const signIn = refusal?.kind === "signed_out";
  if (signIn && context.req.method === "GET")
    return redirect(`${addressOf(place.language, place.spaceCode, "/wejscie")}?dalej=${encodeURIComponent(place.path + new URL(context.req.url).search)}`);
  try {
    await openSpace(site, place.spaceCode);
    const answer = await answerIn(site, { context, place, grants: undefined, count: { queries: 0 } }, async (visit, read) => {
      const retracted = status === 404 ? await findRetracted(read, place.path) : undefined;
      const shown = retracted === undefined ? errorShown(visit, { status, text, kind: refusal?.kind, typed }) : retractedShown(visit, retracted);
      return { html: await render(site, visit, shown), status: shown.status ?? status };
    });
    return htmlAnswer(answer.html, answer.status, "private");
  } catch {
    return htmlAnswer(bareError(place.language, text), status, "private");
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

/** Where not even a shell can be made, the words stand alone, in both languages. */
function bareError(language: Language, text: Bilingual): string {
  const other = language === "pl" ? "en" : "pl";
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>Splot</title>
      </head>
      <body>
        <main>
          <h1>Splot</h1>
          <p>{text[language]}</p>
          <p lang={other}>{text[other]}</p>
          <p>
            <a href="/">Splot</a>
          </p>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${String(page)}`;
}

const words = {
  home: { pl: "Strona główna", en: "Home page" },
  signIn: { pl: "Zaloguj się", en: "Sign in" },
  another: { pl: "Zmień osobę", en: "Switch person" },
  typed: { pl: "To, co wpisano", en: "What you typed" },
  typedIntro: {
    pl: "Nie zapisaliśmy tego tekstu. Skopiuj go, zanim zamkniesz stronę.",
    en: "We have not stored this text. Copy it before you close the page.",
  },
};

interface ErrorParts {
  readonly status: number;
  readonly text: Bilingual;
  readonly kind: RefusalKind | undefined;
  readonly typed: readonly string[];
}

/** What somebody wrote in words and would lose. Nothing when nothing is lost. */
function Typed({ language, typed }: { readonly language: Language; readonly typed: readonly string[] }) {
  if (typed.length === 0) return <></>;
  return (
    <Section id="wpisano" title={say(language, words.typed)} intro={say(language, words.typedIntro)}>
      {typed.map((one) => (
        <blockquote class="typed">{inWords(language, one)}</blockquote>
      ))}
    </Section>
  );
}

/** A day as readers write it; anything else as it was typed. */
function inWords(language: Language, typed: string): string {
  const day = findDay(typed);
  return day === undefined ? typed : formatDay(language, day);
}

/** What came back with a refusal: the page that shows the form again, and the words that were typed. */
export interface Kept {
  readonly shown: Shown;
  readonly typed: readonly string[];
  readonly refusal: Refusal;
}

/** The document of a refused form. A form that the thing's new state does not show any more takes neither the reason nor the typed words with it. */
export async function renderKeeping(site: Site, visit: Visit, kept: Kept): Promise<string> {
  const html = await render(site, visit, kept.shown);
  const whole = completed(visit.language, html, kept);
  return nameMistakes(whole === undefined ? html : await render(site, visit, whole));
}

/** The page with what its document lacks: the reason at its head, the typed words at its foot. Missing: it lacks nothing. */
export function completed(language: Language, html: string, { shown, typed, refusal }: Kept): Shown | undefined {
  const lost = typed.filter((text) => !html.includes(String(<>{text.trim()}</>)));
  const isTold = html.includes('role="alert"');
  if (lost.length === 0 && isTold) return undefined;
  const hasField = (field: string | undefined) => field !== undefined && html.includes(`id="${fieldId(field)}"`);
  const errors = fieldErrors(language, refusal).map(({ field, message }) => (hasField(field) ? { field, message } : { message }));
  const body = (
    <>
      {!isTold && <ErrorSummary language={language} errors={errors} />}
      {shown.body}
      <Typed language={language} typed={lost} />
    </>
  );
  return { ...shown, body };
}

function errorShown(visit: Visit, { status, text, kind, typed }: ErrorParts): Shown {
  const { language } = visit;
  const title = errorTitles[status] ?? errorTitles[500];
  const entry = entryLabel(visit, kind);
  const body = (
    <>
      <PageHeading title={say(language, title)} lead={say(language, text)} />
      <ButtonRow>
        {entry !== undefined && <ButtonLink href={visit.at("/wejscie")}>{say(language, entry)}</ButtonLink>}
        <ButtonLink href={visit.at("/")}>{say(language, words.home)}</ButtonLink>
      </ButtonRow>
      <Typed language={language} typed={typed} />
    </>
  );
  return { title, body, status };
}

/** What the entry is good for. Missing: one who is signed in gains nothing by signing in. */
function entryLabel({ actor, space }: Visit, kind: RefusalKind | undefined): Bilingual | undefined {
  if (kind === "signed_out") return words.signIn;
  return kind === "forbidden" && actor.kind === "person" && space.purpose === "exercise" ? words.another : undefined;
}
