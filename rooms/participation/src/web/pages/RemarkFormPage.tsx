import { type Bilingual, type ContentText, type Day, formatDay, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, ErrorSummary, errorOf, Field, Form, LangMark, Notice, PageHeading } from "@splot/kernel/web";
import type { Paragraph } from "../../model/listing.ts";
import { type Round, roundPhase } from "../../model/round.ts";
import { AuthorFields } from "../parts/AuthorFields.tsx";
import { paragraphChoice } from "../parts/ConsultedText.tsx";
import type { FormState } from "../parts/formErrors.ts";
import { clockSentence, polishOn } from "../parts/RoundSigns.tsx";

export type RemarkFormPageProps = {
  readonly visit: Visit;
  readonly round: Round;
  readonly today: Day;
  readonly blocks: readonly Paragraph[];
  /** Key of the chosen paragraph, `WHOLE` for the whole document, '' when still to choose. */
  readonly chosen: string;
  readonly municipalities: readonly { readonly teryt: string; readonly name: ContentText }[];
  readonly form: FormState;
};

/** Stands in the form for a remark on the whole document. */
export const WHOLE = "caly";

export const remarkFormTitle = { pl: "Zgłoś uwagę", en: "Send a remark" } satisfies Bilingual;

const words = {
  lead: { pl: "Trzy pola wystarczą. Nie potrzebujesz konta.", en: "Three fields are enough. You need no account." },
  ahead: { pl: "Uwagi będzie można zgłaszać od {day}.", en: "Remarks can be sent from {day}." },
  late: {
    pl: "Termin minął. Twoja uwaga zostanie zapisana i oznaczona jako spóźniona.",
    en: "The deadline has passed. Your remark will be kept and marked as late.",
  },
  paragraph: { pl: "Którego akapitu dotyczy uwaga?", en: "Which paragraph is the remark about?" },
  about: { pl: "Uwaga dotyczy akapitu", en: "The remark is about the paragraph" },
  other: { pl: "Wybierz inny akapit", en: "Choose another paragraph" },
  choose: { pl: "– wybierz –", en: "– choose –" },
  whole: { pl: "cały dokument", en: "the whole document" },
  proposed: { pl: "Co zmienić?", en: "What should change?" },
  proposedHint: { pl: "Najlepiej napisz, jak ten fragment ma brzmieć.", en: "Best write how this part should read." },
  reason: { pl: "Dlaczego?", en: "Why?" },
  reasonHint: { pl: "Wystarczy jedno lub dwa zdania.", en: "One or two sentences are enough." },
  submit: { pl: "Wyślij uwagę", en: "Send the remark" },
  after: { pl: "Po wysłaniu dostaniesz kod pokwitowania.", en: "After sending you get the code of a receipt." },
} satisfies Record<string, Bilingual>;

/** The form of a remark: three required fields, the rest folded away. */
export function RemarkFormPage({ visit, round, today, blocks, chosen, municipalities, form }: RemarkFormPageProps) {
  const { language, at } = visit;
  const phase = roundPhase(round, today);
  return (
    <>
      <PageHeading
        kicker={<LangMark language={language} text={round.title} />}
        title={say(language, remarkFormTitle)}
        lead={`${say(language, words.lead)} ${phase === "open" ? clockSentence(visit, round, today) : ""}`}
      />
      {phase === "announced" && (
        <Notice language={language} isAnnounced={false}>
          {say(language, words.ahead).replace("{day}", formatDay(language, round.opensOn))}
        </Notice>
      )}
      {(phase === "closed" || phase === "settled") && (
        <Notice language={language} tone="warning" isAnnounced={false}>
          {say(language, words.late)}
        </Notice>
      )}
      <ErrorSummary language={language} errors={form.errors} />
      <Form action={at(`${round.address}/uwaga`)} draft={`uwaga-${round.id}`} hidden={{ _key: form.values["_key"] ?? KEY_PLACE, round: round.id }}>
        <ParagraphField visit={visit} round={round} blocks={blocks} chosen={chosen} form={form} />
        <Field
          language={language}
          name="proposedText"
          label={say(language, words.proposed)}
          hint={say(language, words.proposedHint)}
          isRequired
          error={errorOf(form.errors, "proposedText")}
          control={{ kind: "textarea", value: form.values["proposedText"], rows: 5, maxLength: 4000 }}
        />
        <Field
          language={language}
          name="reasonText"
          label={say(language, words.reason)}
          hint={say(language, words.reasonHint)}
          isRequired
          error={errorOf(form.errors, "reasonText")}
          control={{ kind: "textarea", value: form.values["reasonText"], rows: 3, maxLength: 2000 }}
        />
        <AuthorFields visit={visit} municipalities={municipalities} form={form} />
        <ButtonRow>
          <Button kind="primary">{say(language, words.submit)}</Button>
        </ButtonRow>
        <p class="muted">{say(language, words.after)}</p>
      </Form>
    </>
  );
}

type ParagraphFieldProps = Pick<RemarkFormPageProps, "visit" | "round" | "blocks" | "chosen" | "form">;

/** The preset paragraph as a quotation, or the list to choose from. */
function ParagraphField({ visit, round, blocks, chosen, form }: ParagraphFieldProps) {
  const { language, at } = visit;
  const polish = polishOn(visit);
  const preset = chosen === WHOLE ? say(language, words.whole) : blocks.find(({ key }) => key === chosen)?.text;
  const error = errorOf(form.errors, "blockKey");
  if (preset !== undefined && error === undefined) {
    return (
      <div class="field">
        <p class="kicker">{say(language, words.about)}</p>
        <blockquote lang={chosen === WHOLE ? undefined : polish}>{preset}</blockquote>
        <input type="hidden" name="blockKey" value={chosen} />
        <p>
          <a href={at(`${round.address}/uwaga`)}>{say(language, words.other)}</a>
        </p>
      </div>
    );
  }
  const choices = blocks.filter(({ kind }) => kind !== "heading").map((block) => paragraphChoice(visit, block));
  return (
    <Field
      language={language}
      name="blockKey"
      label={say(language, words.paragraph)}
      isRequired
      error={error}
      control={{
        kind: "select",
        value: chosen,
        choices: [{ value: "", label: say(language, words.choose) }, ...choices, { value: WHOLE, label: say(language, words.whole) }],
      }}
    />
  );
}
