import { type Bilingual, say } from "@splot/kernel";
import { AskForm, Disclosure, type Question } from "@splot/kernel/web";
import type { Move } from "../../model/states.ts";
import type { DeskPageProps } from "../pages/DeskPage.tsx";

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
const reasons: Partial<Record<Move, Bilingual>> = {
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

/** The places of these moves, as forms are named. */
export function placesOf(moves: readonly Move[]): readonly string[] {
  return moves.map((move) => places[move].place);
}

/** The next steps that this person may take; the first one leads, those that need a reason open in place, giving up comes last. */
export function MoveForms(props: DeskPageProps) {
  return (
    <>
      {props.moves.map((move, index) => (
        <OneMove {...props} move={move} isFirst={index === 0} />
      ))}
    </>
  );
}

function OneMove({ visit, fiche: { project }, sent, move, isFirst }: DeskPageProps & { readonly move: Move; readonly isFirst: boolean }) {
  const { place, hidden } = places[move];
  const isOwn = sent?.form === place && sent.values["verdict"] === hidden?.["verdict"];
  const reason = reasons[move];
  const questions: readonly Question[] =
    reason === undefined ? [] : [{ name: "reason", label: reason, isRequired: true, control: { kind: "textarea", rows: 3, maxLength: 1000 } }];
  const form = (
    <AskForm
      language={visit.language}
      action={visit.at(`/praca/projekty/${project.id}/${place}`)}
      form={move}
      kind={isFirst && reason === undefined ? "primary" : "secondary"}
      button={words[move]}
      hidden={hidden}
      sent={isOwn ? { ...sent, form: move } : undefined}
      questions={questions}
    />
  );
  if (reason === undefined) return form;
  return (
    <Disclosure label={say(visit.language, words[move])} isOpen={isOwn}>
      {form}
    </Disclosure>
  );
}
