import { type Bilingual, findDay, formatDay, type Language, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, OriginMark, PageHeading, Section, StateWord, type Step, StepList, Tabs, Timeline } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { orderSteps, type ProcessPlace, type ProcessProduct, type ProcessStep, type Statement } from "../../model/process.ts";
import { monthText, productCount } from "../parts/ProductList.tsx";

const words = {
  lead: {
    pl: "Droga od pomysłu do decyzji ma sześć kroków. Tak powstała Strategia Metropolia Krakowska 2030.",
    en: "The way from idea to decision has six steps. This is how the Kraków Metropolis Strategy 2030 was made.",
  },
  done: { pl: "zakończony", en: "completed" },
  order: { pl: "Kolejność kroków", en: "Order of the steps" },
  a: { pl: "Według strony „Jak pracujemy”", en: "After the page “Jak pracujemy”" },
  b: { pl: "Według prezentacji z 28.10.2021", en: "After the presentation of 28 Oct 2021" },
  both: {
    pl: "Dwa źródła Stowarzyszenia podają dwie kolejności. Na stronie krok 5 to finansowanie, a krok 6 to system wdrażania. W prezentacji jest odwrotnie. Nie rozstrzygamy, która jest właściwa. Kroki mogą też biec równolegle.",
    en: "Two sources of the Association give two orders. On the page step 5 is funding and step 6 the implementation system. In the presentation it is the other way round. We do not decide which is right. Steps may also run in parallel.",
  },
  steps: { pl: "Kroki i to, co w nich powstało", en: "The steps and what they produced" },
  timeline: { pl: "Kalendarium", en: "Timeline" },
  principles: { pl: "Zasady pracy (design thinking)", en: "Principles of the work (design thinking)" },
  actors: { pl: "Kto brał udział", en: "Who took part" },
  with: { pl: "Ludzie i instytucje", en: "People and institutions" },
  products: { pl: "Zobacz, co powstało", en: "See what it produced" },
  all: { pl: "Wszystkie produkty na jednej liście", en: "All products in one list" },
  strategy: { pl: "Zobacz strategię", en: "See the strategy" },
  source: { pl: "Źródło:", en: "Source:" },
};

/** Pages on those who take part in the work. */
const roads: readonly { readonly path: string; readonly label: Bilingual }[] = [
  { path: "/organy", label: { pl: "Organy, fora tematyczne i wsparcie ekspertów", en: "Bodies, thematic forums and expert support" } },
  { path: "/zespoly", label: { pl: "Zespoły robocze gmin i ich pięć zadań", en: "Working teams of municipalities and their five duties" } },
  { path: "/partnerzy", label: { pl: "Partnerzy i deklaracja poparcia", en: "Partners and the declaration of support" } },
];

export type ProcessPageProps = {
  readonly visit: Visit;
  readonly title: Child;
  readonly template: "a" | "b";
  readonly steps: readonly ProcessStep[];
  readonly places: readonly ProcessPlace[];
  readonly products: readonly ProcessProduct[];
  readonly statements: readonly Statement[];
  readonly thread: Child;
  readonly history: Child;
};

/** The process as data: the steps in the order of either source, products, dates, principles, actors. */
export function ProcessPage(props: ProcessPageProps) {
  const { visit, title, template, statements, thread, history } = props;
  const { language } = visit;
  const of = (kind: Statement["kind"]) => statements.filter((one) => one.kind === kind);
  return (
    <>
      <PageHeading
        title={title}
        lead={say(language, words.lead)}
        state={<StateWord tone="good">{say(language, words.done)}</StateWord>}
        mark={<OriginMark language={language} mark="recorded" />}
      />
      <Section id="kroki" title={`${say(language, words.steps)} (${props.steps.length})`} intro={say(language, words.both)}>
        <Tabs
          label={say(language, words.order)}
          tabs={[
            { label: say(language, words.a), href: visit.at("/jak-pracujemy"), isCurrent: template === "a" },
            { label: say(language, words.b), href: visit.at("/jak-pracujemy?kolejnosc=b"), isCurrent: template === "b" },
          ]}
        />
        <StepList language={language} steps={stepsOf(props)} />
        <p>
          <a href={visit.at("/jak-pracujemy/produkty")}>{say(language, words.all)}</a> · <a href={visit.at("/strategia")}>{say(language, words.strategy)}</a>
        </p>
      </Section>
      {of("event").length > 0 && (
        <Section id="kalendarium" title={say(language, words.timeline)}>
          <Timeline
            events={of("event").map((event) => ({
              at: eventDay(language, event.code),
              machineDate: event.code,
              title: <LangMark language={language} text={event.text} />,
              children: (
                <p class="muted">
                  {say(language, words.source)} <span lang="pl">{event.source}</span>
                </p>
              ),
            }))}
          />
        </Section>
      )}
      <Statements language={language} id="zasady" title={say(language, words.principles)} list={of("principle")} />
      <Statements language={language} id="kto" title={say(language, words.actors)} list={of("actor")} />
      <Section id="z-kim" title={say(language, words.with)}>
        <ul>
          {roads.map(({ path, label }) => (
            <li>
              <a href={visit.at(path)}>{say(language, label)}</a>
            </li>
          ))}
        </ul>
      </Section>
      {thread}
      {history}
    </>
  );
}

function stepsOf({ visit, steps, places, products, template }: ProcessPageProps): readonly Step[] {
  const { language } = visit;
  return orderSteps(steps, places, template).map((step) => ({
    title: <LangMark language={language} text={step.title} />,
    href: visit.at(step.address),
    state: step.state === "done" ? "done" : step.state === "planned" ? "ahead" : "current",
    children: (
      <>
        <p>
          <LangMark language={language} text={step.place.what} />
        </p>
        <p class="muted">
          {productCount(language, products.filter((product) => product.step === step.code).length)} · {say(language, words.source)}{" "}
          <span lang="pl">{step.place.source}</span>
        </p>
      </>
    ),
  }));
}

/** Day, month or range codes of the sources in words. Shape: `2021-01-25`, `2021-01`, `2021`, or two of them with `/`. */
function eventDay(language: Language, code: string): string {
  return code
    .split("/")
    .map((part) => {
      const on = findDay(part);
      return on === undefined ? monthText(language, part) : formatDay(language, on);
    })
    .join(" – ");
}

function Statements({
  language,
  id,
  title,
  list,
}: {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly list: readonly Statement[];
}) {
  if (list.length === 0) return <></>;
  return (
    <Section id={id} title={title}>
      <ul>
        {list.map(({ text, note }) => (
          <li>
            <strong>
              <LangMark language={language} text={text} />
            </strong>
            {note !== undefined && (
              <>
                : <LangMark language={language} text={note} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
