import { type Bilingual, type ContentText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, Disclosure, LangMark, NameMark, PageHeading, type Question, Section, type SelectChoice, type Sent } from "@splot/kernel/web";
import type { Edition } from "../../model/edition.ts";
import { leaderRules, type Member, memberStates, type Network, type NetworkMove, needsLeader, networkKinds } from "../../model/network.ts";
import type { ImprovementPlan } from "../../model/plan.ts";
import { StateOf } from "../parts/marks.tsx";
import { WorkList, type WorkListProps, workTitle } from "../parts/WorkList.tsx";

const words = {
  openEdition: { pl: "Otwórz edycję", en: "Open an edition" },
  openNetwork: { pl: "Otwórz nabór do sieci", en: "Open the call for a network" },
  apply: { pl: "Zgłoś miasto", en: "Apply" },
  applications: { pl: "Zgłoszenia i uczestnicy", en: "Applications and participants" },
  accept: { pl: "Przyjmij", en: "Accept" },
  acceptLeader: { pl: "Przyjmij jako lidera", en: "Accept as leader" },
  decline: { pl: "Nie przyjmuj", en: "Decline" },
  next: { pl: "Co dalej", en: "What next" },
  startMid: { pl: "Zacznij MID", en: "Begin a MID" },
  openPlan: { pl: "Zacznij Plan Ulepszeń", en: "Begin an Improvement Plan" },
  plan: { pl: "Plan Ulepszeń", en: "Improvement Plan" },
  page: { pl: "Strona sieci", en: "Page of the network" },
};
const labels = {
  title: { pl: "Tytuł", en: "Title" },
  titleEn: { pl: "Tytuł po angielsku", en: "Title in English" },
  startsYear: { pl: "Pierwszy rok", en: "First year" },
  endsYear: { pl: "Ostatni rok", en: "Last year" },
  sizeLeast: { pl: "Najmniej miast w sieci", en: "Fewest cities of a network" },
  sizeMost: { pl: "Najwięcej miast w sieci", en: "Most cities of a network" },
  oneNetwork: { pl: "Miasto może być tylko w jednej sieci", en: "A city may be in one network only" },
  edition: { pl: "Edycja", en: "Edition" },
  theme: { pl: "Temat", en: "Theme" },
  themeEn: { pl: "Temat po angielsku", en: "Theme in English" },
  kind: { pl: "Rodzaj", en: "Kind" },
  leaderRule: { pl: "Kto prowadzi", en: "Who leads" },
  org: { pl: "Miasto", en: "City" },
};
const moveWords: Readonly<Record<NetworkMove, Bilingual>> = {
  form: { pl: "Zakończ nabór", en: "End the call" },
  start: { pl: "Uruchom sieć", en: "Start the network" },
  close_up: { pl: "Zacznij kończyć pracę", en: "Begin to close" },
  close: { pl: "Zamknij sieć", en: "Close the network" },
};

const text = (name: keyof typeof labels, isRequired = false): Question => ({
  name,
  label: labels[name],
  isRequired,
  control: { kind: "text", maxLength: 400 },
});
const choice = (name: keyof typeof labels, choices: readonly SelectChoice[]): Question => ({
  name,
  label: labels[name],
  isRequired: true,
  control: { kind: "select", choices },
});

export type WorkPageProps = WorkListProps & { readonly editions: readonly Edition[]; readonly mayOpen: boolean; readonly sent?: Sent | undefined };

/** What runs here: networks, plans of cities, and the forms that begin something. */
export function WorkPage(props: WorkPageProps) {
  const { visit, editions, mayOpen, sent } = props;
  const { language } = visit;
  const say1 = (words1: ContentText) => say(language, words1);
  return (
    <>
      <PageHeading title={say(language, workTitle)} />
      <WorkList {...props} />
      {mayOpen && (
        <>
          <Disclosure label={say(language, words.openEdition)} isOpen={sent?.form === "edycja"}>
            <AskForm
              language={visit.language}
              action={visit.at("/praca/sieci/edycja")}
              form="edycja"
              button={words.openEdition}
              sent={sent}
              questions={[
                text("title", true),
                text("titleEn"),
                text("startsYear", true),
                text("endsYear", true),
                text("sizeLeast"),
                text("sizeMost"),
                { name: "oneNetwork", label: labels.oneNetwork, control: { kind: "checkbox", value: "yes" } },
              ]}
            />
          </Disclosure>
          {editions.length > 0 && (
            <Disclosure label={say(language, words.openNetwork)} isOpen={sent?.form === "siec"}>
              <AskForm
                language={visit.language}
                action={visit.at("/praca/sieci/siec")}
                form="siec"
                button={words.openNetwork}
                sent={sent}
                questions={[
                  choice(
                    "edition",
                    editions.map(({ id, title }) => ({ value: id, label: say1(title) })),
                  ),
                  text("title", true),
                  text("titleEn"),
                  text("theme", true),
                  text("themeEn"),
                  choice(
                    "kind",
                    Object.entries(networkKinds).map(([value, label]) => ({ value, label: say1(label) })),
                  ),
                  choice(
                    "leaderRule",
                    Object.entries(leaderRules).map(([value, label]) => ({ value, label: say1(label) })),
                  ),
                ]}
              />
            </Disclosure>
          )}
        </>
      )}
    </>
  );
}

export type NetworkDeskPageProps = {
  readonly visit: Visit;
  readonly network: Network;
  readonly members: readonly Member[];
  readonly plan?: ImprovementPlan | undefined;
  /** Own cities that may still apply. */
  readonly applicants: readonly SelectChoice[];
  /** Own cities that may begin a plan. */
  readonly writers: readonly SelectChoice[];
  readonly mayDecide: boolean;
  readonly mayPlan: boolean;
  readonly move?: NetworkMove | undefined;
  readonly sent?: Sent | undefined;
};

/** The desk of a network: who applies, who is in, what is next. */
export function NetworkDeskPage(props: NetworkDeskPageProps) {
  const { visit, network, members, plan, applicants, writers, mayPlan, move, sent } = props;
  const { language } = visit;
  const path = `/praca/sieci/${network.id}`;
  const beginning = [text("title", true), text("titleEn")];
  return (
    <>
      <PageHeading
        kicker={network.code}
        title={<LangMark language={language} text={network.title} />}
        state={<StateOf visit={visit} kind="network" state={network.state} />}
        lead={<a href={visit.at(network.address)}>{say(language, words.page)}</a>}
      />
      {members.length > 0 && <Applications {...props} />}
      {applicants.length > 0 && (
        <AskForm
          language={visit.language}
          action={visit.at(`${path}/zgloszenie`)}
          form="zgloszenie"
          kind="primary"
          button={words.apply}
          sent={sent}
          questions={[choice("org", applicants)]}
        />
      )}
      {writers.length > 0 && (
        <Section id="mid" title={say(language, words.startMid)}>
          <AskForm
            language={visit.language}
            action={visit.at(`${path}/mid`)}
            form="mid"
            kind="primary"
            button={words.startMid}
            sent={sent}
            questions={[choice("org", writers), ...beginning]}
          />
        </Section>
      )}
      {plan !== undefined && (
        <p>
          {say(language, words.plan)}: <a href={visit.at(plan.address)}>{say(language, plan.title)}</a>
        </p>
      )}
      {mayPlan && (
        <Disclosure label={say(language, words.openPlan)} isOpen={sent?.form === "plan"}>
          <AskForm language={visit.language} action={visit.at(`${path}/plan`)} form="plan" button={words.openPlan} sent={sent} questions={beginning} />
        </Disclosure>
      )}
      {move !== undefined && (
        <Section id="dalej" title={say(language, words.next)}>
          <AskForm
            language={visit.language}
            action={visit.at(`${path}/stan`)}
            form="stan"
            kind="secondary"
            button={moveWords[move]}
            hidden={{ move }}
            sent={sent}
            questions={[]}
          />
        </Section>
      )}
    </>
  );
}

function Applications({ visit, network, members, mayDecide, sent }: NetworkDeskPageProps) {
  const { language } = visit;
  const answers = [
    { verdict: "accept", button: words.accept, hidden: {} },
    ...(needsLeader(network.leaderRule) ? [{ verdict: "accept", button: words.acceptLeader, hidden: { isLeader: "yes" } }] : []),
    { verdict: "decline", button: words.decline, hidden: {} },
  ];
  return (
    <Section id="zgloszenia" title={say(language, words.applications)}>
      {members.map(({ org, name, state }) => (
        <article>
          <h3>
            <NameMark language={language} text={name} /> <span class="muted">{say(language, memberStates[state])}</span>
          </h3>
          {mayDecide &&
            state === "applied" &&
            answers.map(({ verdict, button, hidden }, place) => (
              <AskForm
                language={visit.language}
                action={visit.at(`/praca/sieci/${network.id}/decyzja`)}
                form={`decyzja-${org}-${place}`}
                kind="secondary"
                button={button}
                hidden={{ org, verdict, ...hidden }}
                sent={sent?.form === "decyzja" && sent.values["org"] === org && place === 0 ? { ...sent, form: `decyzja-${org}-0` } : undefined}
                questions={[]}
              />
            ))}
        </article>
      ))}
    </Section>
  );
}
