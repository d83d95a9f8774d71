import { type Bilingual, say } from "@splot/kernel";
import { type Attachment, filePath } from "@splot/kernel/files";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, ErrorSummary, errorOf, Field, FileLink, Form, FormSection, LangMark, Notice, PageHeading } from "@splot/kernel/web";
import type { Disposition } from "../../model/disposition.ts";
import type { Paragraph } from "../../model/listing.ts";
import type { Remark } from "../../model/remark.ts";
import type { Round } from "../../model/round.ts";
import { verdictCodes, verdicts } from "../../model/words.ts";
import { workAddress } from "../../model/workload.ts";
import { paragraphChoice } from "../parts/ConsultedText.tsx";
import type { FormState } from "../parts/formErrors.ts";
import { RemarkAnswer } from "../parts/RemarkAnswer.tsx";

export type AnswerPageProps = {
  readonly visit: Visit;
  readonly round: Round;
  readonly remark: Remark;
  /** The proposal so far. Missing: none. */
  readonly disposition?: Disposition | undefined;
  readonly blocks: readonly Paragraph[];
  /** Wordings that other remarks of the round already have, by paragraph. */
  readonly wordings: ReadonlyMap<string, string>;
  /** The scan of a remark that came on paper. */
  readonly files: readonly Attachment[];
  readonly form: FormState;
};

/** The name of the page. */
export function answerTitle(remark: Remark): Bilingual {
  return { pl: `Odpowiedz na uwagę ${remark.no}`, en: `Answer remark ${remark.no}` };
}

const words = {
  verdict: { pl: "Rozstrzygnięcie", en: "Verdict" },
  rationale: { pl: "Uzasadnienie odpowiedzi", en: "Reasons of the answer" },
  rationaleHint: { pl: "Napisz do autora: co zrobiliśmy z jego uwagą i dlaczego.", en: "Write to the author: what was done with the remark and why." },
  change: { pl: "Zmiana tekstu (przy uwadze uwzględnionej)", en: "Change of the text (for an accepted remark)" },
  block: { pl: "Akapit", en: "Paragraph" },
  kind: { pl: "Co dzieje się z akapitem?", en: "What happens to the paragraph?" },
  newWording: { pl: "Dostaje nowe brzmienie", en: "It gets a new wording" },
  already: { pl: "Już to mówi, treść się nie zmienia", en: "It already says so; the text stays" },
  wording: { pl: "Nowe brzmienie akapitu", en: "New wording of the paragraph" },
  wordingHint: { pl: "Jeden akapit ma jedno nowe brzmienie, wspólne dla wszystkich uwag.", en: "A paragraph has one new wording, shared by all remarks." },
  shared: {
    pl: "Ten akapit ma już nowe brzmienie przy innej uwadze. Wpisaliśmy je poniżej.",
    en: "This paragraph already has a new wording with another remark. It is filled in below.",
  },
  submit: { pl: "Zapisz propozycję", en: "Save the proposal" },
} satisfies Record<string, Bilingual>;

/** The answer to one remark: verdict, reasons, change of the text. */
export function AnswerPage(props: AnswerPageProps) {
  const { visit, round, remark, disposition, blocks, form } = props;
  const { language, at } = visit;
  const { values, errors } = form;
  const textOf = (key: string | undefined) => blocks.find((block) => block.key === key)?.text;
  return (
    <>
      <PageHeading kicker={<LangMark language={language} text={round.title} />} title={say(language, answerTitle(remark))} />
      <RemarkAnswer visit={visit} remark={remark} blockText={textOf(remark.blockKey)} />
      {props.files.map((file) => (
        <p>
          <FileLink language={language} href={at(filePath(file.sha256))} file={file} />
        </p>
      ))}
      <ErrorSummary language={language} errors={errors} />
      <Form
        action={at(`${workAddress(round)}/uwagi/${remark.no}`)}
        draft={`odpowiedz-${remark.id}`}
        hidden={{ _key: values["_key"] ?? KEY_PLACE, remark: remark.id }}
      >
        <Field
          language={language}
          name="verdict"
          label={say(language, words.verdict)}
          isRequired
          error={errorOf(errors, "verdict")}
          control={{
            kind: "radio",
            value: values["verdict"] ?? disposition?.verdict,
            choices: verdictCodes.map((value) => ({ value, label: say(language, verdicts[value]) })),
          }}
        />
        <Field
          language={language}
          name="rationale"
          label={say(language, words.rationale)}
          hint={say(language, words.rationaleHint)}
          isRequired
          error={errorOf(errors, "rationale")}
          control={{ kind: "textarea", value: values["rationale"] ?? disposition?.rationale, rows: 4, maxLength: 3000, language: "pl" }}
        />
        <ChangeFields {...props} textOf={textOf} />
        <ButtonRow>
          <Button kind="primary">{say(language, words.submit)}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

type ChangeFieldsProps = AnswerPageProps & { readonly textOf: (key: string | undefined) => string | undefined };

/** Which paragraph changes and how. */
function ChangeFields({ visit, remark, disposition, blocks, wordings, form, textOf }: ChangeFieldsProps) {
  const { language } = visit;
  const { values, errors } = form;
  const { blockKey, changeKind } = begunChange(form, disposition, remark);
  const shared = wordings.get(blockKey);
  return (
    <FormSection title={say(language, words.change)}>
      {shared !== undefined && (
        <Notice language={language} isAnnounced={false}>
          {say(language, words.shared)}
        </Notice>
      )}
      <Field
        language={language}
        name="blockKey"
        label={say(language, words.block)}
        error={errorOf(errors, "blockKey")}
        control={{
          kind: "select",
          value: blockKey,
          choices: [...(remark.blockKey === undefined ? [{ value: "", label: "–" }] : []), ...blocks.map((block) => paragraphChoice(visit, block))],
        }}
      />
      <Field
        language={language}
        name="changeKind"
        label={say(language, words.kind)}
        error={errorOf(errors, "changeKind")}
        control={{
          kind: "radio",
          value: changeKind,
          choices: [
            { value: "wording", label: say(language, words.newWording) },
            { value: "already", label: say(language, words.already) },
          ],
        }}
      />
      <Field
        language={language}
        name="wording"
        label={say(language, words.wording)}
        hint={say(language, words.wordingHint)}
        error={errorOf(errors, "wording")}
        control={{ kind: "textarea", value: values["wording"] ?? shared ?? textOf(blockKey), rows: 5, maxLength: 8000, language: "pl" }}
      />
    </FormSection>
  );
}

/** What the fields begin with: what was typed, else what the proposal says, else what the remark is about. */
function begunChange({ values }: FormState, disposition: Disposition | undefined, remark: Remark) {
  const change = disposition?.change;
  return { blockKey: values["blockKey"] ?? change?.blockKey ?? remark.blockKey ?? "", changeKind: values["changeKind"] ?? change?.kind ?? "wording" };
}
