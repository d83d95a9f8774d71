import { say } from "@splot/kernel";
import { AskForm, NameMark, Table } from "@splot/kernel/web";
import { certainties, certaintyCodes, moneySourceCodes, moneySources } from "../../model/words.ts";
import type { DeskPageProps } from "../pages/DeskPage.tsx";
import { moneyText } from "./amounts.ts";

const words = {
  caption: { pl: "Linie finansowania", en: "Financing lines" },
  bundle: {
    pl: "Pieniądze wiązki są sumą jej projektów. Wpisz je na ich fiszkach.",
    en: "The money of a bundle is the sum of its projects. Enter it on their fiches.",
  },
  none: { pl: "Nie wpisano jeszcze żadnego finansowania.", en: "No financing has been entered yet." },
  noOrg: { pl: "Dodaj najpierw udział w kosztach.", en: "Add a share of the cost first." },
  org: { pl: "Organizacja", en: "Organisation" },
  source: { pl: "Źródło pieniędzy", en: "Source of the money" },
  fund: { pl: "Program albo fundusz", en: "Programme or fund" },
  noFund: { pl: "nie wskazano", en: "not named" },
  year: { pl: "Rok", en: "Year" },
  amount: { pl: "Kwota", en: "Amount" },
  amountHint: { pl: "W złotych.", en: "In zlotys." },
  certainty: { pl: "Pewność", en: "Certainty" },
  over: { pl: "Powód, jeśli pieniędzy jest więcej niż kosztów", en: "Reason, if there is more money than cost" },
  version: { pl: "Wersja", en: "Version" },
  sameHint: {
    pl: "Ta sama organizacja, źródło, program i rok to ta sama linia: zapis doda jej nową wersję.",
    en: "The same organisation, source, programme and year are the same line: saving adds a new version of it.",
  },
  save: { pl: "Zapisz linię", en: "Save the line" },
};

/** Financing lines as a table, and the form that plans or changes one. */
export function MoneyForms(props: DeskPageProps) {
  const { visit, fiche, lines, mayPlan } = props;
  const { language } = visit;
  if (fiche.project.type === "bundle") return <p>{say(language, words.bundle)}</p>;
  return (
    <>
      {lines.length === 0 ? <p>{say(language, words.none)}</p> : <LineTable {...props} />}
      {mayPlan && (fiche.participants.length === 0 ? <p>{say(language, words.noOrg)}</p> : <LineForm {...props} />)}
    </>
  );
}

function LineTable({ visit: { language }, lines, names }: DeskPageProps) {
  return (
    <Table
      language={language}
      caption={say(language, words.caption)}
      isFolding
      columns={[
        { key: "org", label: say(language, words.org) },
        { key: "source", label: say(language, words.source) },
        { key: "year", label: say(language, words.year), kind: "number" },
        { key: "amount", label: say(language, words.amount), kind: "number" },
        { key: "certainty", label: say(language, words.certainty) },
        { key: "version", label: say(language, words.version), kind: "number" },
      ]}
      rows={lines.map((line) => {
        const fund = line.fund === undefined ? undefined : names.get(line.fund);
        return {
          key: line.id,
          cells: {
            org: <NameMark language={language} text={names.get(line.org)?.title ?? { pl: "–" }} />,
            source: (
              <>
                {say(language, moneySources[line.source])}
                {fund !== undefined && (
                  <>
                    , <NameMark language={language} text={fund.title} />
                  </>
                )}
              </>
            ),
            year: String(line.year),
            amount: moneyText(language, line.grosze),
            certainty: say(language, certainties[line.certainty]),
            version: String(line.no),
          },
        };
      })}
    />
  );
}

function LineForm({ visit, fiche: { project, participants }, names, choices, sent }: DeskPageProps) {
  const { language } = visit;
  const orgs = participants.flatMap(({ org }) => {
    const name = names.get(org);
    return name === undefined ? [] : [{ value: org, label: say(language, name.title) }];
  });
  return (
    <AskForm
      language={language}
      action={visit.at(`/praca/projekty/${project.id}/finansowanie`)}
      form="finansowanie"
      button={words.save}
      sent={sent}
      questions={[
        { name: "org", label: words.org, hint: words.sameHint, isRequired: true, control: { kind: "select", value: project.lead, choices: orgs } },
        {
          name: "source",
          label: words.source,
          isRequired: true,
          control: { kind: "select", value: "own", choices: moneySourceCodes.map((value) => ({ value, label: say(language, moneySources[value]) })) },
        },
        { name: "fund", label: words.fund, control: { kind: "select", choices: [{ value: "", label: say(language, words.noFund) }, ...choices.funds] } },
        { name: "year", label: words.year, isRequired: true, control: { kind: "text", inputMode: "numeric", width: "short", maxLength: 4 } },
        {
          name: "amount",
          label: words.amount,
          hint: words.amountHint,
          isRequired: true,
          control: { kind: "text", inputMode: "decimal", width: "medium", maxLength: 20 },
        },
        {
          name: "certainty",
          label: words.certainty,
          isRequired: true,
          control: { kind: "select", value: "planned", choices: certaintyCodes.map((value) => ({ value, label: say(language, certainties[value]) })) },
        },
        { name: "overReason", label: words.over, control: { kind: "text", maxLength: 500 } },
      ]}
    />
  );
}
