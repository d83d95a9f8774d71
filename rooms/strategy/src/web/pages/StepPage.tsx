import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Columns, FactList, LangMark, OriginMark, PageHeading, Section, StateWord } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { type ProcessPlace, type ProcessProduct, type ProcessStep, stepStates } from "../../model/process.ts";
import { ProductList } from "../parts/ProductList.tsx";

const words = {
  kind: { pl: "Krok procesu", en: "Step of the process" },
  what: { pl: "Co zrobiono", en: "What was done" },
  products: { pl: "Co powstało", en: "What it produced" },
  notPublished: {
    pl: "„Treść niepublikowana” znaczy: źródła wymieniają ten produkt, ale jego treści nie podano razem z nimi.",
    en: "“Content not published” means: the sources name the product, but its content was not published with them.",
  },
  place: { pl: "Miejsce w kolejności", en: "Place in the order" },
  page: { pl: "strona „Jak pracujemy”: krok", en: "page “Jak pracujemy”: step" },
  presentation: { pl: "prezentacja z 28.10.2021: krok", en: "presentation of 28 Oct 2021: step" },
  all: { pl: "Wszystkie kroki", en: "All steps" },
};

export type StepPageProps = {
  readonly visit: Visit;
  readonly step: ProcessStep;
  readonly places: readonly ProcessPlace[];
  readonly products: readonly ProcessProduct[];
  readonly thread: Child;
  readonly history: Child;
};

/** One step: what was done after each source, and what it produced. */
export function StepPage({ visit, step, places, products, thread, history }: StepPageProps) {
  const { language } = visit;
  const facts = [
    {
      term: say(language, words.place),
      detail: places.map(({ template, position }) => (
        <p>
          {say(language, template === "a" ? words.page : words.presentation)} {position}
        </p>
      )),
    },
    { term: say(language, words.all), detail: <a href={visit.at("/jak-pracujemy")}>{say(language, words.all)}</a> },
  ];
  return (
    <>
      <PageHeading
        kicker={say(language, words.kind)}
        title={<LangMark language={language} text={step.title} />}
        state={<StateWord tone={step.state === "done" ? "good" : "active"}>{say(language, stepStates[step.state])}</StateWord>}
        mark={<OriginMark language={language} mark="recorded" />}
      />
      <Columns aside={<FactList facts={facts} />}>
        <Section id="co" title={say(language, words.what)}>
          {places.map(({ what, source }) => (
            <p>
              <LangMark language={language} text={what} />{" "}
              <span class="muted" lang="pl">
                ({source})
              </span>
            </p>
          ))}
        </Section>
        <Section id="produkty" title={say(language, words.products)} intro={say(language, words.notPublished)}>
          <ProductList visit={visit} products={products} />
        </Section>
      </Columns>
      {thread}
      {history}
    </>
  );
}
