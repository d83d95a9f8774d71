import { say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, Disclosure, ErrorSummary, errorOf, Field, Form, fieldId } from "@splot/kernel/web";
import type { Paragraph } from "../../model/blocks.ts";
import { errorsOf, keptIn, placedErrors, type Sent } from "./errors.ts";

const words = {
  edit: { pl: "Zmień, przesuń, usuń albo dopisz", en: "Change, move, remove or add below" },
  paragraph: { pl: "akapit", en: "paragraph" },
  text: { pl: "Treść akapitu", en: "Text of the paragraph" },
  save: { pl: "Zapisz akapit", en: "Save paragraph" },
  up: { pl: "Wyżej", en: "Up" },
  down: { pl: "Niżej", en: "Down" },
  remove: { pl: "Usuń", en: "Remove" },
  add: { pl: "Dodaj akapity pod tym", en: "Add paragraphs below this one" },
  addFirst: { pl: "Dodaj akapity na początku", en: "Add paragraphs at the beginning" },
  newText: { pl: "Nowa treść", en: "New text" },
  newHint: {
    pl: "Pusty wiersz dzieli akapity. Wiersz od „# ” jest nagłówkiem, wiersz od „- ” punktem.",
    en: "A blank line parts paragraphs. A line starting with “# ” is a heading, one with “- ” a point.",
  },
  insert: { pl: "Dodaj", en: "Add" },
};

export type ParagraphEditorProps = {
  readonly visit: Visit;
  readonly path: string;
  readonly revision: number;
  readonly paragraph: Paragraph;
  readonly sent?: Sent | undefined;
};

/** A paragraph of a draft as it reads. */
export function ParagraphText({ paragraph: { kind, text } }: { readonly paragraph: Paragraph }) {
  if (kind === "heading") return <h3 lang="pl">{text}</h3>;
  if (kind !== "point") return <p lang="pl">{text}</p>;
  return (
    <ul lang="pl">
      <li>{text}</li>
    </ul>
  );
}

/** A paragraph of a draft with its edit forms folded under it. */
export function ParagraphEditor({ visit, path, revision, paragraph, sent }: ParagraphEditorProps) {
  const { language } = visit;
  const { key } = paragraph;
  const form = `edit-${key}`;
  const errors = errorsOf(language, sent, form);
  const hidden = { _key: KEY_PLACE, revision: String(revision), key };
  const act = (name: string) => visit.at(`${path}/akapit/${name}`);
  return (
    <div class="document-block" id={key}>
      <ParagraphText paragraph={paragraph} />
      <Disclosure
        label={
          <>
            {say(language, words.edit)}{" "}
            <span class="muted">
              ({say(language, words.paragraph)} {key.replace(/^p/, "")})
            </span>
          </>
        }
        isOpen={errors.length > 0 || errorsOf(language, sent, `add-${key}`).length > 0}
      >
        <ErrorSummary language={language} errors={placedErrors(errors, key)} />
        <Form action={act("zmien")} hidden={hidden}>
          <Field
            language={language}
            id={fieldId(`text-${key}`)}
            name="text"
            label={say(language, words.text)}
            isRequired
            error={errorOf(errors, "text")}
            control={{ kind: "textarea", value: keptIn(sent, form)("text", paragraph.text), rows: 5, maxLength: 6000, language: "pl" }}
          />
          <ButtonRow>
            <Button fullLabel={`${say(language, words.save)} ${key}`}>{say(language, words.save)}</Button>
            <Button kind="quiet" name="direction" value="up" formAction={act("przesun")} fullLabel={`${say(language, words.up)}: ${key}`}>
              {say(language, words.up)}
            </Button>
            <Button kind="quiet" name="direction" value="down" formAction={act("przesun")} fullLabel={`${say(language, words.down)}: ${key}`}>
              {say(language, words.down)}
            </Button>
            <Button kind="danger" formAction={act("usun")} fullLabel={`${say(language, words.remove)}: ${key}`}>
              {say(language, words.remove)}
            </Button>
          </ButtonRow>
        </Form>
        <AddForm visit={visit} path={path} revision={revision} after={key} sent={sent} />
      </Disclosure>
    </div>
  );
}

export type AddParagraphsProps = {
  readonly visit: Visit;
  readonly path: string;
  readonly revision: number /** Missing: at the head. */;
  readonly after?: string | undefined;
  readonly sent?: Sent | undefined;
};

/** New paragraphs at the head of the text, folded away. */
export function AddParagraphs(props: AddParagraphsProps) {
  const { language } = props.visit;
  return (
    <Disclosure label={say(language, words.addFirst)} isOpen={errorsOf(language, props.sent, "add-").length > 0}>
      <AddForm {...props} />
    </Disclosure>
  );
}

/** New paragraphs, typed or pasted, after one or at the head. */
function AddForm({ visit, path, revision, after, sent }: AddParagraphsProps) {
  const { language } = visit;
  const form = `add-${after ?? ""}`;
  const errors = errorsOf(language, sent, form);
  return (
    <Form action={visit.at(`${path}/akapit`)} hidden={{ _key: KEY_PLACE, revision: String(revision), ...(after === undefined ? {} : { after }) }}>
      <ErrorSummary language={language} errors={placedErrors(errors, form)} />
      <Field
        language={language}
        id={fieldId(`text-${form}`)}
        name="text"
        label={say(language, after === undefined ? words.newText : words.add)}
        hint={say(language, words.newHint)}
        isRequired
        error={errorOf(errors, "text")}
        control={{ kind: "textarea", value: keptIn(sent, form)("text"), rows: 4, maxLength: 20_000, language: "pl" }}
      />
      <Button fullLabel={`${say(language, words.insert)}: ${after ?? say(language, words.addFirst)}`}>{say(language, words.insert)}</Button>
    </Form>
  );
}
