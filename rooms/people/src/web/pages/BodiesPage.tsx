import { type ContentText, counted, type Language, say } from "@splot/kernel";
import { ButtonLink, Card, CardGrid, Disclosure, EmptyState, LangMark, ListTools, NameMark, PageHeading, Section, Table } from "@splot/kernel/web";
import { type Body, bodyKinds, hasSeats } from "../../model/body.ts";
import { MarksOf, type MarksOfProps } from "../parts/MarksOf.tsx";
import { spanWords } from "../parts/spans.ts";

export type SupporterLine = {
  readonly key: string;
  readonly name: ContentText;
  readonly parent?: string | undefined;
  readonly relation: ContentText;
  readonly role: ContentText;
  readonly source: string;
};

export type BodiesPageProps = {
  readonly language: Language;
  /** Address of the page itself. */
  readonly path: string;
  /** The association whose bodies they are. Missing: it is not recorded. */
  readonly about?: { readonly name: ContentText; readonly href: string } | undefined;
  readonly bodies: readonly (Pick<Body, "code" | "name" | "kind" | "role" | "seatCount" | "span" | "fromPrecision"> & {
    readonly href: string;
    readonly isEnded: boolean;
    readonly thing: (MarksOfProps["thing"] & { readonly source?: string | undefined }) | undefined;
  })[];
  /** Working teams of single municipalities. */
  readonly teams: readonly { readonly name: ContentText; readonly href: string }[];
  /** The list of teams with who fills their duties. */
  readonly teamsHref: string;
  /** The list of partners with the declaration of support. */
  readonly partnersHref: string;
  readonly supporters: readonly SupporterLine[];
  /** Where a body is recorded. Missing: this reader may not. */
  readonly newHref?: string | undefined;
};

const words = {
  title: { pl: "Organy i zespoły", en: "Bodies and teams" },
  lead: {
    pl: "Kto w stowarzyszeniu decyduje, kto kontroluje, a kto przygotowuje i wykonuje.",
    en: "Who decides in the association, who audits, and who prepares and carries out.",
  },
  record: { pl: "Zapisz organ", en: "Record a body" },
  about: { pl: "Hasło, cel działania, podstawy prawne i kontakt:", en: "Motto, purpose, legal basis and contact:" },
  none: { pl: "Nie zapisano jeszcze żadnego organu.", en: "No body is recorded yet." },
  noneNext: { pl: "Organy wpisuje dyrektor biura.", en: "The office director records the bodies." },
  now: { pl: "Działają teraz", en: "Active now" },
  before: { pl: "Działały wcześniej", en: "Worked before" },
  teams: { pl: "Kto wykonuje zadania zespołów i czego brakuje", en: "Who fills the duties of the teams, and what is missing" },
  partners: { pl: "Partnerzy i deklaracja poparcia", en: "Partners and the declaration of support" },
  unconfirmed: { pl: "liczby miejsc nie potwierdzono", en: "number of seats not confirmed" },
  supporters: { pl: "Wsparcie i partnerzy", en: "Support and partners" },
  supportersCaption: { pl: "Instytucje, ich relacja i źródło", en: "Institutions, their relation and source" },
  supportersIntro: {
    pl: "Instytucje wymienione w źródłach. Pełna lista sygnatariuszy deklaracji poparcia nie została opublikowana.",
    en: "Institutions named in the sources. The full list of signatories of the declaration of support was not published.",
  },
  institution: { pl: "Instytucja", en: "Institution" },
  relation: { pl: "Relacja", en: "Relation" },
  role: { pl: "Co robi", en: "What it does" },
  source: { pl: "Źródło", en: "Source" },
};
const bodyForms = { pl: ["organ i zespół", "organy i zespoły", "organów i zespołów"], en: ["body or team", "bodies and teams"] } as const;
const supporterForms = { pl: ["instytucja", "instytucje", "instytucji"], en: ["institution", "institutions"] } as const;
const seats = { pl: ["miejsce", "miejsca", "miejsc"], en: ["seat", "seats"] } as const;
const teamForms = {
  pl: ["zespół roboczy gminy", "zespoły robocze gmin", "zespołów roboczych gmin"],
  en: ["working team of a municipality", "working teams of municipalities"],
} as const;

/** The bodies of the space, and the institutions around it. */
export function BodiesPage({ language, path, about, bodies, teams, teamsHref, partnersHref, supporters, newHref }: BodiesPageProps) {
  const active = bodies.filter(({ isEnded }) => !isEnded);
  const ended = bodies.filter(({ isEnded }) => isEnded);
  return (
    <>
      <PageHeading
        title={say(language, words.title)}
        lead={say(language, words.lead)}
        action={
          newHref === undefined ? undefined : (
            <ButtonLink kind="primary" href={newHref}>
              {say(language, words.record)}
            </ButtonLink>
          )
        }
      />
      {about !== undefined && (
        <p>
          {say(language, words.about)}{" "}
          <a href={about.href}>
            <LangMark language={language} text={about.name} />
          </a>
        </p>
      )}
      {bodies.length === 0 ? (
        <EmptyState title={say(language, words.none)}>{say(language, words.noneNext)}</EmptyState>
      ) : (
        <ListTools language={language} action={path} count={bodies.length + teams.length} countForms={bodyForms} csvHref={`${path}.csv`} />
      )}
      {active.length + teams.length > 0 && (
        <Section id="dzialaja" title={say(language, words.now)}>
          <CardGrid>
            {active.map((body) => (
              <BodyCard language={language} body={body} />
            ))}
          </CardGrid>
          {teams.length > 0 && (
            <>
              <Teams language={language} teams={teams} />
              <p>
                <a href={teamsHref}>{say(language, words.teams)}</a>
              </p>
            </>
          )}
        </Section>
      )}
      {ended.length > 0 && (
        <Section id="dzialaly" title={say(language, words.before)}>
          <CardGrid>
            {ended.map((body) => (
              <BodyCard language={language} body={body} />
            ))}
          </CardGrid>
        </Section>
      )}
      <p>
        <a href={partnersHref}>{say(language, words.partners)}</a>
      </p>
      {supporters.length > 0 && <Supporters language={language} path={path} supporters={supporters} />}
    </>
  );
}

function Teams({ language, teams }: Pick<BodiesPageProps, "language" | "teams">) {
  return (
    <Disclosure label={counted(language, teams.length, teamForms)}>
      <ul>
        {teams.map(({ name, href }) => (
          <li>
            <a href={href}>
              <LangMark language={language} text={name} />
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function BodyCard({ language, body }: { readonly language: Language; readonly body: BodiesPageProps["bodies"][number] }) {
  const count = body.seatCount === undefined ? say(language, words.unconfirmed) : counted(language, body.seatCount, seats);
  const seatText = hasSeats(body.kind) ? `${count} · ` : "";
  return (
    <Card
      href={body.href}
      kicker={
        <>
          {say(language, bodyKinds[body.kind])} {body.thing !== undefined && <MarksOf language={language} thing={body.thing} />}
        </>
      }
      title={<LangMark language={language} text={body.name} />}
      footer={`${seatText}${spanWords(language, body.span, body.fromPrecision)}`}
    >
      <LangMark language={language} text={body.role} />
      {body.thing?.source !== undefined && (
        <p class="fact-source">
          {say(language, words.source)}: <span lang="pl">{body.thing.source}</span>
        </p>
      )}
    </Card>
  );
}

function Supporters({ language, path, supporters }: Pick<BodiesPageProps, "language" | "path" | "supporters">) {
  return (
    <Section id="wsparcie" title={say(language, words.supporters)} intro={say(language, words.supportersIntro)}>
      <ListTools language={language} action={path} count={supporters.length} countForms={supporterForms} csvHref={`${path}/wsparcie.csv`} />
      <Table
        language={language}
        caption={say(language, words.supportersCaption)}
        isCaptionHidden
        columns={[
          { key: "name", label: say(language, words.institution) },
          { key: "relation", label: say(language, words.relation) },
          { key: "role", label: say(language, words.role) },
          { key: "source", label: say(language, words.source) },
        ]}
        rows={supporters.map(({ key, name, parent, relation, role, source }) => ({
          key,
          cells: {
            name: (
              <>
                <NameMark language={language} text={name} />
                {parent !== undefined && (
                  <span class="muted" lang="pl">
                    {" "}
                    ({parent})
                  </span>
                )}
              </>
            ),
            relation: <LangMark language={language} text={relation} />,
            role: <LangMark language={language} text={role} />,
            source: <span lang="pl">{source}</span>,
          },
        }))}
      />
    </Section>
  );
}
