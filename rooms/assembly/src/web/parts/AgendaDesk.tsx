import { say } from "@splot/kernel";
import type { FormValues, Visit } from "@splot/kernel/http";
import { Button, ButtonRow, Disclosure, Field, Form, Section } from "@splot/kernel/web";
import type { WaitingDraft } from "../../model/records.ts";
import { ItemLine, type ShownItem } from "../pages/MeetingPage.tsx";
import type { DeskSeat } from "./AttendanceDesk.tsx";

const words = {
  title: { pl: "Porządek obrad", en: "Agenda" },
  open: { pl: "Otwórz głosowanie", en: "Open the ballot" },
  more: { pl: "Wyłączenia i liczba mieszkańców", en: "Exclusions and numbers of residents" },
  recused: { pl: "Gminy wyłączone z głosowania w tej sprawie", en: "Municipalities excluded from voting in this matter" },
  residents: { pl: "Liczba mieszkańców gmin", en: "Residents of the municipalities" },
  residentsHint: {
    pl: "Potrzebna, gdy zasada liczy mieszkańców. W każdym wierszu: TERYT;liczba.",
    en: "Needed when the rule counts residents. In each line: TERYT;number.",
  },
  source: { pl: "Źródło liczby mieszkańców", en: "Source of the numbers of residents" },
  add: { pl: "Dodaj punkt", en: "Add an item" },
  draft: { pl: "Projekt uchwały", en: "Draft resolution" },
  noDraft: { pl: "bez projektu", en: "no draft" },
  name: { pl: "Nazwa punktu", en: "Name of the item" },
  nameHint: { pl: "Zostaw puste, jeśli wybierasz projekt.", en: "Leave empty when you choose a draft." },
};

export type AgendaDeskProps = {
  readonly visit: Visit;
  readonly desk: string;
  readonly meeting: string;
  readonly items: readonly ShownItem[];
  readonly waiting: readonly WaitingDraft[];
  readonly state: string;
  readonly seats: readonly DeskSeat[];
  readonly mayOpen: boolean;
  /** What a refused form was sent with. */
  readonly typed: FormValues;
  readonly newKey: () => string;
};

/** The agenda at the desk: each item with its ballot to open, and a way to add items. */
export function AgendaDesk({ visit, desk, meeting, items, waiting, state, seats, mayOpen, typed, newKey }: AgendaDeskProps) {
  const { language } = visit;
  return (
    <Section title={say(language, words.title)} id="porzadek">
      <ol>
        {items.map((item) => (
          <li>
            <ItemLine visit={visit} item={item} />
            {mayOpen && item.draft !== undefined && item.ballot === undefined && (
              <OpenForm visit={visit} desk={desk} item={item} seats={seats} typed={typed["item"] === item.id ? typed : {}} formKey={newKey()} />
            )}
          </li>
        ))}
      </ol>
      {state !== "closed" && (
        <Disclosure label={say(language, words.add)} isOpen={typed["title"] !== undefined}>
          <Form action={visit.at(`${desk}/porzadek`)} hidden={{ meeting, _key: newKey() }}>
            <Field
              language={language}
              name="draft"
              label={say(language, words.draft)}
              control={{
                kind: "select",
                value: typed["draft"],
                choices: [
                  { value: "", label: say(language, words.noDraft) },
                  ...waiting.map(({ id, code, title }) => ({ value: id, label: `${code}: ${say(language, title)}` })),
                ],
              }}
            />
            <Field
              language={language}
              name="title"
              label={say(language, words.name)}
              hint={say(language, words.nameHint)}
              control={{ kind: "text", maxLength: 300, value: typed["title"] }}
            />
            <ButtonRow>
              <Button>{say(language, words.add)}</Button>
            </ButtonRow>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

function OpenForm({
  visit,
  desk,
  item,
  seats,
  typed,
  formKey,
}: {
  readonly visit: Visit;
  readonly desk: string;
  readonly item: ShownItem;
  readonly seats: readonly DeskSeat[];
  readonly typed: FormValues;
  readonly formKey: string;
}) {
  const { language } = visit;
  const voters = seats.filter(({ reason }) => reason === undefined);
  return (
    <Form action={visit.at(`${desk}/glosowanie`)} hidden={{ item: item.id, _key: formKey }}>
      <Disclosure label={say(language, words.more)} isOpen={typed["item"] !== undefined}>
        <Field
          language={language}
          name="recused"
          id={`wylaczone-${item.id}`}
          label={say(language, words.recused)}
          control={{
            kind: "checkboxes",
            choices: voters.map(({ seat, organisation }) => ({ value: seat, label: say(language, organisation) })),
            values: typed["recused"]?.split("\n"),
          }}
        />
        <Field
          language={language}
          name="populations"
          id={`mieszkancy-${item.id}`}
          label={say(language, words.residents)}
          hint={say(language, words.residentsHint)}
          control={{ kind: "textarea", rows: 4, maxLength: 20_000, value: typed["populations"] }}
        />
        <Field
          language={language}
          name="source"
          id={`zrodlo-${item.id}`}
          label={say(language, words.source)}
          control={{ kind: "text", maxLength: 300, value: typed["source"] }}
        />
      </Disclosure>
      <ButtonRow>
        <Button kind="primary" fullLabel={`${say(language, words.open)}: ${say(language, item.title)}`}>
          {say(language, words.open)}
        </Button>
      </ButtonRow>
    </Form>
  );
}
