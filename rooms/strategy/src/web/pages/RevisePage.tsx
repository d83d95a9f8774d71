import { say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { BeforeAfter, Button, Disclosure, diffWords, ErrorSummary, errorOf, Field, Form, LangMark, PageHeading, Section } from "@splot/kernel/web";
import type { Paragraph } from "../../model/blocks.ts";
import type { TextChange } from "../../model/revision.ts";
import type { StoredStrategy } from "../../model/strategy.ts";
import { errorsOf, keptIn, type Sent } from "../parts/errors.ts";

const words = {
  title: { pl: "Wersja po konsultacjach", en: "Version after consultation" },
  lead: {
    pl: "Brzmienie zmienione przez uwagi jest już ustalone w odpowiedziach. Inne zmiany są możliwe, ale każda musi mieć powód, który zobaczą wszyscy.",
    en: "The wording changed by remarks is already settled in the answers. Other changes are possible, but each needs a reason that everybody will see.",
  },
  caused: { pl: "Zmiany, które spowodowały uwagi", en: "Changes caused by remarks" },
  noneCaused: { pl: "Żadna odpowiedź nie zmienia treści.", en: "No answer changes the text." },
  others: { pl: "Inne zmiany", en: "Other changes" },
  paragraph: { pl: "Akapit", en: "Paragraph" },
  text: { pl: "Nowe brzmienie", en: "New wording" },
  reason: { pl: "Powód zmiany", en: "Reason for the change" },
  reasonHint: { pl: "Wymagany, gdy zmieniasz brzmienie.", en: "Required when you change the wording." },
  freeze: { pl: "Zamknij nową wersję", en: "Freeze the new version" },
  freezeNote: { pl: "Po zamknięciu tej wersji nie można już zmienić.", en: "Once frozen, this version cannot be changed." },
};

export type RevisePageProps = {
  readonly visit: Visit;
  readonly path: string;
  readonly strategy: StoredStrategy;
  readonly round: string;
  readonly paragraphs: readonly Paragraph[];
  readonly caused: readonly TextChange[];
  readonly sent?: Sent | undefined;
};

/** The desk where the version after a round is made: what changes by itself, and what else one may change. */
export function RevisePage({ visit, path, strategy, round, paragraphs, caused, sent }: RevisePageProps) {
  const { language } = visit;
  const errors = errorsOf(language, sent, "revise");
  const textOf = (key: string) => paragraphs.find((paragraph) => paragraph.key === key)?.text ?? "";
  const free = paragraphs.filter(({ key }) => !caused.some(({ blockKey }) => blockKey === key));
  return (
    <>
      <PageHeading kicker={<LangMark language={language} text={strategy.thing.title} />} title={say(language, words.title)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Section id="z-uwag" title={say(language, words.caused)}>
        {caused.length === 0 && <p>{say(language, words.noneCaused)}</p>}
        {caused.map(({ blockKey, text }) => (
          <BeforeAfter
            language={language}
            title={`${say(language, words.paragraph)} ${blockKey.replace(/^p/, "")}`}
            segments={diffWords(textOf(blockKey), text)}
          />
        ))}
      </Section>
      <Form action={visit.at(path)} draft={`po-konsultacjach-${strategy.id}`} hidden={{ _key: KEY_PLACE, round }}>
        <Section id="inne" title={say(language, words.others)}>
          {free.map(({ key, text }) => (
            <Disclosure
              label={`${say(language, words.paragraph)} ${key.replace(/^p/, "")}: ${text.slice(0, 80)}`}
              isOpen={errors.some(({ field }) => field === `text.${key}` || field === `reason.${key}`)}
            >
              <Field
                language={language}
                name={`text.${key}`}
                label={say(language, words.text)}
                error={errorOf(errors, `text.${key}`)}
                control={{ kind: "textarea", rows: 5, value: keptIn(sent, "revise")(`text.${key}`, text), maxLength: 6000, language: "pl" }}
              />
              <Field
                language={language}
                name={`reason.${key}`}
                label={say(language, words.reason)}
                hint={say(language, words.reasonHint)}
                error={errorOf(errors, `reason.${key}`)}
                control={{ kind: "text", value: keptIn(sent, "revise")(`reason.${key}`), maxLength: 1000 }}
              />
            </Disclosure>
          ))}
        </Section>
        <p>{say(language, words.freezeNote)}</p>
        <Button kind="primary">{say(language, words.freeze)}</Button>
      </Form>
    </>
  );
}
