import { findReceiptCode, type Refusal } from "@splot/kernel";
import { maySee, roleFor } from "@splot/kernel/access";
import { type Call, type FormValues, form, page, type Shown } from "@splot/kernel/http";
import { getThing, refuseUnknown } from "@splot/kernel/objects";
import { type ContactId, findOrganisationByTeryt, linkToken, openContact, tokenHash } from "@splot/people";
import { findReceipt } from "@splot/thread";
import { panelsOf } from "@splot/thread/panels";
import { askLinkAgain } from "../actions/askLinkAgain.ts";
import { confirmDeclaration } from "../actions/confirmDeclaration.ts";
import { declineDeclaration, showDeclaration } from "../actions/judgeDeclaration.ts";
import { signDeclaration } from "../actions/signDeclaration.ts";
import { withdrawDeclaration } from "../actions/withdrawDeclaration.ts";
import { type Declaration, declarationState, mayAskAgain } from "../model/declaration.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findDeclaration, findDeclarationByToken, findDeclarationForm, getDeclarationAt } from "../store/declarations.ts";
import { ConfirmDeclarationPage, confirmTitle, LinkAskedPage, linkAskedTitle } from "../web/pages/ConfirmDeclarationPage.tsx";
import { DeclarationFormPage, declarationFormTitle } from "../web/pages/DeclarationFormPage.tsx";
import { DeclarationPage } from "../web/pages/DeclarationPage.tsx";
import { DeclarationReceiptPage, declarationReceiptTitle } from "../web/pages/DeclarationReceiptPage.tsx";
import { DeclarationOffice } from "../web/parts/DeclarationOffice.tsx";
import { type FormState, refusedForm, untouched } from "../web/parts/formErrors.ts";
import { municipalitiesOf } from "./municipalities.ts";

const partners = { label: { pl: "Partnerzy", en: "Partners" }, path: "/partnerzy" };
const formPath = "/partnerzy/deklaracja";
const confirmPath = "/partnerzy/potwierdzenie/:token";

/** A form that was refused. */
interface Sent {
  readonly values: FormValues;
  readonly refusal: Refusal;
}

async function showForm({ visit, read }: Call<unknown>, state: FormState): Promise<Shown> {
  const rules = await findDeclarationForm(read);
  return {
    title: declarationFormTitle,
    crumbs: [partners],
    body: <DeclarationFormPage visit={visit} rules={rules} municipalities={await municipalitiesOf(read)} form={state} />,
  };
}

const signForm = form({
  path: formPath,
  action: signDeclaration,
  input: ({ values: { signatory, name, email, teryt, hasConsent } }) => ({ signatory: signatory || undefined, name, email, teryt, hasConsent }),
  done: ({ result }) => `/pokwitowanie/${result.code}`,
  again: (call, sent) => showForm(call, refusedForm(call.visit.language, sent)),
});

/** What the link of the letter opens. It only shows: programs that scan mail follow links too. Refuses: unknown or withdrawn. */
async function showConfirmation({ visit, read, params }: Call<unknown>, state: FormState, isAsking = false): Promise<Shown> {
  const token = params["token"] ?? "";
  const declaration = await findDeclarationByToken(read, tokenHash(token));
  if (declaration === undefined) throw refuse("participation.declaration_link_unknown");
  return {
    title: confirmTitle,
    crumbs: [partners],
    body: (
      <ConfirmDeclarationPage
        visit={visit}
        declaration={declaration}
        isOver={isAsking || read.now >= declaration.linkUntil}
        askAction={isAsking || mayAskAgain(declaration, read.now) ? visit.at(`/partnerzy/potwierdzenie/${encodeURIComponent(token)}/nowy`) : undefined}
        action={visit.at(`/partnerzy/potwierdzenie/${encodeURIComponent(token)}`)}
        form={state}
      />
    ),
  };
}

const confirmForm = form({
  path: confirmPath,
  action: confirmDeclaration,
  input: ({ params }) => ({ token: params["token"] ?? "" }),
  done: ({ params }) => `/partnerzy/potwierdzenie/${encodeURIComponent(params["token"] ?? "")}`,
  again: (call, sent: Sent) => showConfirmation(call, refusedForm(call.visit.language, sent)),
});

const askForm = form({
  path: `${confirmPath}/nowy`,
  action: askLinkAgain,
  input: ({ params, values: { email } }) => ({ token: params["token"] ?? "", email }),
  done: ({ visit }) => ({ title: linkAskedTitle, crumbs: [partners], body: <LinkAskedPage visit={visit} /> }),
  again: (call, sent: Sent) => showConfirmation(call, refusedForm(call.visit.language, sent), true),
});

async function showDeclarationPage({ visit, read, params }: Call<unknown>, state: FormState): Promise<Shown> {
  const declaration = await getDeclarationAt(read, `/partnerzy/deklaracje/${params["deklaracja"] ?? ""}`);
  const thing = await getThing(read, declaration.id);
  const { actor } = visit;
  if (!maySee(thing.visibility, actor.kind === "person" ? actor.roles : undefined)) throw refuseUnknown();
  const isOffice = roleFor(actor, policy.judgeDeclaration) !== undefined;
  return {
    title: thing.title,
    crumbs: [partners],
    body: (
      <DeclarationPage
        visit={visit}
        declaration={declaration}
        name={declaration.shownName ?? (isOffice ? await sealedName({ read }, declaration) : undefined)}
        municipality={declaration.teryt === undefined ? undefined : (await findOrganisationByTeryt(read, declaration.teryt))?.name}
        office={isOffice ? <DeclarationOffice visit={visit} declaration={declaration} form={state} /> : undefined}
        panels={await panelsOf({ read, visit }, thing)}
      />
    ),
  };
}

/** The name in the sealed contact, for the office alone. */
async function sealedName({ read }: Pick<Call<unknown>, "read">, { contact }: Declaration): Promise<string | undefined> {
  return contact === undefined ? undefined : (await openContact(read, contact as ContactId))?.name;
}

const toDeclaration = ({ result }: { readonly result: { readonly address: string } }) => result.address;
const againOnPage = (call: Call<unknown>, sent: Sent) => showDeclarationPage(call, refusedForm(call.visit.language, sent));

const showingForm = form({
  path: "/partnerzy/deklaracje/:deklaracja/pokaz",
  action: showDeclaration,
  input: ({ values: { declaration } }) => ({ declaration }),
  done: toDeclaration,
  again: againOnPage,
});
const declineForm = form({
  path: "/partnerzy/deklaracje/:deklaracja/odrzuc",
  action: declineDeclaration,
  input: ({ values: { declaration, reason } }) => ({ declaration, reason }),
  done: toDeclaration,
  again: againOnPage,
});

/** The receipt of a declaration. Missing: `undefined` when the receipt is for something else. */
export async function showDeclarationReceipt({ visit, read, params }: Call<unknown>, state: FormState): Promise<Shown | undefined> {
  const receipt = await findReceipt(read, params["code"] ?? "");
  const declaration = await findDeclaration(read, receipt.object);
  if (declaration === undefined) return undefined;
  const isWaiting = declarationState(declaration) === "sent" && read.now < declaration.linkUntil;
  const hasLink = visit.space.purpose === "exercise" && isWaiting;
  return {
    title: declarationReceiptTitle(declaration),
    crumbs: [partners],
    body: (
      <DeclarationReceiptPage
        visit={visit}
        code={receipt.code}
        declaration={declaration}
        now={read.now}
        letterHref={hasLink ? visit.at(`/partnerzy/potwierdzenie/${linkToken(visit.space.id, declaration.id)}`) : undefined}
        form={state}
      />
    ),
  };
}

const withdrawForm = form({
  path: "/pokwitowanie/:code/deklaracja",
  action: withdrawDeclaration,
  input: ({ params }) => ({ code: params["code"] }),
  done: ({ result }) => `/pokwitowanie/${findReceiptCode(result.code) ?? ""}`,
  async again(call, sent) {
    const shown = await showDeclarationReceipt(call, refusedForm(call.visit.language, sent));
    if (shown === undefined) throw refuse("participation.not_a_declaration");
    return shown;
  },
});

/** Declarations of support: sign, confirm, read, withdraw, and what the office does with one. The list stands in the portal. */
export const declarationRoutes = [
  page({ path: formPath, budget: 3, show: (call: Call<unknown>) => showForm(call, untouched) }),
  signForm,
  page({ path: confirmPath, budget: 1, show: (call: Call<unknown>) => showConfirmation(call, untouched) }),
  confirmForm,
  askForm,
  page({ path: "/partnerzy/deklaracje/:deklaracja", budget: 10, show: (call: Call<unknown>) => showDeclarationPage(call, untouched) }),
  showingForm,
  declineForm,
  withdrawForm,
];
