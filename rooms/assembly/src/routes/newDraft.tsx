import { authorise } from "@splot/kernel/access";
import { type Call, type FormValues, form, page } from "@splot/kernel/http";
import { type FieldError, fieldErrors } from "@splot/kernel/web";
import { listBodies } from "@splot/people";
import { z } from "zod";
import { submitDraft } from "../actions/submitDraft.ts";
import { policy } from "../policy.ts";
import { listAdoptable } from "../store/adoptable.ts";
import { listRuleSets } from "../store/rules.ts";
import { NewDraftPage, newDraftTitle } from "../web/pages/NewDraftPage.tsx";
import { allMeetings } from "./meetings.tsx";

const PATH = "/praca/projekty-uchwal/nowy";

interface Sent {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

async function showNewDraft({ visit, read }: Call<unknown>, document: string | undefined, { values, errors }: Sent) {
  authorise(visit.actor, policy.submitDraft);
  const rules = await listRuleSets(read, read.today);
  const bodies = (await listBodies(read)).flatMap(({ id, code, name }) => (rules.has(code) ? [{ id, name }] : []));
  const documents = (await listAdoptable(read)).map(({ object, version, sha256, title }) => ({ value: `${object}:${version}:${sha256}`, title, version }));
  const chosen = documents.find(({ value }) => document !== undefined && value.startsWith(document))?.value;
  return {
    title: newDraftTitle,
    density: "work" as const,
    crumbs: [allMeetings],
    body: <NewDraftPage visit={visit} bodies={bodies} documents={documents} chosen={chosen} values={values} errors={errors} />,
  };
}

const documentQuery = z.object({ dokument: z.string().max(80).optional().catch(undefined) });

const newDraftPage = page({
  path: PATH,
  grants: policy.submitDraft,
  budget: 7,
  query: documentQuery,
  show: (call: Call<z.output<typeof documentQuery>>) => showNewDraft(call, call.query.dokument, { values: {}, errors: [] }),
});

/** A chosen document as the effect of the draft; an empty choice is a resolution without one. */
function effectsOf(choice: string | undefined) {
  const [object = "", version = "", sha256 = ""] = (choice ?? "").split(":");
  return object === "" ? [] : [{ kind: "adopts", object, version: Number(version), sha256 }];
}

const newDraftForm = form({
  path: PATH,
  action: submitDraft,
  input({ values }) {
    const { body, title, titleEn, text, justification, legalBasis, effects } = values;
    const name = (titleEn ?? "").trim() === "" ? title : { pl: title, en: titleEn };
    return { body, title: name, text, justification, legalBasis, effects: effectsOf(effects) };
  },
  done: ({ result }) => result.address,
  again: (call, { values, refusal }) => showNewDraft(call, undefined, { values, errors: fieldErrors(call.visit.language, refusal).map(placed) }),
});

/** The wire's parts of a title and an effect as the page's fields have them. */
function placed({ field, message }: FieldError): FieldError {
  const [first, second] = (field ?? "").split(".");
  if (first === "title") return { field: second === "en" ? "titleEn" : "title", message };
  return { field: first === "effects" ? "effects" : field, message };
}

/** The page and form that submit a draft resolution. */
export const newDraftRoutes = [newDraftPage, newDraftForm];
