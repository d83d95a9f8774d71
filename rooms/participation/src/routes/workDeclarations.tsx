import { type FileColumn, markColumns, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, csvStream, FILE_PART, form, listQuery, listWord, page, type Shown, type Visit } from "@splot/kernel/http";
import { openContacts } from "@splot/people";
import { setDeclarationText } from "../actions/setDeclarationText.ts";
import { type Declaration, declarationState, declarationStateCodes, declarationStates, signatoryKinds } from "../model/declaration.ts";
import { policy } from "../policy.ts";
import { countOfficeDeclarations, listOfficeDeclarations, type OfficeFilter } from "../store/declarationLists.ts";
import { findDeclarationForm } from "../store/declarations.ts";
import { DeclarationsDeskPage, type DeskQuery, deskTitle } from "../web/pages/DeclarationsDeskPage.tsx";
import { DeclarationTextPage, declarationTextTitle } from "../web/pages/DeclarationTextPage.tsx";
import { type FormState, refusedForm, untouched } from "../web/parts/formErrors.ts";

/** Most declarations of one part of the list. */
const PART = 50;
const office = { label: { pl: "Biuro dziś", en: "Office today" }, path: "/praca" };
const deskPath = "/praca/deklaracje";
const deskQuery = listQuery({ stan: listWord });

function filterOf({ szukaj, stan }: DeskQuery): OfficeFilter {
  return { code: szukaj === "" ? undefined : szukaj, state: declarationStateCodes.find((state) => state === stan) };
}

async function showDesk({ visit, read, query }: Call<DeskQuery>): Promise<Shown> {
  const filter = filterOf(query);
  const before = /^\d{1,7}$/.test(query.po) ? Number(query.po) : undefined;
  const { declarations, next } = await listOfficeDeclarations(read, { filter, before, limit: PART });
  const contacts = await openContacts(
    read,
    declarations.flatMap(({ contact }) => (contact === undefined ? [] : [contact])),
  );
  return {
    title: deskTitle,
    crumbs: [office],
    density: "work",
    body: (
      <DeclarationsDeskPage
        visit={visit}
        asked={query}
        count={await countOfficeDeclarations(read, filter)}
        declarations={declarations}
        names={new Map([...contacts].map(([id, { name }]) => [id, name]))}
        next={next === undefined ? undefined : String(next)}
        textHref={roleFor(visit.actor, policy.setDeclarationText) === undefined ? undefined : visit.at(`${deskPath}/tekst`)}
      />
    ),
  };
}

/** The same list as a file, without names: they stay sealed. */
async function deskFile({ visit, read, query }: Call<DeskQuery>): Promise<Response> {
  const file = { language: visit.language, name: "deklaracje-biuro", columns: columnsOf(visit), isPrivate: true };
  return csvStream(read, file, async (before: number | undefined) => {
    const { declarations, next } = await listOfficeDeclarations(read, { filter: filterOf(query), before, limit: FILE_PART });
    return { rows: declarations, next };
  });
}

function columnsOf({ language, origin, at }: Visit): readonly FileColumn<Declaration>[] {
  return [
    { head: { pl: "numer", en: "number" }, cell: ({ code }) => code },
    { head: { pl: "kto", en: "signatory" }, cell: ({ signatory }) => say(language, signatoryKinds[signatory]) },
    { head: { pl: "teryt", en: "teryt" }, mayMiss: true, cell: ({ teryt }) => teryt ?? { missing: "not_supplied" } },
    { head: { pl: "zgoda", en: "consent" }, cell: ({ hasConsent }) => (hasConsent ? 1 : 0) },
    { head: { pl: "wersja_tekstu", en: "text_version" }, cell: ({ textVersion }) => textVersion },
    { head: { pl: "podpisano", en: "signed" }, cell: ({ sentAt }) => sentAt.toISOString() },
    { head: { pl: "stan", en: "state" }, cell: (one) => say(language, declarationStates[declarationState(one)]) },
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
    ...markColumns<Declaration>(language, (one) => one),
  ];
}

async function showText({ visit, read }: Call<unknown>, state: FormState): Promise<Shown> {
  return {
    title: declarationTextTitle,
    crumbs: [office, { label: deskTitle, path: deskPath }],
    density: "work",
    body: <DeclarationTextPage visit={visit} rules={await findDeclarationForm(read)} form={state} />,
  };
}

/** The declarations at work: the list of the office, and the text that is signed. */
export const workDeclarationRoutes = [
  page({ path: deskPath, grants: policy.judgeDeclaration, budget: 4, query: deskQuery, show: showDesk }),
  page({ path: `${deskPath}.csv`, grants: policy.judgeDeclaration, budget: 3, query: deskQuery, show: deskFile }),
  page({ path: `${deskPath}/tekst`, grants: policy.setDeclarationText, budget: 3, show: (call: Call<unknown>) => showText(call, untouched) }),
  form({
    path: `${deskPath}/tekst`,
    action: setDeclarationText,
    input: ({ values }) => ({
      text: { pl: values["text.pl"] ?? "", en: values["text.en"] ?? "" },
      linkDays: values["linkDays"],
      contactDays: values["contactDays"],
      basis: values["basis"] ?? "",
    }),
    done: () => `${deskPath}/tekst`,
    again: (call, sent) => showText(call, refusedForm(call.visit.language, sent)),
  }),
];
