import { type Bilingual, formatDay, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, Dialog, ErrorSummary, errorOf, FactList, Field, Form, LangMark, Notice, PageHeading, Section, StateWord } from "@splot/kernel/web";
import { type Source, sourceKinds } from "../../model/source.ts";
import type { Study } from "../../model/study.ts";
import { formState, type Sent } from "../parts/form.ts";
import { CardForm, type ExcerptChoice } from "./CardForm.tsx";
import { type MarkedPassage, MarkForms } from "./MarkForms.tsx";

const words = {
  role: { pl: "Kto mówi", en: "Who speaks" },
  municipality: { pl: "Gmina", en: "Municipality" },
  people: { pl: "Ile osób", en: "How many people" },
  takenOn: { pl: "Dzień", en: "Day" },
  consent: { pl: "Zgoda", en: "Consent" },
  consentIntro: {
    pl: "Bez zgody nie zapisujemy słów. Zgodę można wycofać w każdej chwili.",
    en: "Without consent no words are kept. Consent can be withdrawn at any time.",
  },
  givenOn: { pl: "Dzień zgody", en: "Day of consent" },
  form: { pl: "Jak została wyrażona", en: "How it was given" },
  written: { pl: "na piśmie", en: "in writing" },
  recorded: { pl: "nagrana", en: "recorded" },
  showsRole: { pl: "Wolno pokazać rolę obok cytatu", en: "The role may stand beside a quote" },
  showsMunicipality: { pl: "Wolno pokazać gminę obok cytatu", en: "The municipality may stand beside a quote" },
  record: { pl: "Zapisz zgodę", en: "Record consent" },
  withdraw: { pl: "Zgoda wycofana…", en: "Consent withdrawn…" },
  withdrawTitle: { pl: "Usunąć słowa tej osoby?", en: "Erase the words of this person?" },
  withdrawWhy: {
    pl: "Usuniemy tekst, wszystkie cytaty i karty, które opierały się tylko na nich. Wnioski zostaną oznaczone. Tego nie da się cofnąć.",
    en: "The text, all quotes and the cards that rested only on them will be erased. Insights will be marked. This cannot be undone.",
  },
  withdrawDo: { pl: "Usuń na zawsze", en: "Erase for good" },
  cancel: { pl: "Anuluj", en: "Cancel" },
  erased: { pl: "Zgodę wycofano. Tekst i cytaty są usunięte.", en: "Consent was withdrawn. The text and quotes are erased." },
  text: { pl: "Tekst", en: "Text" },
  textHint: {
    pl: "Wklej zapis rozmowy. Pomiń nazwiska i wszystko, po czym można rozpoznać osobę.",
    en: "Paste the record of the talk. Leave out names and anything that gives the person away.",
  },
  save: { pl: "Zapisz tekst", en: "Save the text" },
} satisfies Record<string, Bilingual>;

export type SourceDeskPageProps = {
  readonly visit: Visit;
  readonly study: Study;
  readonly source: Source;
  /** The text by sentences. Missing: no text was saved. */
  readonly passages?: readonly MarkedPassage[] | undefined;
  readonly excerpts: readonly ExcerptChoice[];
  readonly sent?: Sent | undefined;
};

/** The desk of one source: consent, text, quotes, cards. What is not allowed yet is not offered. */
export function SourceDeskPage(props: SourceDeskPageProps) {
  const { visit, study, source, passages, excerpts, sent } = props;
  const { language } = visit;
  const path = visit.at(`/praca/wnioski/zrodla/${source.id}`);
  const kind = say(language, sourceKinds[source.kind]);
  const mayQuote = source.peopleCount === 0 || source.consent !== undefined;
  return (
    <>
      <PageHeading
        kicker={<LangMark language={language} text={study.thing.title} />}
        title={`${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${source.no}`}
        state={<StateWord>{say(language, visit.words.state("source", source.state))}</StateWord>}
      />
      <FactList facts={factsOf(visit, source)} />
      {source.state === "withdrawn" && <Notice language={language} tone="warning" isAnnounced={false} title={say(language, words.erased)} />}
      {source.peopleCount > 0 && source.state !== "withdrawn" && <ConsentPart {...props} path={path} />}
      {mayQuote && passages === undefined && source.state !== "withdrawn" && <TextForm visit={visit} path={path} sent={sent} />}
      {passages !== undefined && <MarkForms visit={visit} path={path} passages={passages} sent={sent} />}
      {excerpts.length > 0 && <CardForm visit={visit} path={path} study={study.id} excerpts={excerpts} sent={sent} />}
    </>
  );
}

function factsOf({ language }: Visit, { role, municipality, peopleCount, takenOn, consent }: Source) {
  const forms = { written: words.written, recorded: words.recorded };
  return [
    ...(role === undefined ? [] : [{ term: say(language, words.role), detail: <LangMark language={language} text={role} /> }]),
    ...(municipality === undefined
      ? []
      : [
          {
            term: say(language, words.municipality),
            detail: (
              <span lang="pl" translate="no">
                {municipality}
              </span>
            ),
          },
        ]),
    { term: say(language, words.people), detail: String(peopleCount) },
    { term: say(language, words.takenOn), detail: formatDay(language, takenOn) },
    ...(consent === undefined
      ? []
      : [{ term: say(language, words.consent), detail: `${formatDay(language, consent.givenOn)}, ${say(language, forms[consent.form])}` }]),
  ];
}

type PartProps = { readonly visit: Visit; readonly path: string; readonly sent?: Sent | undefined };

function ConsentPart({ visit, source, path, sent }: PartProps & { readonly source: Source }) {
  const { language } = visit;
  const { errors, kept } = formState(language, sent, "consent");
  const tick = (name: "showsRole" | "showsMunicipality") => (
    <Field
      language={language}
      name={name}
      label={say(language, words[name])}
      error={errorOf(errors, name)}
      control={{ kind: "checkbox", isChecked: kept(name) === "yes" }}
    />
  );
  if (source.consent !== undefined)
    return (
      <Dialog openLabel={say(language, words.withdraw)} closeLabel={say(language, words.cancel)} title={say(language, words.withdrawTitle)}>
        <p>{say(language, words.withdrawWhy)}</p>
        <Form action={`${path}/wycofanie`} hidden={{ _key: KEY_PLACE }}>
          <Button kind="danger">{say(language, words.withdrawDo)}</Button>
        </Form>
      </Dialog>
    );
  return (
    <Section id="zgoda" title={say(language, words.consent)} intro={say(language, words.consentIntro)}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={`${path}/zgoda`} hidden={{ _key: KEY_PLACE }}>
        <Field
          language={language}
          name="givenOn"
          label={say(language, words.givenOn)}
          isRequired
          error={errorOf(errors, "givenOn")}
          control={{ kind: "date", value: kept("givenOn", source.takenOn) }}
        />
        <Field
          language={language}
          name="form"
          label={say(language, words.form)}
          isRequired
          error={errorOf(errors, "form")}
          control={{
            kind: "radio",
            value: kept("form", "written"),
            choices: (["written", "recorded"] as const).map((value) => ({ value, label: say(language, words[value]) })),
          }}
        />
        {tick("showsRole")}
        {tick("showsMunicipality")}
        <Button kind="primary">{say(language, words.record)}</Button>
      </Form>
    </Section>
  );
}

function TextForm({ visit: { language }, path, sent }: PartProps) {
  const { errors, kept } = formState(language, sent, "text");
  return (
    <Section id="tekst" title={say(language, words.text)}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={`${path}/tekst`} hidden={{ _key: KEY_PLACE }}>
        <Field
          language={language}
          name="text"
          label={say(language, words.text)}
          hint={say(language, words.textHint)}
          isRequired
          error={errorOf(errors, "text")}
          control={{ kind: "textarea", value: kept("text"), rows: 16, maxLength: 200_000 }}
        />
        <Button kind="primary">{say(language, words.save)}</Button>
      </Form>
    </Section>
  );
}
