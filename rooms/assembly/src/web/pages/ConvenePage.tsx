import { type ContentText, type Day, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Button, ButtonRow, ErrorSummary, errorOf, Field, type FieldError, Form, FormSection, PageHeading } from "@splot/kernel/web";
import type { WaitingDraft } from "../../model/records.ts";

export const conveneTitle = { pl: "Zwołaj posiedzenie", en: "Convene a meeting" };

const words = {
  lead: {
    pl: "Posiedzenie dostanie numer i stronę, na której od razu widać porządek obrad.",
    en: "The meeting gets a number and a page that shows its agenda at once.",
  },
  when: { pl: "Kiedy i gdzie", en: "When and where" },
  body: { pl: "Organ", en: "Body" },
  kind: { pl: "Rodzaj", en: "Kind" },
  ordinary: { pl: "zwyczajne", en: "ordinary" },
  extraordinary: { pl: "nadzwyczajne", en: "extraordinary" },
  earliest: { pl: "najwcześniej", en: "at the earliest" },
  day: { pl: "Dzień", en: "Day" },
  dayHint: { pl: "Termin zawiadomienia liczymy od dziś według zasad organu.", en: "The notice is counted from today by the rules of the body." },
  time: { pl: "Godzina", en: "Time" },
  timeHint: { pl: "Na przykład 10:00.", en: "For example 10:00." },
  place: { pl: "Miejsce", en: "Place" },
  agenda: { pl: "Porządek obrad", en: "Agenda" },
  items: { pl: "Punkty bez głosowania", en: "Items without a vote" },
  itemsHint: {
    pl: "Każdy punkt w osobnym wierszu, na przykład: Otwarcie i stwierdzenie kworum.",
    en: "One item a line, for example: Opening and check of the quorum.",
  },
  drafts: { pl: "Projekty uchwał do głosowania", en: "Draft resolutions to vote on" },
  noDrafts: { pl: "Żaden projekt nie czeka na porządek obrad. Można go dodać później.", en: "No draft waits for an agenda. It can be added later." },
};

export type ConvenePageProps = {
  readonly visit: Visit;
  readonly bodies: readonly { readonly id: string; readonly name: ContentText; readonly earliest: { readonly ordinary: Day; readonly extraordinary: Day } }[];
  readonly drafts: readonly WaitingDraft[];
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly formKey: string;
};

/** The form that convenes a meeting. */
export function ConvenePage(props: ConvenePageProps) {
  const { visit, errors, formKey } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading title={say(language, conveneTitle)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={visit.at("/praca/posiedzenia/nowe")} draft="posiedzenie" hidden={{ _key: formKey }}>
        <WhenFields {...props} />
        <AgendaFields {...props} />
        <ButtonRow>
          <Button kind="primary">{say(language, conveneTitle)}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function WhenFields({ visit, bodies, values, errors }: ConvenePageProps) {
  const { language } = visit;
  const [first] = bodies;
  const error = (field: string) => errorOf(errors, field);
  const hint = (kind: "ordinary" | "extraordinary") =>
    first === undefined ? undefined : `${say(language, words.earliest)} ${formatDay(language, first.earliest[kind])}`;
  return (
    <FormSection title={say(language, words.when)}>
      <Field
        language={language}
        name="body"
        label={say(language, words.body)}
        error={error("body")}
        isRequired
        control={{ kind: "select", value: values["body"] ?? first?.id, choices: bodies.map(({ id, name }) => ({ value: id, label: say(language, name) })) }}
      />
      <Field
        language={language}
        name="kind"
        label={say(language, words.kind)}
        error={error("kind")}
        control={{
          kind: "radio",
          value: values["kind"] ?? "ordinary",
          choices: (["ordinary", "extraordinary"] as const).map((kind) => ({ value: kind, label: say(language, words[kind]), hint: hint(kind) })),
        }}
      />
      <Field
        language={language}
        name="startsOn"
        label={say(language, words.day)}
        hint={say(language, words.dayHint)}
        error={error("startsOn")}
        isRequired
        control={{ kind: "date", value: values["startsOn"] ?? first?.earliest.ordinary }}
      />
      <Field
        language={language}
        name="startsTime"
        label={say(language, words.time)}
        hint={say(language, words.timeHint)}
        error={error("startsTime")}
        isRequired
        control={{ kind: "text", value: values["startsTime"] ?? "10:00", maxLength: 5, width: "short" }}
      />
      <Field
        language={language}
        name="place"
        label={say(language, words.place)}
        error={error("place")}
        isRequired
        control={{ kind: "text", value: values["place"], maxLength: 300 }}
      />
    </FormSection>
  );
}

function AgendaFields({ visit, drafts, values, errors }: ConvenePageProps) {
  const { language } = visit;
  return (
    <FormSection title={say(language, words.agenda)}>
      <Field
        language={language}
        name="items"
        label={say(language, words.items)}
        hint={say(language, words.itemsHint)}
        error={errorOf(errors, "agenda")}
        control={{ kind: "textarea", value: values["items"], rows: 4, maxLength: 8000 }}
      />
      {drafts.length === 0 ? (
        <p>{say(language, words.noDrafts)}</p>
      ) : (
        <Field
          language={language}
          name="drafts"
          label={say(language, words.drafts)}
          control={{
            kind: "checkboxes",
            values: values["drafts"]?.split("\n") ?? drafts.map(({ id }) => String(id)),
            choices: drafts.map(({ id, code, title }) => ({ value: id, label: `${code}: ${say(language, title)}` })),
          }}
        />
      )}
    </FormSection>
  );
}
