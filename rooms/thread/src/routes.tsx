import { say } from "@splot/kernel";
import { type Call, type FormValues, form, page, type Shown, type Visit } from "@splot/kernel/http";
import { findThing, getThingAt, refuseUnknown } from "@splot/kernel/objects";
import { type FieldError, fieldErrors, Notice, PageHeading } from "@splot/kernel/web";
import { z } from "zod";
import { followByMail } from "./actions/followByMail.ts";
import { followThing } from "./actions/followThing.ts";
import { changeDigest, confirmWatch, stopWatching } from "./actions/holdWatch.ts";
import { isFollowable } from "./model/followable.ts";
import { watchPath } from "./model/watch.ts";
import { refuse } from "./refusals.ts";
import { findWatch, findWatchOf } from "./store/watches.ts";
import { FollowPage, followTitle } from "./web/FollowPage.tsx";
import { WatchPage, watchTitle } from "./web/WatchPage.tsx";

const words = {
  how: {
    pl: "Otwórz sprawę, która Cię interesuje. Pod jej nicią jest odnośnik „Obserwuj tę sprawę”.",
    en: "Open the matter that interests you. Below its thread is the link “Follow this matter”.",
  },
  choose: { pl: "Wybierz sprawę na stronie głównej", en: "Choose a matter on the home page" },
  sent: { pl: "Sprawdź pocztę", en: "Check your mail" },
  sentLead: {
    pl: "Wysłaliśmy list z prośbą o potwierdzenie. Dopiero po potwierdzeniu zaczniesz dostawać wiadomości.",
    en: "We sent a letter that asks you to confirm. Only then do messages begin.",
  },
  kept: { pl: "To ćwiczenie, więc list nie wyszedł. W liście byłby ten adres:", en: "This is an exercise, so no letter left. It would hold this address:" },
  confirm: { pl: "Potwierdź obserwowanie", en: "Confirm following" },
};

const followQuery = z.object({ rzecz: z.string().max(300).catch("").default("") });

/** What a form brings back to its page. */
interface Sent {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

async function showFollow({ visit, read }: Call<unknown>, path: string, { values, errors }: Sent): Promise<Shown> {
  // NOTE: no address holds control characters, and the database cannot even look for a NUL.
  if (!/^\/[^\u0000-\u001f]*$/.test(path)) throw refuseUnknown();
  const thing = await getThingAt(read, path);
  if (!isFollowable(read, thing)) throw refuseUnknown();
  const watch = visit.actor.kind === "person" ? await findWatchOf(read, visit.actor.person, thing.id) : undefined;
  return {
    title: followTitle,
    crumbs: [{ label: thing.title, path: thing.address }],
    body: <FollowPage visit={visit} thing={thing} code={watch?.code} values={values} errors={errors} />,
  };
}

/** Without a matter chosen: how to choose one. */
function showHow({ language, at }: Visit): Shown {
  return {
    title: followTitle,
    body: (
      <>
        <PageHeading title={say(language, followTitle)} lead={say(language, words.how)} />
        <p>
          <a href={at("/")}>{say(language, words.choose)}</a>
        </p>
      </>
    ),
  };
}

const followPage = page({
  path: "/obserwuj",
  budget: 4,
  query: followQuery,
  show: async (call: Call<z.output<typeof followQuery>>) =>
    call.query.rzecz === "" ? showHow(call.visit) : showFollow(call, call.query.rzecz, { values: {}, errors: [] }),
});

const mailForm = form({
  path: "/obserwuj",
  action: followByMail,
  input: ({ values: { path, email, digest } }) => ({ path, email, digest: digest || undefined }),
  done: ({ result: { code }, visit: { language, at } }) => ({
    title: words.sent,
    body:
      code === undefined ? (
        <PageHeading title={say(language, words.sent)} lead={say(language, words.sentLead)} />
      ) : (
        <>
          <PageHeading title={say(language, words.sent)} />
          <Notice language={language}>
            <p>
              {say(language, words.kept)} <a href={at(watchPath(code))}>{say(language, words.confirm)}</a>
            </p>
          </Notice>
        </>
      ),
  }),
  again: (call, { values, refusal }) => showFollow(call, values["path"] ?? "", { values, errors: fieldErrors(call.visit.language, refusal) }),
});

const personForm = form({
  path: "/obserwuj/moje",
  action: followThing,
  input: ({ values: { path } }) => ({ path }),
  done: ({ result: { path } }) => `/obserwuj?rzecz=${encodeURIComponent(path)}`,
  again: (call, { values, refusal }) => showFollow(call, values["path"] ?? "", { values, errors: fieldErrors(call.visit.language, refusal) }),
});

async function showWatch({ visit, read, params }: Call<unknown>, errors: readonly FieldError[]): Promise<Shown> {
  const watch = await findWatch(read, params["code"] ?? "");
  if (watch === undefined) throw refuse("thread.watch_unknown");
  const thing = await findThing(read, watch.object);
  const shown = thing?.visibility === "public" ? thing : undefined;
  return { title: watchTitle, body: <WatchPage visit={visit} watch={watch} thing={shown} errors={errors} /> };
}

const watchPage = page({ path: "/obserwuj/:code{[0-9a-f]+}", budget: 3, show: (call: Call<unknown>) => showWatch(call, []) });

/** A form on the page of a watch. */
const parts = {
  done: ({ params }: { readonly params: Readonly<Record<string, string>> }) => watchPath(params["code"] ?? ""),
  again: (call: Call<unknown>, { refusal }: { readonly refusal: Parameters<typeof fieldErrors>[1] }) =>
    showWatch(call, fieldErrors(call.visit.language, refusal)),
};

const confirmForm = form({ path: "/obserwuj/:code/potwierdz", action: confirmWatch, input: ({ params }) => ({ code: params["code"] }), ...parts });
const digestForm = form({
  path: "/obserwuj/:code/czestosc",
  action: changeDigest,
  input: ({ params, values: { digest } }) => ({ code: params["code"], digest }),
  ...parts,
});
const stopForm = form({ path: "/obserwuj/:code/koniec", action: stopWatching, input: ({ params }) => ({ code: params["code"] }), ...parts });

/** Following things: begin, confirm, choose how often, end. */
export const routes = [followPage, mailForm, personForm, watchPage, confirmForm, digestForm, stopForm];
