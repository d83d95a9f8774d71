import { type Bilingual, type ContentText, type Day, langOf, say } from "@splot/kernel";
import { acceptedFiles } from "@splot/kernel/files";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, ErrorSummary, errorOf, Field, Form, LangMark, PageHeading } from "@splot/kernel/web";
import type { Paragraph } from "../../model/listing.ts";
import type { Round } from "../../model/round.ts";
import { authorKindCodes, authorKinds, channelCodes, channels } from "../../model/words.ts";
import { workAddress } from "../../model/workload.ts";
import { paragraphChoice } from "../parts/ConsultedText.tsx";
import type { FormState } from "../parts/formErrors.ts";
import { WHOLE } from "./RemarkFormPage.tsx";

export type EnterRemarkPageProps = {
  readonly visit: Visit;
  readonly round: Round;
  readonly today: Day;
  readonly blocks: readonly Paragraph[];
  readonly municipalities: readonly { readonly teryt: string; readonly name: ContentText }[];
  readonly form: FormState;
};

export const enterRemarkTitle = { pl: "Wprowadź uwagę", en: "Enter a remark" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Uwaga z papieru, poczty, ePUAP lub spotkania. Wpisz ją tak, jak napisał ją autor.",
    en: "A remark from paper, post, ePUAP or a meeting. Write it as its author did.",
  },
  channel: { pl: "Jak wpłynęła", en: "How it came" },
  receivedOn: { pl: "Dzień wpływu", en: "Day of receipt" },
  block: { pl: "Akapit", en: "Paragraph" },
  whole: { pl: "cały dokument", en: "the whole document" },
  proposed: { pl: "Co zmienić", en: "What to change" },
  reason: { pl: "Dlaczego", en: "Why" },
  scan: { pl: "Skan pisma", en: "Scan of the paper" },
  scanHint: {
    pl: "Zobaczy go tylko biuro. Po roku program sam go usunie.",
    en: "Only the office will see it. After a year the program erases it by itself.",
  },
  author: { pl: "Kim jest autor", en: "Who the author is" },
  municipality: { pl: "Gmina autora", en: "Municipality of the author" },
  none: { pl: "– nie podano –", en: "– not given –" },
  name: { pl: "Nazwa do pokazania", en: "Name to be shown" },
  consent: { pl: "Autor zgodził się na pokazanie imienia i nazwiska", en: "The author agreed that the name is shown" },
  submit: { pl: "Zapisz i wydaj pokwitowanie", en: "Save and issue the receipt" },
} satisfies Record<string, Bilingual>;

/** The office enters a remark for its author and hands out the receipt. */
export function EnterRemarkPage({ visit, round, today, blocks, municipalities, form: { values, errors } }: EnterRemarkPageProps) {
  const { language, at } = visit;
  const field = (name: keyof typeof names, control: Parameters<typeof Field>[0]["control"], isRequired = false) => (
    <Field
      language={language}
      name={name}
      label={say(language, names[name])}
      hint={name === "scan" ? say(language, words.scanHint) : undefined}
      isRequired={isRequired}
      error={errorOf(errors, name)}
      control={control}
    />
  );
  const paragraphs = blocks.filter(({ kind }) => kind !== "heading").map((block) => paragraphChoice(visit, block));
  return (
    <>
      <PageHeading kicker={<LangMark language={language} text={round.title} />} title={say(language, enterRemarkTitle)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={at(`${workAddress(round)}/wpisz`)} draft={`uwaga-${round.id}`} hasFiles hidden={{ _key: values["_key"] ?? KEY_PLACE, round: round.id }}>
        {field(
          "channel",
          {
            kind: "select",
            value: values["channel"] ?? "paper",
            choices: channelCodes.filter((code) => code !== "e_form").map((value) => ({ value, label: say(language, channels[value]) })),
          },
          true,
        )}
        {field("receivedOn", { kind: "date", value: values["receivedOn"] ?? today, max: today }, true)}
        {field(
          "blockKey",
          { kind: "select", value: values["blockKey"] ?? WHOLE, choices: [...paragraphs, { value: WHOLE, label: say(language, words.whole) }] },
          true,
        )}
        {field("proposedText", { kind: "textarea", value: values["proposedText"], rows: 5, maxLength: 4000 }, true)}
        {field("reasonText", { kind: "textarea", value: values["reasonText"], rows: 3, maxLength: 2000 }, true)}
        {field("scan", { kind: "file", accept: acceptedFiles })}
        {field("authorKind", {
          kind: "select",
          value: values["authorKind"] ?? "resident",
          choices: authorKindCodes.map((value) => ({ value, label: say(language, authorKinds[value]) })),
        })}
        {municipalities.length > 0 &&
          field("teryt", {
            kind: "select",
            value: values["teryt"] ?? "",
            choices: [
              { value: "", label: say(language, words.none) },
              ...municipalities.map(({ teryt, name }) => ({ value: teryt, label: say(language, name), language: langOf(language, name) })),
            ],
          })}
        {field("shownName", { kind: "text", value: values["shownName"], maxLength: 120 })}
        {field("hasConsent", { kind: "checkbox", isChecked: values["hasConsent"] === "yes" })}
        <ButtonRow>
          <Button kind="primary">{say(language, words.submit)}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

const names = {
  channel: words.channel,
  receivedOn: words.receivedOn,
  blockKey: words.block,
  proposedText: words.proposed,
  reasonText: words.reason,
  scan: words.scan,
  authorKind: words.author,
  teryt: words.municipality,
  shownName: words.name,
  hasConsent: words.consent,
} as const;
