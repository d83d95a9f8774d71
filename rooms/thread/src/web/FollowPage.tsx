import { type ContentText, digestCodes, digests, langOf, say } from "@splot/kernel";
import { type FormValues, KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ErrorSummary, errorOf, Field, type FieldError, Form, Notice, PageHeading } from "@splot/kernel/web";
import { keptDays } from "../model/watch.ts";

export const followTitle = { pl: "Obserwuj", en: "Follow" };

const words = {
  lead: {
    pl: "Damy znać o każdym publicznym kroku tej sprawy. Powiemy też, co z niej wynika.",
    en: "We tell you of each public step of this matter. We also tell you what comes of it.",
  },
  email: { pl: "Adres e-mail", en: "E-mail address" },
  emailHint: { pl: "Wyślemy jeden list z prośbą o potwierdzenie.", en: "We send one letter that asks you to confirm." },
  often: { pl: "Jak często", en: "How often" },
  send: { pl: "Wyślij prośbę o potwierdzenie", en: "Send the request to confirm" },
  privacy: {
    pl: "Adres przechowujemy zaszyfrowany, tylko do tych listów. Bez potwierdzenia usuniemy go po {waiting} dniach, a po potwierdzeniu po {confirmed} dniach. W każdym liście jest adres, pod którym to kończysz.",
    en: "We keep the address sealed, for these letters only. Without a confirmation we erase it after {waiting} days, with one after {confirmed} days. Each letter holds the address where you end this.",
  },
  exercise: {
    pl: "Ćwiczenie niczego nie wysyła. Po wysłaniu formularza zobaczysz adres z listu.",
    en: "An exercise sends nothing. After sending the form you see the address of the letter.",
  },
  person: { pl: "Wiadomości znajdziesz na stronie „Biuro dziś”.", en: "You find the messages on the page “Office today”." },
  follow: { pl: "Obserwuj", en: "Follow" },
  followed: { pl: "Obserwujesz tę sprawę.", en: "You follow this matter." },
  stop: { pl: "Przestań obserwować", en: "Stop following" },
};

export type FollowPageProps = {
  readonly visit: Visit;
  readonly thing: { readonly title: ContentText; readonly address: string };
  /** The code of the standing watch of the signed-in person. Missing: none. */
  readonly code?: string | undefined;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
};

/** Where anybody begins to follow a thing: by mail, or at the desk when signed in. */
export function FollowPage({ visit, thing, code, values, errors }: FollowPageProps) {
  const { language, at, actor } = visit;
  return (
    <>
      <PageHeading
        kicker={say(language, followTitle)}
        title={
          <a href={at(thing.address)} lang={langOf(language, thing.title)}>
            {say(language, thing.title)}
          </a>
        }
        lead={say(language, words.lead)}
      />
      <ErrorSummary language={language} errors={errors} />
      {actor.kind === "person" ? (
        <ForPerson visit={visit} path={thing.address} code={code} />
      ) : (
        <ByMail visit={visit} path={thing.address} values={values} errors={errors} />
      )}
    </>
  );
}

function ForPerson({ visit, path, code }: { readonly visit: Visit; readonly path: string; readonly code: string | undefined }) {
  const { language, at } = visit;
  if (code === undefined)
    return (
      <Form action={at("/obserwuj/moje")} hidden={{ _key: KEY_PLACE, path }}>
        <p>{say(language, words.person)}</p>
        <Button kind="primary">{say(language, words.follow)}</Button>
      </Form>
    );
  return (
    <Form action={at(`/obserwuj/${code}/koniec`)} hidden={{ _key: KEY_PLACE }}>
      <p>
        {say(language, words.followed)} {say(language, words.person)}
      </p>
      <Button kind="primary">{say(language, words.stop)}</Button>
    </Form>
  );
}

function ByMail({ visit, path, values, errors }: Pick<FollowPageProps, "visit" | "values" | "errors"> & { readonly path: string }) {
  const { language, at, space } = visit;
  const privacy = say(language, words.privacy).replace("{waiting}", String(keptDays.waiting)).replace("{confirmed}", String(keptDays.confirmed));
  return (
    <>
      {space.purpose === "exercise" && (
        <Notice language={language} isAnnounced={false}>
          {say(language, words.exercise)}
        </Notice>
      )}
      <Form action={at("/obserwuj")} hidden={{ _key: KEY_PLACE, path }}>
        <Field
          language={language}
          name="email"
          label={say(language, words.email)}
          hint={say(language, words.emailHint)}
          error={errorOf(errors, "email")}
          isRequired
          control={{ kind: "text", type: "email", value: values["email"], maxLength: 254, autocomplete: "email", width: "medium" }}
        />
        <Field
          language={language}
          name="digest"
          label={say(language, words.often)}
          error={errorOf(errors, "digest")}
          control={{
            kind: "radio",
            value: values["digest"] ?? "at_once",
            choices: digestCodes.map((value) => ({ value, label: say(language, digests[value]) })),
          }}
        />
        <p class="muted">{privacy}</p>
        <Button kind="primary">{say(language, words.send)}</Button>
      </Form>
    </>
  );
}
