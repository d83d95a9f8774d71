import { type Bilingual, type ContentText, formatInstant, type Language, type Refusal, say } from "@splot/kernel";
import { KEY_PLACE } from "@splot/kernel/http";
import {
  Button,
  Disclosure,
  ErrorSummary,
  errorOf,
  type Fact,
  FactList,
  Field,
  Form,
  fieldErrors,
  LangMark,
  Notice,
  PageHeading,
  Section,
} from "@splot/kernel/web";
import type { Child } from "hono/jsx";

/** Something with a page of its own. */
interface LinkedName {
  readonly href: string;
  readonly name: ContentText;
  /** Where it is told what the release changed. Missing: nowhere. */
  readonly changes?: string | undefined;
}

export type ReleasePageProps = {
  readonly language: Language;
  readonly title: Child;
  readonly mark: Child;
  readonly isVerified: boolean;
  readonly facts: readonly Fact[];
  /** Indicators that the release holds numbers of. */
  readonly indicators: readonly LinkedName[];
  /** Missing: it stands. */
  readonly withdrawn?: { readonly at: Date; readonly reason: string } | undefined;
  /** What cites its numbers. */
  readonly citing: readonly LinkedName[];
  /** Missing: the reader may not withdraw it, or it was withdrawn. */
  readonly withdrawing?: { readonly action: string; readonly reason?: string | undefined; readonly refusal?: Refusal | undefined } | undefined;
  readonly panels: Child;
};

const words = {
  kicker: { pl: "Wydanie danych", en: "Release of figures" },
  lead: {
    pl: "Liczby z tego wydania wczytano z pliku. Możesz pobrać go w tej samej postaci, w jakiej go przyjęto.",
    en: "The numbers of this release were loaded from a file. You can download it exactly as it came in.",
  },
  unverified: { pl: "Dane niezweryfikowane", en: "Unverified figures" },
  unverifiedText: {
    pl: "Nikt nie potwierdził, że wartości porównano ze źródłem.",
    en: "Nobody has confirmed that the values were compared with the source.",
  },
  indicators: { pl: "Czego dotyczą liczby", en: "What the numbers are about" },
  changes: { pl: "co zmieniło wydanie", en: "what the release changed" },
  withdrawn: { pl: "Wydanie wycofano {when}", en: "This release was withdrawn on {when}" },
  withdrawnText: {
    pl: "Jego liczb nie ma już wśród bieżących danych. Zostają tu dla tych, którzy się na nie powołali.",
    en: "Its numbers are no longer among the current figures. They stay here for those who cite them.",
  },
  citing: { pl: "Kto powołuje się na te liczby", en: "What cites these numbers" },
  none: { pl: "Nic się na nie nie powołuje.", en: "Nothing cites them." },
  withdraw: { pl: "Wycofaj to wydanie", en: "Withdraw this release" },
  reason: { pl: "Powód wycofania", en: "Reason for withdrawing" },
  reasonHint: {
    pl: "Powód będzie widoczny na tej stronie. Liczby znikną z bieżących danych; cytaty i historia zostaną.",
    en: "The reason will be shown on this page. The numbers leave the current figures; citations and history stay.",
  },
} satisfies Record<string, Bilingual>;

/** A release of figures with its source, its file, its contents and what relies on it. */
export function ReleasePage({ language, title, mark, isVerified, facts, indicators, withdrawn, citing, withdrawing, panels }: ReleasePageProps) {
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <PageHeading kicker={t(words.kicker)} title={title} mark={mark} lead={t(words.lead)} />
      {withdrawn !== undefined && (
        <Notice language={language} tone="danger" isAnnounced={false} title={t(words.withdrawn).replace("{when}", formatInstant(language, withdrawn.at))}>
          <LangMark language={language} text={{ pl: withdrawn.reason }} /> {t(words.withdrawnText)}
        </Notice>
      )}
      {!isVerified && (
        <Notice language={language} tone="warning" isAnnounced={false} title={t(words.unverified)}>
          {t(words.unverifiedText)}
        </Notice>
      )}
      <FactList facts={facts} />
      <Section id="wskazniki" title={t(words.indicators)}>
        <Names language={language} names={indicators} />
      </Section>
      <Section id="powolania" title={t(words.citing)}>
        {citing.length === 0 ? <p>{t(words.none)}</p> : <Names language={language} names={citing} />}
      </Section>
      {withdrawing !== undefined && <Withdrawing language={language} {...withdrawing} />}
      {panels}
    </>
  );
}

function Names({ language, names }: { readonly language: Language; readonly names: readonly LinkedName[] }) {
  return (
    <ul>
      {names.map(({ href, name, changes }) => (
        <li>
          <a href={href}>
            <LangMark language={language} text={name} />
          </a>
          {changes !== undefined && (
            <>
              {" ("}
              <a href={changes}>
                {say(language, words.changes)}
                <span class="visually-hidden">: {say(language, name)}</span>
              </a>
              )
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Withdrawing({ language, action, reason = "", refusal }: { readonly language: Language } & NonNullable<ReleasePageProps["withdrawing"]>) {
  const t = (text: Bilingual) => say(language, text);
  const errors = fieldErrors(language, refusal);
  return (
    <Disclosure label={t(words.withdraw)} isOpen={errors.length > 0}>
      <Form action={action} hidden={{ _key: KEY_PLACE }}>
        <ErrorSummary language={language} errors={errors} />
        <Field
          language={language}
          name="reason"
          label={t(words.reason)}
          hint={t(words.reasonHint)}
          isRequired
          error={errorOf(errors, "reason")}
          control={{ kind: "textarea", rows: 2, value: reason, maxLength: 1000 }}
        />
        <Button kind="danger">{t(words.withdraw)}</Button>
      </Form>
    </Disclosure>
  );
}
