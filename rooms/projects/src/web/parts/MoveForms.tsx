import type { Move } from "../../model/states.ts";
import type { DeskPageProps } from "../pages/DeskPage.tsx";
import { DeskForm, type Question } from "./DeskForm.tsx";

const words = {
  submit: { pl: "Złóż fiszkę", en: "Submit the fiche" },
  check: { pl: "Weź do sprawdzenia", en: "Take into the check" },
  return: { pl: "Zwróć do poprawy", en: "Return for correction" },
  accept: { pl: "Przyjmij do katalogu", en: "Accept for the catalogue" },
  decline: { pl: "Nie przyjmuj", en: "Do not accept" },
  start: { pl: "Rozpocznij realizację", en: "Start the delivery" },
  complete: { pl: "Zakończ projekt", en: "Complete the project" },
  abandon: { pl: "Zaniechaj projektu", en: "Abandon the project" },
} as const satisfies Record<Move, unknown>;
const reasons = {
  return: { pl: "Co trzeba poprawić", en: "What has to be corrected" },
  decline: { pl: "Powód nieprzyjęcia", en: "Why it is not accepted" },
  abandon: { pl: "Powód zaniechania", en: "Why it is abandoned" },
};

/** Where each move is sent, and what goes with it. */
const places: Readonly<Record<Move, { readonly place: string; readonly hidden?: Readonly<Record<string, string>> }>> = {
  submit: { place: "zloz" },
  check: { place: "sprawdz" },
  return: { place: "zwroc" },
  accept: { place: "decyzja", hidden: { verdict: "accept" } },
  decline: { place: "decyzja", hidden: { verdict: "decline" } },
  start: { place: "realizacja" },
  complete: { place: "zakoncz" },
  abandon: { place: "zaniechaj" },
};

/** The next steps that this person may take; the first one leads, giving up comes last. */
export function MoveForms({ visit, fiche: { project }, moves, sent }: DeskPageProps) {
  return (
    <>
      {moves.map((move, index) => {
        const { place, hidden } = places[move];
        const reason: readonly Question[] =
          move === "return" || move === "decline" || move === "abandon"
            ? [{ name: "reason", label: reasons[move], isRequired: true, control: { kind: "textarea", rows: 3, maxLength: 1000 } }]
            : [];
        const isOther = sent?.form === "decyzja" && sent.values["verdict"] !== hidden?.["verdict"];
        return (
          <DeskForm
            visit={visit}
            action={`/praca/projekty/${project.id}/${place}`}
            form={move}
            kind={index === 0 && reason.length === 0 ? "primary" : "secondary"}
            button={words[move]}
            hidden={hidden}
            sent={sent === undefined || isOther || sent.form !== place ? undefined : { ...sent, form: move }}
            questions={reason}
          />
        );
      })}
    </>
  );
}
