import { type ContentText, domainNames, formatNumber, type Language, say } from "@splot/kernel";
import { type Fact, FactList, LangMark, MissingValue, NameMark } from "@splot/kernel/web";
import { natures, type Part, parts } from "../../model/words.ts";
import type { ProjectPageProps } from "../pages/ProjectPage.tsx";
import { AmountOf } from "./ProjectLines.tsx";
import { spanText } from "./time.ts";

const words = {
  code: { pl: "Numer", en: "Number" },
  lead: { pl: "Prowadzi", en: "Led by" },
  programme: { pl: "Program", en: "Programme" },
  part: { pl: "Udział Stowarzyszenia", en: "Part of the Association" },
  count: { pl: "Partnerzy albo jednostki według źródła", en: "Partners or units by the source" },
  members: { pl: "Gminy", en: "Municipalities" },
  allMembers: { pl: "gminy członkowskie wspólnie", en: "the member municipalities together" },
  when: { pl: "Czas", en: "Time" },
  amount: { pl: "Kwota", en: "Amount" },
  value: { pl: "Wartość według źródła", en: "Value by the source" },
  domain: { pl: "Dziedzina", en: "Domain" },
  noDomain: { pl: "źródło jej nie podaje", en: "not named by the source" },
  unplaced: { pl: "nie wskazano celu ani planu", en: "no goal or plan is named" },
  nature: { pl: "Charakter", en: "Nature" },
  bundle: { pl: "Wiązka", en: "Bundle" },
  source: { pl: "Źródło", en: "Source" },
  address: { pl: "Stały adres", en: "Permanent address" },
};

/** An organisation of a project with its name. */
export type ShownParty = { readonly name: ContentText; readonly address?: string | undefined; readonly part: Part };

const fact = (language: Language, term: ContentText, detail: Fact["detail"] | undefined): readonly Fact[] =>
  detail === undefined ? [] : [{ term: say(language, term), detail }];
const text = (language: Language, content: ContentText | undefined) => (content === undefined ? undefined : <LangMark language={language} text={content} />);

/** The facts of a project beside its text. */
export function ProjectFacts(props: ProjectPageProps) {
  const { visit, project, listed } = props;
  const { language } = visit;
  const { record, source } = project;
  return (
    <FactList
      facts={[
        ...fact(language, words.lead, text(language, record?.lead)),
        ...partyFacts(props),
        ...recordFacts(props),
        ...fact(language, words.when, spanText(language, project)),
        ...fact(language, record === undefined ? words.amount : words.value, <AmountOf language={language} amount={listed?.amount} />),
        ...placeFacts(props),
        ...(record === undefined ? fact(language, words.code, project.code) : []),
        ...fact(language, words.source, source === undefined ? undefined : <span lang="pl">{source}</span>),
        ...fact(language, words.address, <a href={visit.at(project.address)}>{`${visit.origin}${visit.at(project.address)}`}</a>),
      ]}
    />
  );
}

/** What a source says around a recorded project. */
function recordFacts({ visit: { language }, project: { record } }: ProjectPageProps): readonly Fact[] {
  if (record === undefined) return [];
  return [
    ...fact(language, words.members, record.coversMembers ? say(language, words.allMembers) : undefined),
    ...fact(language, words.part, text(language, record.part)),
    ...fact(language, words.count, record.partyCount === undefined ? undefined : formatNumber(language, record.partyCount)),
    ...fact(language, words.programme, text(language, record.programme)),
  ];
}

/** Domain, nature and bundle. */
function placeFacts({ visit, project: { domain, nature, record }, bundle }: ProjectPageProps): readonly Fact[] {
  const { language } = visit;
  const name = domain === undefined ? undefined : domainNames[String(domain)];
  const noDomain = say(language, record === undefined ? words.unplaced : words.noDomain);
  return [
    ...fact(language, words.domain, name === undefined ? <MissingValue language={language} reason={noDomain} /> : say(language, name)),
    ...fact(language, words.nature, nature === undefined ? undefined : say(language, natures[nature])),
    ...fact(
      language,
      words.bundle,
      bundle === undefined ? undefined : (
        <a href={visit.at(bundle.address)}>
          <LangMark language={language} text={bundle.title} />
        </a>
      ),
    ),
  ];
}

/** Organisations of a project, one fact for each part. */
function partyFacts({ visit, parties }: ProjectPageProps): readonly Fact[] {
  const { language } = visit;
  return (["lead", "partner", "concerned"] as const).flatMap((part) => {
    const those = parties.filter((one) => one.part === part);
    if (those.length === 0) return [];
    const list = those.map(({ name, address }, place) => (
      <>
        {place > 0 && ", "}
        {address === undefined ? (
          <NameMark language={language} text={name} />
        ) : (
          <a href={visit.at(address)}>
            <NameMark language={language} text={name} />
          </a>
        )}
      </>
    ));
    return [{ term: say(language, parts[part]), detail: <>{list}</> }];
  });
}
