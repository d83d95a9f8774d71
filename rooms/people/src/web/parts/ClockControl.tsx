import { addDays, type Day, type Language, say } from "@splot/kernel";
import { Button, Field, Form } from "@splot/kernel/web";

export type ClockControlProps = {
  readonly language: Language;
  /** The day on the clock of the exercise. */
  readonly today: Day;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** The day that was chosen before. Missing: tomorrow is proposed. */
  readonly day?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string | undefined;
};

const words = {
  day: { pl: "Przesuń zegar na dzień", en: "Move the clock to" },
  move: { pl: "Przesuń", en: "Move" },
};

/** The form that moves the clock of an exercise forward; the exercise banner carries it for those who may. */
export function ClockControl({ language, today, action, hidden, day, error, id = "zegar-dzien" }: ClockControlProps) {
  return (
    <Form action={action} hidden={hidden}>
      <Field
        language={language}
        name="day"
        isRequired
        id={id}
        label={say(language, words.day)}
        error={error}
        control={{ kind: "date", value: day ?? addDays(today, 1), min: addDays(today, 1) }}
      />
      <Button>{say(language, words.move)}</Button>
    </Form>
  );
}
