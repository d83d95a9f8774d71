import { findReceiptCode } from "@splot/kernel";
import { type Call, form, page } from "@splot/kernel/http";
import { findReceipt } from "@splot/thread";
import { z } from "zod";
import { sendRemark } from "../actions/sendRemark.ts";
import { withdrawRemark } from "../actions/withdrawRemark.ts";
import { refuse } from "../refusals.ts";
import { fateOfRemark } from "../store/fate.ts";
import { ReceiptPage, receiptTitle } from "../web/pages/ReceiptPage.tsx";
import { RemarkFormPage, remarkFormTitle, WHOLE } from "../web/pages/RemarkFormPage.tsx";
import { type FormState, refusedForm, untouched } from "../web/parts/formErrors.ts";
import { showDeclarationReceipt } from "./declarations.tsx";
import { showIdeaReceipt } from "./ideas.tsx";
import { municipalitiesOf } from "./municipalities.ts";
import { blocksOf, roundOfCall } from "./rounds.tsx";

const chosenQuery = z.object({ akapit: z.string().max(80).optional().catch(undefined) });

async function showForm(call: Call<unknown>, chosen: string, state: FormState) {
  const { visit, read } = call;
  const round = await roundOfCall(call);
  if (round.recorded !== undefined) throw refuse("participation.round_recorded");
  if (round.report !== undefined) throw refuse("participation.round_finished");
  return {
    title: remarkFormTitle,
    crumbs: [{ label: round.title, path: round.address }],
    body: (
      <RemarkFormPage
        visit={visit}
        round={round}
        today={read.today}
        blocks={await blocksOf(read, round)}
        chosen={chosen}
        municipalities={await municipalitiesOf(read)}
        form={state}
      />
    ),
  };
}

const remarkFormPage = page({
  path: "/konsultacje/:round/uwaga",
  budget: 6,
  query: chosenQuery,
  show: (call: Call<z.output<typeof chosenQuery>>) => showForm(call, call.query.akapit ?? "", untouched),
});

/** Fields of a remark as both forms send them; an empty choice of paragraph is refused as unknown, the whole document is a choice of its own. */
export function remarkValues(values: Readonly<Record<string, string>>) {
  const { round, blockKey, proposedText, reasonText, authorKind, teryt, shownName, hasConsent } = values;
  return {
    round,
    blockKey: blockKey === WHOLE ? undefined : blockKey || "–",
    proposedText,
    reasonText,
    authorKind: authorKind || undefined,
    teryt,
    shownName,
    hasConsent,
  };
}

const remarkForm = form({
  path: "/konsultacje/:round/uwaga",
  action: sendRemark,
  input: ({ values }) => ({ ...remarkValues(values), email: values["email"] }),
  done: ({ result }) => `/pokwitowanie/${result.code}`,
  again: (call, sent) => showForm(call, sent.values["blockKey"] ?? "", refusedForm(call.visit.language, sent)),
});

async function showReceipt({ visit, read, params }: Call<unknown>, state: FormState) {
  const receipt = await findReceipt(read, params["code"] ?? "");
  const fate = await fateOfRemark(read, receipt.object);
  if (fate === undefined) {
    const call = { visit, read, params, query: {} };
    const shown = (await showIdeaReceipt(call, state)) ?? (await showDeclarationReceipt(call, state));
    if (shown === undefined) throw refuse("participation.not_a_remark");
    return shown;
  }
  return {
    title: receiptTitle,
    crumbs: [{ label: fate.round.title, path: fate.round.address }],
    body: <ReceiptPage visit={visit} code={receipt.code} fate={fate} form={state} />,
  };
}

const receiptPage = page({ path: "/pokwitowanie/:code", budget: 9, show: (call: Call<unknown>) => showReceipt(call, untouched) });

const withdrawForm = form({
  path: "/pokwitowanie/:code",
  action: withdrawRemark,
  input: ({ params }) => ({ code: params["code"] }),
  done: ({ result }) => `/pokwitowanie/${findReceiptCode(result.code) ?? ""}`,
  again: (call, sent) => showReceipt(call, refusedForm(call.visit.language, sent)),
});

/** What a resident does, without an account: send, keep the receipt, withdraw. */
export const remarkRoutes = [remarkFormPage, remarkForm, receiptPage, withdrawForm];
