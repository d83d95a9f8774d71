import { type ContentText, formatInstant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, Disclosure, LangMark, Notice, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { ListedProject } from "../../model/listing.ts";
import type { Project } from "../../model/project.ts";
import { MarkOf, StateOf } from "../parts/marks.tsx";
import { ProjectFacts, type ShownParty } from "../parts/ProjectFacts.tsx";
import { KindOf, ProjectLines } from "../parts/ProjectLines.tsx";

const words = {
  kind: { pl: "Projekt", en: "Project" },
  told: { pl: "Co mówi źródło", en: "What the source says" },
  problem: { pl: "Problem", en: "Problem" },
  bases: { pl: "Na czym się opiera", en: "What it rests on" },
  noBases: {
    pl: "Nie wskazano dowodu. Może to zrobić zespół gminy, która prowadzi projekt.",
    en: "No evidence is cited. The team of the leading municipality can do it.",
  },
  aim: { pl: "Cel projektu", en: "Aim of the project" },
  scope: { pl: "Zakres", en: "Scope" },
  effect: { pl: "Skutek ponadlokalny", en: "Supra-local effect" },
  directions: { pl: "Co realizuje", en: "What it carries out" },
  noDirection: { pl: "Nie wskazano celu ani planu.", en: "No goal or plan is named." },
  primary: { pl: "główny kierunek", en: "primary direction" },
  parts: { pl: "Projekty w wiązce", en: "Projects of the bundle" },
  money: { pl: "Koszt i pieniądze", en: "Cost and money" },
  versions: { pl: "Złożone wersje fiszki", en: "Submitted versions of the fiche" },
  version: { pl: "Wersja", en: "Version" },
  versionNote: {
    pl: "Po złożeniu treść fiszki się nie zmienia. Skrót SHA-256 pozwala to sprawdzić.",
    en: "Once submitted, the text of a fiche does not change. Its SHA-256 hash lets anyone check that.",
  },
  desk: { pl: "Otwórz fiszkę do pracy", en: "Open the fiche for work" },
  unwritten: { pl: "jeszcze nie napisano", en: "not written yet" },
  returned: { pl: "Do poprawy", en: "To be corrected" },
  declined: { pl: "Powód odmowy", en: "Why it was not accepted" },
  abandoned: { pl: "Powód zaniechania", en: "Why it was abandoned" },
  accepted: {
    pl: "Biuro sprawdziło fiszkę i przyjęło ją do katalogu. Lista główna i rezerwowa wymaga uchwały; tej jeszcze nie ma.",
    en: "The office checked the fiche and accepted it for the catalogue. The main and reserve lists need a resolution; there is none yet.",
  },
};

/** Something that the project is linked with. */
export type ShownLink = { readonly id: string; readonly kind: string; readonly title: ContentText; readonly address: string };

export type ProjectPageProps = {
  readonly visit: Visit;
  readonly project: Project;
  readonly listed?: ListedProject | undefined;
  readonly parties: readonly ShownParty[];
  readonly directions: readonly ShownLink[];
  readonly bases: readonly ShownLink[];
  readonly bundle?: ShownLink | undefined;
  readonly parts: readonly ListedProject[];
  readonly versions: readonly { readonly no: number; readonly sha256: string; readonly madeAt: Date }[];
  /** The figure of cost and money by year. Missing: nothing is known. */
  readonly money?: Child;
  /** Address of the desk. Missing: this reader does not work on the fiche. */
  readonly deskPath?: string | undefined;
  readonly panels: Child;
};

/** A project: what it is for, what it rests on, who leads, what it costs, what is missing. */
export function ProjectPage(props: ProjectPageProps) {
  const { visit, project, parts, money, deskPath, panels } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={
          <>
            {say(language, words.kind)} · <KindOf language={language} project={{ type: project.type, kind: project.record?.kind }} />
          </>
        }
        title={<LangMark language={language} text={project.title} />}
        state={<StateOf visit={visit} state={project.state} />}
        mark={<MarkOf visit={visit} thing={project} />}
        action={
          deskPath === undefined ? undefined : (
            <ButtonLink kind="primary" href={visit.at(deskPath)}>
              {say(language, words.desk)}
            </ButtonLink>
          )
        }
      />
      <StateNotice visit={visit} project={project} />
      <Columns aside={<ProjectFacts {...props} />}>
        {project.record === undefined ? <FicheText {...props} /> : <RecordText {...props} />}
        {parts.length > 0 && (
          <Section id="wiazka" title={say(language, words.parts)}>
            <ProjectLines visit={visit} projects={parts} />
          </Section>
        )}
        {money !== undefined && (
          <Section id="pieniadze" title={say(language, words.money)}>
            {money}
          </Section>
        )}
        <Versions {...props} />
      </Columns>
      {panels}
    </>
  );
}

/** Why a fiche went no further, or what its state means. */
function StateNotice({ visit: { language }, project }: Pick<ProjectPageProps, "visit" | "project">) {
  const { state, reason } = project;
  if (state === "accepted") {
    return (
      <Notice language={language} isAnnounced={false}>
        {say(language, words.accepted)}
      </Notice>
    );
  }
  if (reason === undefined || (state !== "returned" && state !== "declined" && state !== "abandoned")) return <></>;
  return (
    <Notice language={language} tone={state === "returned" ? "warning" : "info"} title={say(language, words[state])} isAnnounced={false}>
      <span lang="pl">{reason}</span>
    </Notice>
  );
}

function RecordText({ visit, project, directions }: ProjectPageProps) {
  const { language } = visit;
  const { record } = project;
  if (record === undefined) return <></>;
  return (
    <>
      <Section id="fakty" title={say(language, words.told)}>
        <p>
          <LangMark language={language} text={record.facts} />
        </p>
      </Section>
      <Section id="kierunki" title={say(language, words.directions)}>
        {directions.length > 0 && <LinkList visit={visit} links={directions} />}
        <p>
          <LangMark language={language} text={record.directionNote} />
        </p>
      </Section>
    </>
  );
}

function FicheText({ visit, project, directions, bases }: ProjectPageProps) {
  const { language } = visit;
  const text = (content: ContentText | undefined) => (
    <p class="prose-lines">
      {content === undefined ? <span class="missing">{say(language, words.unwritten)}</span> : <LangMark language={language} text={content} />}
    </p>
  );
  return (
    <>
      <Section id="problem" title={say(language, words.problem)}>
        {text(project.problem)}
        <h3>{say(language, words.bases)}</h3>
        {bases.length === 0 ? <p>{say(language, words.noBases)}</p> : <LinkList visit={visit} links={bases} />}
      </Section>
      <Section id="cel" title={say(language, words.aim)}>
        {text(project.aim)}
        <h3>{say(language, words.directions)}</h3>
        {directions.length === 0 ? <p>{say(language, words.noDirection)}</p> : <LinkList visit={visit} links={directions} primary={project.primary} />}
      </Section>
      <Section id="zakres" title={say(language, words.scope)}>
        {text(project.scope)}
      </Section>
      {(project.effect !== undefined || project.type === "single") && (
        <Section id="skutek" title={say(language, words.effect)}>
          {text(project.effect)}
        </Section>
      )}
    </>
  );
}

function LinkList({ visit, links, primary }: { readonly visit: Visit; readonly links: readonly ShownLink[]; readonly primary?: string | undefined }) {
  const { language } = visit;
  return (
    <ul>
      {links.map(({ id, kind, title, address }) => (
        <li>
          {say(language, visit.words.kind(kind))}:{" "}
          <a href={visit.at(address)}>
            <LangMark language={language} text={title} />
          </a>
          {id === primary && ` (${say(language, words.primary)})`}
        </li>
      ))}
    </ul>
  );
}

function Versions({ visit: { language, space }, versions }: ProjectPageProps) {
  if (versions.length === 0) return <></>;
  return (
    <Disclosure label={`${say(language, words.versions)}: ${versions.length}`}>
      <p>{say(language, words.versionNote)}</p>
      <ul>
        {versions.map(({ no, sha256, madeAt }) => (
          <li>
            {say(language, words.version)} {no}, {formatInstant(language, madeAt, space.zone)}
            <br />
            <code>{sha256}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
