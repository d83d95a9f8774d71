import { type Bilingual, type ContentText, type Day, formatDay, type Language, say } from "@splot/kernel";
import { acceptedFiles, MOST_FILE_MB } from "@splot/kernel/files";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, EmptyState, ErrorSummary, errorOf, Field, Form, FormSection, Notice, PageHeading } from "@splot/kernel/web";
import type { EarliestDays } from "../../model/announcement.ts";
import { channelCodes, channels, type Party, parties, roundKindCodes, roundKinds } from "../../model/words.ts";
import type { FormState } from "../parts/formErrors.ts";

export type AnnouncePageProps = {
  readonly visit: Visit;
  readonly today: Day;
  /** The earliest legal days of a statutory round announced today. */
  readonly earliest: EarliestDays;
  readonly minimumDays: number;
  readonly isConfirmed: boolean;
  readonly parties: readonly Party[];
  /** Documents that can be consulted; `value` joins object and version. */
  readonly documents: readonly { readonly value: string; readonly title: ContentText; readonly version: number }[];
  readonly chosen?: string | undefined;
  readonly form: FormState;
};

export const announceTitle = { pl: "Ogłoś konsultacje", en: "Announce a consultation" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Najwcześniejszy dzień zakończenia przy obwieszczeniu dzisiaj: {day} ({days} dni).",
    en: "The earliest closing day with a notice today: {day} ({days} days).",
  },
  unconfirmed: {
    pl: "Zasady zapisane w programie nie są w całości potwierdzone. Sprawdź je przed ogłoszeniem.",
    en: "The rules recorded in the program are not fully confirmed. Check them before announcing.",
  },
  toStrategy: { pl: "Zobacz dokumenty strategii", en: "See the strategy documents" },
  none: { pl: "Nie ma dokumentu, który można konsultować.", en: "There is no document that can be consulted." },
  noneNext: { pl: "Najpierw wyślij wersję strategii do konsultacji.", en: "First send a version of a strategy to consultation." },
  document: { pl: "Dokument", en: "Document" },
  version: { pl: "wersja {no}", en: "version {no}" },
  kind: { pl: "Rodzaj", en: "Kind" },
  purpose: { pl: "Po co konsultujemy (po polsku)", en: "Why we consult (in Polish)" },
  purposeEn: { pl: "Po co konsultujemy (po angielsku)", en: "Why we consult (in English)" },
  term: { pl: "Obwieszczenie i termin", en: "Notice and term" },
  noticeOn: { pl: "Dzień obwieszczenia", en: "Day of the notice" },
  noticeUrl: { pl: "Adres obwieszczenia", en: "Address of the notice" },
  noticeUrlHint: { pl: "Na przykład adres strony w BIP.", en: "For example its address in the public bulletin." },
  opensOn: { pl: "Pierwszy dzień uwag", en: "First day of remarks" },
  closesOn: { pl: "Ostatni dzień uwag", en: "Last day of remarks" },
  channels: { pl: "Sposoby zgłaszania uwag", en: "Ways of sending remarks" },
  channelsHint: {
    pl: "Wpisz adres przy każdym sposobie, z którego można skorzystać. Puste pole: sposób niedostępny.",
    en: "Write the address of each way that can be used. An empty field: not available.",
  },
  parties: { pl: "Powiadomieni adresaci", en: "Addressees told" },
  partiesHint: {
    pl: "Przy każdym adresacie podaj dzień i dowód: znak pisma, adres ogłoszenia albo plik. Pliki będą publiczne.",
    en: "For each addressee give the day and the proof: sign of the letter, address of the notice or a file. Files will be public.",
  },
  noticeFile: { pl: "Plik obwieszczenia", en: "File of the notice" },
  proofFile: { pl: "Plik z dowodem: {party}", en: "File with the proof: {party}" },
  fileHint: {
    pl: "PDF, obraz, DOCX, XLSX, CSV lub TXT, najwyżej {most} MB. Będzie publiczny razem z konsultacjami: zasłoń dane osób prywatnych. Plików nie sprawdza program antywirusowy.",
    en: "PDF, picture, DOCX, XLSX, CSV or TXT, at most {most} MB. It will be public with the consultation: cover the data of private persons. No virus scanner checks files.",
  },
  sentOn: { pl: "Dzień powiadomienia: {party}", en: "Day told: {party}" },
  proof: { pl: "Dowód: {party}", en: "Proof: {party}" },
  submit: { pl: "Ogłoś konsultacje", en: "Announce the consultation" },
} satisfies Record<string, Bilingual>;

function fileHint(language: Language): string {
  return say(language, words.fileHint).replace("{most}", String(MOST_FILE_MB));
}

/** The announcement of a round, with the earliest legal days filled in. */
export function AnnouncePage(props: AnnouncePageProps) {
  const { visit, earliest, minimumDays, isConfirmed, documents, chosen, form } = props;
  const { language, at } = visit;
  const { values, errors } = form;
  const lead = say(language, words.lead).replace("{day}", formatDay(language, earliest.closesOn)).replace("{days}", String(minimumDays));
  return (
    <>
      <PageHeading title={say(language, announceTitle)} lead={lead} />
      {!isConfirmed && (
        <Notice language={language} tone="warning" isAnnounced={false}>
          {say(language, words.unconfirmed)}
        </Notice>
      )}
      <ErrorSummary language={language} errors={errors} />
      {documents.length === 0 ? (
        <EmptyState title={say(language, words.none)} action={<a href={at("/praca/strategia")}>{say(language, words.toStrategy)}</a>}>
          {say(language, words.noneNext)}
        </EmptyState>
      ) : (
        <Form action={at("/praca/konsultacje/nowa")} draft="konsultacje-nowa" hasFiles hidden={{ _key: values["_key"] ?? KEY_PLACE }}>
          <Field
            language={language}
            name="subject"
            label={say(language, words.document)}
            isRequired
            error={errorOf(errors, "subject")}
            control={{
              kind: "select",
              value: values["subject"] ?? chosen ?? documents[0]?.value,
              choices: documents.map(({ value, title, version }) => ({
                value,
                label: `${say(language, title)}, ${say(language, words.version).replace("{no}", String(version))}`,
              })),
            }}
          />
          <Field
            language={language}
            name="kind"
            label={say(language, words.kind)}
            isRequired
            error={errorOf(errors, "kind")}
            control={{
              kind: "radio",
              value: values["kind"] ?? "statutory",
              choices: roundKindCodes.map((value) => ({ value, label: say(language, roundKinds[value]) })),
            }}
          />
          <Field
            language={language}
            name="purpose"
            label={say(language, words.purpose)}
            isRequired
            error={errorOf(errors, "purpose")}
            control={{ kind: "textarea", value: values["purpose"], rows: 3, maxLength: 1500 }}
          />
          <Field
            language={language}
            name="purposeEn"
            label={say(language, words.purposeEn)}
            error={errorOf(errors, "purposeEn")}
            control={{ kind: "textarea", value: values["purposeEn"], rows: 3, maxLength: 1500 }}
          />
          <TermFields {...props} />
          <ReachFields {...props} />
          <ButtonRow>
            <Button kind="primary">{say(language, words.submit)}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function TermFields({ visit: { language }, today, earliest, form: { values, errors } }: AnnouncePageProps) {
  const days = [
    ["noticeOn", today],
    ["opensOn", earliest.opensOn],
    ["closesOn", earliest.closesOn],
  ] as const;
  return (
    <FormSection title={say(language, words.term)}>
      <Field
        language={language}
        name="noticeUrl"
        label={say(language, words.noticeUrl)}
        hint={say(language, words.noticeUrlHint)}
        isRequired
        error={errorOf(errors, "noticeUrl")}
        control={{ kind: "text", value: values["noticeUrl"], maxLength: 500 }}
      />
      <Field
        language={language}
        name="noticeFile"
        label={say(language, words.noticeFile)}
        hint={fileHint(language)}
        error={errorOf(errors, "noticeFile")}
        control={{ kind: "file", accept: acceptedFiles }}
      />
      {days.map(([name, day]) => (
        <Field
          language={language}
          name={name}
          label={say(language, words[name])}
          isRequired
          error={errorOf(errors, name)}
          control={{ kind: "date", value: values[name] ?? day }}
        />
      ))}
    </FormSection>
  );
}

function ReachFields({ visit: { language }, today, parties: told, form: { values, errors } }: AnnouncePageProps) {
  const place = (channel: string) => values[`channel_${channel}`] ?? (channel === "e_form" ? "/konsultacje" : undefined);
  return (
    <>
      <FormSection title={say(language, words.channels)} description={say(language, words.channelsHint)}>
        {channelCodes.map((channel) => (
          <Field
            language={language}
            name={`channel_${channel}`}
            label={say(language, channels[channel])}
            error={errorOf(errors, `channel_${channel}`)}
            control={{ kind: "text", value: place(channel), maxLength: 300 }}
          />
        ))}
      </FormSection>
      <FormSection title={say(language, words.parties)} description={say(language, words.partiesHint)}>
        {told.map((party) => {
          const named = (text: Bilingual) => say(language, text).replace("{party}", say(language, parties[party]));
          return (
            <>
              <Field
                language={language}
                name={`party_${party}_proof`}
                label={named(words.proof)}
                error={errorOf(errors, `party_${party}_proof`)}
                control={{ kind: "text", value: values[`party_${party}_proof`], maxLength: 300 }}
              />
              <Field
                language={language}
                name={`party_${party}_file`}
                label={named(words.proofFile)}
                error={errorOf(errors, `party_${party}_file`)}
                control={{ kind: "file", accept: acceptedFiles }}
              />
              <Field
                language={language}
                name={`party_${party}_sentOn`}
                label={named(words.sentOn)}
                error={errorOf(errors, `party_${party}_sentOn`)}
                control={{ kind: "date", value: values[`party_${party}_sentOn`] ?? today }}
              />
            </>
          );
        })}
      </FormSection>
    </>
  );
}
