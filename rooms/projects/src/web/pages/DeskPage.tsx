import { type ContentText, type Refusal, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, Notice, PageHeading, Section, type SelectChoice, type Sent } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { ficheFields } from "../../model/edits.ts";
import type { FullFiche } from "../../model/fiche.ts";
import type { FinancingLine } from "../../model/money.ts";
import type { Move } from "../../model/states.ts";
import { FicheForm } from "../parts/FicheForm.tsx";
import { LinkForms } from "../parts/LinkForms.tsx";
import { MoneyForms } from "../parts/MoneyForms.tsx";
import { MoveForms, placesOf } from "../parts/MoveForms.tsx";
import { StateOf } from "../parts/marks.tsx";
import { ShareForms } from "../parts/ShareForms.tsx";
import type { ShownLink } from "./ProjectPage.tsx";

const words = {
  kicker: { pl: "Fiszka projektu", en: "Project fiche" },
  page: { pl: "Strona projektu", en: "Page of the project" },
  lacks: { pl: "Zanim złożysz fiszkę", en: "Before the fiche can be submitted" },
  whole: { pl: "Fiszka jest kompletna", en: "The fiche is complete" },
  wholeText: { pl: "Może ją złożyć koordynator gminy, która prowadzi projekt.", en: "The coordinator of the leading municipality can submit it." },
  frozen: { pl: "Fiszka jest złożona, jej treść jest zamrożona.", en: "The fiche is submitted; its text is frozen." },
  returned: { pl: "Biuro prosi o poprawki", en: "The office asks for corrections" },
  text: { pl: "Treść", en: "Text" },
  shares: { pl: "Udziały w kosztach", en: "Shares of the cost" },
  links: { pl: "Powiązania", en: "Links" },
  money: { pl: "Finansowanie", en: "Financing" },
  moves: { pl: "Co dalej", en: "What next" },
};

/** Choices of the selects of the desk. */
export type DeskChoices = Readonly<Record<"orgs" | "directions" | "bases" | "bundles" | "funds", readonly SelectChoice[]>>;

export type DeskPageProps = {
  readonly visit: Visit;
  readonly fiche: FullFiche;
  readonly names: ReadonlyMap<string, ShownLink>;
  readonly lacks: readonly Refusal[];
  readonly lines: readonly FinancingLine[];
  readonly choices: DeskChoices;
  readonly isOpen: boolean;
  readonly mayEdit: boolean;
  readonly mayPlan: boolean;
  /** Moves that this person may make now. */
  readonly moves: readonly Move[];
  /** The figure of cost and money by year. */
  readonly figure?: Child;
  readonly sent?: Sent | undefined;
};

/** The desk of a fiche: what is missing, its text, shares, links, money, and the next step. */
export function DeskPage(props: DeskPageProps) {
  const { visit, fiche, isOpen, mayEdit, figure, moves } = props;
  const { language } = visit;
  const { project } = fiche;
  return (
    <>
      <PageHeading
        kicker={`${say(language, words.kicker)} ${project.code}`}
        title={<LangMark language={language} text={project.title} />}
        state={<StateOf visit={visit} state={project.state} />}
      />
      <p>
        <a href={visit.at(project.address)}>{say(language, words.page)}</a>
      </p>
      <Unplaced {...props} />
      <Standing {...props} />
      {moves.length > 0 && (
        <Section id="dalej" title={say(language, words.moves)}>
          <MoveForms {...props} />
        </Section>
      )}
      {isOpen && mayEdit && (
        <Section id="tresc" title={say(language, words.text)}>
          <FicheForm {...props} />
        </Section>
      )}
      {project.type !== "bundle" && (
        <Section id="udzialy" title={say(language, words.shares)}>
          <ShareForms {...props} />
        </Section>
      )}
      {isOpen && mayEdit && (
        <Section id="powiazania" title={say(language, words.links)}>
          <LinkForms {...props} />
        </Section>
      )}
      <Section id="finansowanie" title={say(language, words.money)}>
        {figure}
        <MoneyForms {...props} />
      </Section>
    </>
  );
}

/** What was refused of a form that is no longer on the page, because the fiche has moved on meanwhile. */
function Unplaced({ visit: { language }, isOpen, mayEdit, mayPlan, moves, sent }: DeskPageProps) {
  if (sent === undefined) return <></>;
  const writing = isOpen && mayEdit ? ["tresc", "udzial", "kierunek", "dowod", "wiazka"] : [];
  if ([...writing, ...(mayPlan ? ["finansowanie"] : []), ...placesOf(moves)].includes(sent.form)) return <></>;
  return (
    <Notice language={language} tone="danger">
      {say(language, sent.refusal.details.text)}
    </Notice>
  );
}

/** What the fiche lacks, or that nothing is missing, or that it is frozen. */
function Standing({ visit: { language }, fiche: { project }, lacks, isOpen }: DeskPageProps) {
  if (!isOpen)
    return (
      <Notice language={language} isAnnounced={false}>
        {say(language, words.frozen)}
      </Notice>
    );
  return (
    <>
      {project.state === "returned" && project.reason !== undefined && (
        <Notice language={language} tone="warning" title={say(language, words.returned)} isAnnounced={false}>
          <span lang="pl">{project.reason}</span>
        </Notice>
      )}
      {lacks.length === 0 ? (
        <Notice language={language} tone="good" title={say(language, words.whole)} isAnnounced={false}>
          {say(language, words.wholeText)}
        </Notice>
      ) : (
        <Notice language={language} title={say(language, words.lacks)} isAnnounced={false}>
          <ul>
            {lacks.map(({ details }) => (
              <li>
                <LackName language={language} field={details.field} />
                {say(language, details.text)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

const fieldNames: Readonly<Record<string, ContentText>> = ficheFields;

/** The field that a lack is about, as the way to it. */
function LackName({ language, field }: { readonly language: Visit["language"]; readonly field: string | undefined }) {
  const name = field === undefined ? undefined : fieldNames[field];
  if (name === undefined) return <></>;
  return (
    <>
      <a href={`#pole-tresc-${field}`}>{say(language, name)}</a>:{" "}
    </>
  );
}
