import { type Bilingual, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { BeforeAfter, diffWords, StateWord, Tag, type Tone } from "@splot/kernel/web";
import { type Disposition, isOnePersons } from "../../model/disposition.ts";
import type { Remark } from "../../model/remark.ts";
import { authorKinds, channels, type Verdict, verdicts } from "../../model/words.ts";
import { polishOn } from "./RoundSigns.tsx";

export type RemarkAnswerProps = {
  readonly visit: Visit;
  readonly remark: Remark;
  /** Public answer. Missing: not published, or the remark was withdrawn. */
  readonly disposition?: Disposition | undefined;
  /** Text of the remark's paragraph. Missing: the whole document. */
  readonly blockText?: string | undefined;
  /** Text of the paragraph that changes, when it is another one. */
  readonly changedText?: string | undefined;
};

const words = {
  withdrawn: { pl: "Autor wycofał tę uwagę. Zachowuje swój numer.", en: "The author withdrew this remark. It keeps its number." },
  late: { pl: "po terminie", en: "late" },
  whole: { pl: "Dotyczy całego dokumentu.", en: "Concerns the whole document." },
  proposed: { pl: "Co zmienić", en: "What to change" },
  reason: { pl: "Dlaczego", en: "Why" },
  answer: { pl: "Odpowiedź", en: "Answer" },
  change: { pl: "Zmiana akapitu", en: "Change of the paragraph" },
  already: { pl: "Dokument już to mówi:", en: "The document already says so:" },
  alone: { pl: "Jedna osoba zaproponowała i zatwierdziła tę odpowiedź.", en: "One person proposed and approved this answer." },
  received: { pl: "wpłynęła {day}", en: "received {day}" },
} satisfies Record<string, Bilingual>;

const verdictTones = { accepted: "good", partly: "good", rejected: "danger", explained: "neutral", out_of_scope: "neutral" } as const satisfies Record<
  Verdict,
  Tone
>;

/** A remark with its answer and, where the text changed, its paragraph before and after. */
export function RemarkAnswer({ visit, remark, disposition, blockText, changedText }: RemarkAnswerProps) {
  const { language } = visit;
  const polish = polishOn(visit);
  if (remark.withdrawnAt !== undefined) return <p class="muted">{say(language, words.withdrawn)}</p>;
  return (
    <>
      <p>
        <Tag>{say(language, authorKinds[remark.authorKind])}</Tag> <Tag>{say(language, channels[remark.channel])}</Tag>{" "}
        {remark.isLate && <Tag>{say(language, words.late)}</Tag>}{" "}
        <span class="muted">
          {remark.shownName !== undefined && (
            <>
              <span lang={polish}>{remark.shownName}</span>,{" "}
            </>
          )}
          {say(language, words.received).replace("{day}", formatDay(language, remark.receivedOn))}
        </span>
      </p>
      {blockText === undefined ? <p class="muted">{say(language, words.whole)}</p> : <blockquote lang={polish}>{blockText}</blockquote>}
      <p class="kicker">{say(language, words.proposed)}</p>
      <Lines text={remark.proposedText} language={polish} />
      <p class="kicker">{say(language, words.reason)}</p>
      <Lines text={remark.reasonText} language={polish} />
      {disposition !== undefined && <Answer visit={visit} disposition={disposition} textBefore={changedText ?? blockText} />}
    </>
  );
}

type AnswerProps = { readonly visit: Visit; readonly disposition: Disposition; readonly textBefore: string | undefined };

function Answer({ visit, disposition, textBefore }: AnswerProps) {
  const { language } = visit;
  const polish = polishOn(visit);
  const { verdict, rationale, change } = disposition;
  return (
    <>
      <p class="kicker">{say(language, words.answer)}</p>
      <p>
        <StateWord tone={verdictTones[verdict]}>{say(language, verdicts[verdict])}</StateWord>
      </p>
      <Lines text={rationale} language={polish} />
      {change?.kind === "wording" && (
        <BeforeAfter language={language} title={say(language, words.change)} segments={diffWords(textBefore ?? "", change.text)} textLanguage={polish} />
      )}
      {change?.kind === "already" && (
        <>
          <p>{say(language, words.already)}</p>
          <blockquote lang={polish}>{textBefore}</blockquote>
        </>
      )}
      {isOnePersons(disposition) && <p class="muted">{say(language, words.alone)}</p>}
    </>
  );
}

/** A typed text with its line breaks as paragraphs. */
export function Lines({ text, language }: { readonly text: string; readonly language: "pl" | undefined }) {
  return (
    <>
      {text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => (
          <p lang={language}>{line}</p>
        ))}
    </>
  );
}
