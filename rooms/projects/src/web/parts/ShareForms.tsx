import { say } from "@splot/kernel";
import { AskForm, NameMark, Table } from "@splot/kernel/web";
import type { DeskPageProps } from "../pages/DeskPage.tsx";
import { moneyText } from "./amounts.ts";

const words = {
  caption: { pl: "Koszt według organizacji i lat", en: "Cost by organisation and year" },
  org: { pl: "Organizacja", en: "Organisation" },
  year: { pl: "Rok", en: "Year" },
  cost: { pl: "Koszt", en: "Cost" },
  costHint: { pl: "W złotych, na przykład 125 000 albo 1250,50. Zero usuwa udział.", en: "In zlotys, for example 125 000 or 1250.50. Zero removes the share." },
  eligible: { pl: "W tym koszt kwalifikowalny", en: "Of which eligible cost" },
  eligibleHint: { pl: "Część, którą może pokryć dotacja.", en: "The part that a grant may cover." },
  choose: { pl: "Wybierz", en: "Choose" },
  none: { pl: "Nie wpisano jeszcze żadnego kosztu.", en: "No cost has been entered yet." },
  save: { pl: "Zapisz udział", en: "Save the share" },
};

/** Shares of the cost as a table, and the form that enters one. */
export function ShareForms({ visit, fiche: { project, shares }, names, choices, isOpen, mayEdit, sent }: DeskPageProps) {
  const { language } = visit;
  return (
    <>
      {shares.length === 0 ? (
        <p>{say(language, words.none)}</p>
      ) : (
        <Table
          language={language}
          caption={say(language, words.caption)}
          isFolding
          columns={[
            { key: "org", label: say(language, words.org) },
            { key: "year", label: say(language, words.year), kind: "number" },
            { key: "cost", label: say(language, words.cost), kind: "number" },
            { key: "eligible", label: say(language, words.eligible), kind: "number" },
          ]}
          rows={shares.map(({ org, year, cost, eligible }) => ({
            key: `${org}-${year}`,
            cells: {
              org: <NameMark language={language} text={names.get(org)?.title ?? { pl: "–" }} />,
              year: String(year),
              cost: moneyText(language, cost),
              eligible: moneyText(language, eligible),
            },
          }))}
        />
      )}
      {isOpen && mayEdit && (
        <AskForm
          language={language}
          action={visit.at(`/praca/projekty/${project.id}/udzial`)}
          form="udzial"
          button={words.save}
          sent={sent}
          questions={[
            {
              name: "org",
              label: words.org,
              isRequired: true,
              control: { kind: "select", value: project.lead, choices: [{ value: "", label: say(language, words.choose) }, ...choices.orgs] },
            },
            { name: "year", label: words.year, isRequired: true, control: { kind: "text", inputMode: "numeric", width: "short", maxLength: 4 } },
            {
              name: "cost",
              label: words.cost,
              hint: words.costHint,
              isRequired: true,
              control: { kind: "text", inputMode: "decimal", width: "medium", maxLength: 20 },
            },
            {
              name: "eligible",
              label: words.eligible,
              hint: words.eligibleHint,
              isRequired: true,
              control: { kind: "text", inputMode: "decimal", width: "medium", maxLength: 20 },
            },
          ]}
        />
      )}
    </>
  );
}
