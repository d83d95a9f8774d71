import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { EmptyState, PageHeading } from "@splot/kernel/web";

const words = {
  title: { pl: "Jak pracujemy", en: "How we work" },
  lead: {
    pl: "Od pomysłu do decyzji prowadzą kolejne kroki. Każdy ma swój termin i wynik.",
    en: "Steps lead from an idea to a decision. Each has its date and its product.",
  },
  empty: { pl: "Tej drogi jeszcze nie opisano", en: "This way is not described yet" },
  who: {
    pl: "Opis powstaje na podstawie źródeł. Dodaje go administrator serwisu.",
    en: "The description is made from sources. The administrator of the service adds it.",
  },
  strategy: { pl: "Zobacz, nad czym pracujemy: strategia", en: "See what we work on: the strategy" },
};

/** The page of the process in a space where no process is recorded: what it will show and who adds it. */
export function NoProcessPage({ visit }: { readonly visit: Visit }) {
  const { language, at } = visit;
  return (
    <>
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
      <EmptyState title={say(language, words.empty)} action={<a href={at("/strategia")}>{say(language, words.strategy)}</a>}>
        {say(language, words.who)}
      </EmptyState>
    </>
  );
}
