import { findReceiptCode } from "@splot/kernel";
import { maySee, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, form, page, type Visit } from "@splot/kernel/http";
import { getThing, refuseUnknown } from "@splot/kernel/objects";
import { findOrganisationByTeryt } from "@splot/people";
import { findReceipt } from "@splot/thread";
import { panelsOf } from "@splot/thread/panels";
import { z } from "zod";
import { answerIdea } from "../actions/answerIdea.ts";
import { hideIdea, showIdea } from "../actions/moderateIdea.ts";
import { sendIdea } from "../actions/sendIdea.ts";
import { withdrawIdea } from "../actions/withdrawIdea.ts";
import type { Idea } from "../model/idea.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findIdea, getIdeaAt } from "../store/ideas.ts";
import { IdeaFormPage, ideaFormTitle } from "../web/pages/IdeaFormPage.tsx";
import { IdeaPage } from "../web/pages/IdeaPage.tsx";
import { IdeaReceiptPage, ideaReceiptTitle } from "../web/pages/IdeaReceiptPage.tsx";
import { type FormState, refusedForm, untouched } from "../web/parts/formErrors.ts";
import { IdeaOffice } from "../web/parts/IdeaOffice.tsx";
import { municipalitiesOf } from "./municipalities.ts";

const allIdeas = { label: { pl: "Pomysły", en: "Ideas" }, path: "/pomysly" };
const chosenQuery = z.object({
  gmina: z
    .string()
    .regex(/^\d{7}$/)
    .optional()
    .catch(undefined),
});

async function showForm({ visit, read }: Call<unknown>, chosen: string, state: FormState) {
  return {
    title: ideaFormTitle,
    crumbs: [allIdeas],
    body: <IdeaFormPage visit={visit} chosen={chosen} municipalities={await municipalitiesOf(read)} form={state} />,
  };
}

const ideaFormPage = page({
  path: "/pomysly/nowy",
  budget: 3,
  query: chosenQuery,
  show: (call: Call<z.output<typeof chosenQuery>>) => showForm(call, call.query.gmina ?? "", untouched),
});

const ideaForm = form({
  path: "/pomysly/nowy",
  action: sendIdea,
  input: ({ values: { title, body, teryt, place, authorKind, shownName, hasConsent, email } }) => ({
    title,
    body,
    teryt,
    place,
    authorKind: authorKind || undefined,
    shownName,
    hasConsent,
    email,
  }),
  done: ({ result }) => `/pokwitowanie/${result.code}`,
  again: (call, sent) => showForm(call, "", refusedForm(call.visit.language, sent)),
});

/** What is read of an idea by its public page, its office and its receipt. */
async function municipalityOf(read: ReadHandle, { teryt }: Idea) {
  return teryt === undefined ? undefined : (await findOrganisationByTeryt(read, teryt))?.name;
}

async function showIdeaPage({ visit, read, params }: Call<unknown>, state: FormState) {
  const idea = await getIdeaAt(read, `/pomysly/${params["pomysl"] ?? ""}`);
  const thing = await getThing(read, idea.id);
  if (!maySee(thing.visibility, rolesOf(visit))) throw refuseUnknown();
  const isOffice = roleFor(visit.actor, policy.moderateIdea) !== undefined;
  return {
    title: { pl: idea.title },
    crumbs: [allIdeas],
    body: (
      <IdeaPage
        visit={visit}
        idea={idea}
        municipality={await municipalityOf(read, idea)}
        office={isOffice ? <IdeaOffice visit={visit} idea={idea} form={state} /> : undefined}
        panels={await panelsOf({ read, visit }, thing)}
      />
    ),
  };
}

function rolesOf({ actor }: Visit) {
  return actor.kind === "person" ? actor.roles : undefined;
}

const ideaPage = page({ path: "/pomysly/:pomysl", budget: 10, show: (call: Call<unknown>) => showIdeaPage(call, untouched) });

/** A form of the office on the page of an idea. */
const officeForm = (word: string) => `/pomysly/:pomysl/${word}`;
const toIdea = ({ result }: { readonly result: { readonly address: string } }) => result.address;

const showingForm = form({
  path: officeForm("pokaz"),
  action: showIdea,
  input: ({ values: { idea } }) => ({ idea }),
  done: toIdea,
  again: (call, sent) => showIdeaPage(call, refusedForm(call.visit.language, sent)),
});
const hideForm = form({
  path: officeForm("ukryj"),
  action: hideIdea,
  input: ({ values: { idea, reason } }) => ({ idea, reason }),
  done: toIdea,
  again: (call, sent) => showIdeaPage(call, refusedForm(call.visit.language, sent)),
});
const answerForm = form({
  path: officeForm("odpowiedz"),
  action: answerIdea,
  input: ({ values: { idea, verdict, answer } }) => ({ idea, verdict, answer }),
  done: toIdea,
  again: (call, sent) => showIdeaPage(call, refusedForm(call.visit.language, sent)),
});

/** The receipt of an idea. Missing: `undefined` when the receipt is for something else. */
export async function showIdeaReceipt({ visit, read, params }: Call<unknown>, state: FormState) {
  const receipt = await findReceipt(read, params["code"] ?? "");
  const idea = await findIdea(read, receipt.object);
  if (idea === undefined) return undefined;
  return { title: ideaReceiptTitle, crumbs: [allIdeas], body: <IdeaReceiptPage visit={visit} code={receipt.code} idea={idea} form={state} /> };
}

const withdrawForm = form({
  path: "/pokwitowanie/:code/pomysl",
  action: withdrawIdea,
  input: ({ params }) => ({ code: params["code"] }),
  done: ({ result }) => `/pokwitowanie/${findReceiptCode(result.code) ?? ""}`,
  async again(call, sent) {
    const shown = await showIdeaReceipt(call, refusedForm(call.visit.language, sent));
    if (shown === undefined) throw refuse("participation.not_an_idea");
    return shown;
  },
});

/** Ideas: send, read, follow by receipt, and what the office does with them. The list with its map stands in the portal. */
export const ideaRoutes = [ideaFormPage, ideaForm, ideaPage, showingForm, hideForm, answerForm, withdrawForm];
