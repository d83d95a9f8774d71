import { formatDay, type Language, say } from "@splot/kernel";
import { FactList } from "@splot/kernel/web";
import type { AnswerValues } from "../../model/campaign.ts";
import { ColourOf, shareText } from "./marks.tsx";

const words = {
  progress: { pl: "Postęp", en: "Progress" },
  colour: { pl: "Jak idzie", en: "How it is going" },
  forecast: { pl: "Przewidywany koniec", en: "Expected end" },
  text: { pl: "Co się dzieje", en: "What is going on" },
  asPlanned: { pl: "zgodnie z terminem", en: "by the due day" },
};

/** What an answer says, as facts. */
export function AnswerFacts({ language, answer }: { readonly language: Language; readonly answer: AnswerValues }) {
  return (
    <FactList
      facts={[
        { term: say(language, words.progress), detail: shareText(language, answer.progressBp) },
        { term: say(language, words.colour), detail: <ColourOf language={language} colour={answer.colour} /> },
        {
          term: say(language, words.forecast),
          detail: answer.forecast === undefined ? say(language, words.asPlanned) : formatDay(language, answer.forecast),
        },
        ...(answer.text === undefined ? [] : [{ term: say(language, words.text), detail: <span lang="pl">{answer.text}</span> }]),
      ]}
    />
  );
}
