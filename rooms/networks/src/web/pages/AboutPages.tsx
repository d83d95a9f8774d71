import { counted, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { EmptyState, LangMark, PageHeading, Section, Table } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { nouns } from "../../model/nouns.ts";
import { parties, partyCodes, type SectionCode, type Statement } from "../../model/statement.ts";
import { Points, SourceLine } from "../parts/Points.tsx";

export const aboutTitle = { pl: "O programie", en: "About the programme" };
export const formsTitle = { pl: "Formy współpracy", en: "Forms of cooperation" };
export const midTitle = { pl: "Miejskie inicjatywy działań i Plan Ulepszeń", en: "Municipal action plans and the Improvement Plan" };
const words = {
  aboutLead: {
    pl: "Miasta wymieniają się wiedzą i wspólnie szukają rozwiązań. Tu widać, po co działa program i kto za co odpowiada.",
    en: "Cities share knowledge and look for solutions together. Here you can see what the programme is for and who does what.",
  },
  name: { pl: "Program", en: "The programme" },
  goals: { pl: "Cele", en: "Goals" },
  goalsIntro: { pl: "Jeden cel strategiczny i", en: "One strategic goal and" },
  context: { pl: "W jakie polityki się wpisuje", en: "Policies that it belongs to" },
  actors: { pl: "Kto bierze udział i co robi", en: "Who takes part and what they do" },
  assumptions: { pl: "Założenia współpracy", en: "Working assumptions" },
  contribution: { pl: "Co wnosi Bank Światowy", en: "What the World Bank brings" },
  toForms: { pl: "Zobacz formy współpracy", en: "See the forms of cooperation" },
  formsLead: {
    pl: "Jak miasta, Bank Światowy i ministerstwa pracują razem. Zobacz też, kto bierze w tym udział.",
    en: "How cities, the World Bank and ministries work together. See also who takes part.",
  },
  form: { pl: "Forma", en: "Form" },
  purpose: { pl: "Po co", en: "Purpose" },
  takes: { pl: "bierze udział", en: "takes part" },
  notSaid: { pl: "nie bierze udziału", en: "does not take part" },
  midLead: {
    pl: "Każde miasto pisze własną miejską inicjatywę działań, czyli MID. Każda sieć pisze jeden Plan Ulepszeń.",
    en: "Each city writes its own municipal action plan, the MID. Each network writes one Improvement Plan.",
  },
  mid: { pl: "Czym jest MID", en: "What a MID is" },
  plan: { pl: "Z czego składa się Plan Ulepszeń", en: "What an Improvement Plan is made of" },
  none: { pl: "Nie ma tu jeszcze opisu", en: "There is no description here yet" },
  noneNext: { pl: "Opis pojawi się, gdy zostanie odnotowany ze źródeł.", en: "It appears once it is recorded from sources." },
};

export type AboutProps = { readonly visit: Visit; readonly statements: readonly Statement[]; readonly children?: Child };
const pick = (statements: readonly Statement[], section: SectionCode) => statements.filter((one) => one.section === section);

function Nothing({ visit }: { readonly visit: Visit }) {
  return <EmptyState title={say(visit.language, words.none)}>{say(visit.language, words.noneNext)}</EmptyState>;
}

/** What the programme is for, in which policies it stands, who does what. */
export function AboutPage({ visit, statements }: AboutProps) {
  const { language } = visit;
  const goals = pick(statements, "goal");
  const [strategic, ...specific] = goals;
  return (
    <>
      <PageHeading title={say(language, aboutTitle)} lead={say(language, words.aboutLead)} />
      {statements.length === 0 && <Nothing visit={visit} />}
      <Points visit={visit} id="program" title={say(language, words.name)} points={pick(statements, "about")} />
      {strategic !== undefined && (
        <Section id="cele" title={say(language, words.goals)} intro={`${say(language, words.goalsIntro)} ${counted(language, specific.length, nouns.goal)}.`}>
          <p class="lead">
            <LangMark language={language} text={strategic.text} />
          </p>
          <ol>
            {specific.map(({ heading, text }) => (
              <li>
                {heading !== undefined && (
                  <strong>
                    <LangMark language={language} text={heading} />
                  </strong>
                )}
                <br />
                <LangMark language={language} text={text} />
              </li>
            ))}
          </ol>
          <SourceLine visit={visit} sources={goals.map(({ source }) => source)} />
        </Section>
      )}
      <Points visit={visit} id="polityki" title={say(language, words.context)} points={pick(statements, "context")} />
      <Points
        visit={visit}
        id="kto"
        title={say(language, words.actors)}
        points={pick(statements, "actor")}
        aside={<a href={visit.at("/formy-wspolpracy")}>{say(language, words.toForms)}</a>}
      />
      <Points visit={visit} id="zalozenia" title={say(language, words.assumptions)} points={pick(statements, "assumption")} />
      <Points visit={visit} id="bank" title={say(language, words.contribution)} points={pick(statements, "contribution")} />
    </>
  );
}

/** The forms of cooperation and who takes part in each. */
export function FormsPage({ visit, statements }: AboutProps) {
  const { language } = visit;
  return (
    <>
      <PageHeading
        title={say(language, formsTitle)}
        lead={say(language, words.formsLead)}
        kicker={statements.length === 0 ? undefined : counted(language, statements.length, nouns.form)}
      />
      {statements.length === 0 ? (
        <Nothing visit={visit} />
      ) : (
        <>
          <Table
            language={language}
            caption={say(language, formsTitle)}
            isCaptionHidden
            isFolding
            columns={[
              { key: "form", label: say(language, words.form) },
              { key: "purpose", label: say(language, words.purpose) },
              ...partyCodes.map((party) => ({ key: party, label: say(language, parties[party]) })),
            ]}
            rows={statements.map((form) => ({
              key: form.code,
              cells: {
                form: form.heading === undefined ? "" : <LangMark language={language} text={form.heading} />,
                purpose: <LangMark language={language} text={form.text} />,
                ...Object.fromEntries(partyCodes.map((party) => [party, <TakesPart visit={visit} takes={form.parties.includes(party)} />])),
              },
            }))}
          />
          <SourceLine visit={visit} sources={statements.map(({ source }) => source)} />
        </>
      )}
    </>
  );
}

function TakesPart({ visit: { language }, takes }: { readonly visit: Visit; readonly takes: boolean }) {
  if (takes) return <>{say(language, words.takes)}</>;
  return <span class="muted">{say(language, words.notSaid)}</span>;
}

/** What a MID and an Improvement Plan are; the MIDs that are being written here. */
export function MidIntroPage({ visit, statements, children }: AboutProps) {
  const { language } = visit;
  const parts = pick(statements, "plan_part");
  return (
    <>
      <PageHeading title={say(language, midTitle)} lead={say(language, words.midLead)} />
      {children}
      <Points visit={visit} id="mid" title={say(language, words.mid)} points={pick(statements, "mid")} />
      <Points
        visit={visit}
        id="plan-ulepszen"
        title={`${say(language, words.plan)}${parts.length === 0 ? "" : `: ${counted(language, parts.length, nouns.part)}`}`}
        points={parts}
        isOrdered
      />
      {statements.length === 0 && children === undefined && <Nothing visit={visit} />}
    </>
  );
}
