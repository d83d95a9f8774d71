import { type Day, inAlphabet, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, Disclosure, type Sent } from "@splot/kernel/web";
import { type Body, bodyPath } from "../../model/body.ts";
import type { Organisation } from "../../model/organisation.ts";
import { seatOffices } from "../../model/seat.ts";

const words = {
  open: { pl: "Utwórz miejsce", en: "Create a seat" },
  represents: { pl: "Kogo reprezentuje", en: "Whom it represents" },
  nobody: { pl: "nikogo: miejsce osoby", en: "nobody: a seat of a person" },
  office: { pl: "Funkcja w organie", en: "Office in the body" },
  voting: { pl: "Miejsce daje prawo głosu", en: "The seat has a vote" },
  from: { pl: "Od dnia", en: "From" },
  to: { pl: "Do dnia (puste: bezterminowo)", en: "Until (empty: without end)" },
  save: { pl: "Utwórz miejsce", en: "Create the seat" },
};

export type SeatFormProps = {
  readonly visit: Visit;
  readonly body: Body;
  readonly organisations: readonly Organisation[];
  readonly today: Day;
  readonly sent: Sent | undefined;
};

/** Adds a seat to a body. Folded away until it is needed. */
export function SeatForm({ visit: { language, at }, body, organisations, today, sent }: SeatFormProps) {
  return (
    <Disclosure label={say(language, words.open)} isOpen={sent !== undefined}>
      <AskForm
        language={language}
        action={at(`${bodyPath(body.code)}/miejsca`)}
        form="new-seat"
        button={words.save}
        hidden={{ body: body.id }}
        sent={sent}
        questions={[
          {
            name: "represents",
            label: words.represents,
            control: {
              kind: "select",
              choices: [
                { value: "", label: say(language, words.nobody) },
                ...inAlphabet(organisations.map(({ id, name }) => ({ value: id, label: say(language, name) }))),
              ],
            },
          },
          {
            name: "office",
            label: words.office,
            isRequired: true,
            control: { kind: "select", value: "member", choices: Object.entries(seatOffices).map(([value, name]) => ({ value, label: say(language, name) })) },
          },
          { name: "voting", label: words.voting, control: { kind: "checkbox", isChecked: true } },
          { name: "from", label: words.from, isRequired: true, control: { kind: "date", value: today } },
          { name: "to", label: words.to, control: { kind: "date" } },
        ]}
      />
    </Disclosure>
  );
}
