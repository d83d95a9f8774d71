import { formatDay, say } from "@splot/kernel";
import { type Attachment, filePath } from "@splot/kernel/files";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, FactList, FileLink, LangMark, MissingValue, NameMark, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { blocksOf, type LogEntry, type Mid, type MidAction, type Review, type Stakeholder } from "../../model/mid.ts";
import type { Network } from "../../model/network.ts";
import { MarkOf, StateOf } from "../parts/marks.tsx";
import { ActionTable, ProcessLog, ReviewList, StakeholderTable } from "../parts/midParts.tsx";

const words = {
  kicker: { pl: "Miejska inicjatywa działań", en: "Municipal action plan" },
  desk: { pl: "Pracuj nad MID", en: "Work on the MID" },
  city: { pl: "Miasto", en: "City" },
  network: { pl: "Sieć", en: "Network" },
  package: { pl: "Pakiet dokumentów", en: "Package of documents" },
  noFiles: { pl: "na razie bez plików", en: "no files yet" },
  due: { pl: "Opinia do", en: "Review due by" },
  address: { pl: "Stały adres", en: "Permanent address" },
  none: { pl: "Miasto jeszcze nie opisało problemu i celu.", en: "The city has not described the problem and the aim yet." },
  hidden: { pl: "Do ukończenia widzą go tylko osoby pracujące w sieciach.", en: "Until it is final, only people who work in the networks see it." },
};

/** A plan with everything that belongs to it. */
export interface FullMid {
  readonly mid: Mid;
  readonly actions: readonly MidAction[];
  readonly stakeholders: readonly Stakeholder[];
  readonly log: readonly LogEntry[];
  readonly reviews: readonly Review[];
  readonly files: readonly Attachment[];
  readonly network?: Network | undefined;
}

export type MidPageProps = {
  readonly visit: Visit;
  readonly full: FullMid;
  /** Where this reader works on it. Missing: nowhere. */
  readonly deskPath?: string | undefined;
  readonly panels: Child;
};

/** The plan of a city: problem, aim, actions, whom it concerns, how it comes to be, what others say of it. */
export function MidPage({ visit, full, deskPath, panels }: MidPageProps) {
  const { language } = visit;
  const { mid, actions, stakeholders, log, reviews } = full;
  const texts = blocksOf(mid, []);
  return (
    <>
      <PageHeading
        kicker={`${say(language, words.kicker)} ${mid.code}`}
        title={<LangMark language={language} text={mid.title} />}
        state={<StateOf visit={visit} kind="mid" state={mid.state} />}
        mark={<MarkOf visit={visit} thing={mid} />}
        action={deskPath === undefined ? undefined : <ButtonLink href={visit.at(deskPath)}>{say(language, words.desk)}</ButtonLink>}
      />
      <MidFacts visit={visit} full={full} />
      {texts.length === 0 && <p>{say(language, words.none)}</p>}
      {texts.map(({ key, label, text }) => (
        <Section id={key} title={say(language, label)}>
          <p>
            <LangMark language={language} text={text} />
          </p>
        </Section>
      ))}
      <ActionTable visit={visit} actions={actions} />
      <StakeholderTable visit={visit} stakeholders={stakeholders} />
      <ProcessLog visit={visit} log={log} />
      <ReviewList visit={visit} mid={mid} actions={actions} reviews={reviews} />
      {panels}
    </>
  );
}

function MidFacts({ visit, full: { mid, network, files } }: Pick<MidPageProps, "visit" | "full">) {
  const { language } = visit;
  return (
    <FactList
      facts={[
        { term: say(language, words.city), detail: <NameMark language={language} text={mid.city} /> },
        ...(network === undefined
          ? []
          : [
              {
                term: say(language, words.network),
                detail: (
                  <a href={visit.at(network.address)}>
                    <NameMark language={language} text={network.title} />
                  </a>
                ),
              },
            ]),
        ...(mid.reviewDue === undefined ? [] : [{ term: say(language, words.due), detail: formatDay(language, mid.reviewDue) }]),
        {
          term: say(language, words.package),
          detail:
            files.length === 0 ? (
              <MissingValue language={language} reason={say(language, words.noFiles)} />
            ) : (
              files.map((file) => (
                <>
                  <FileLink language={language} href={visit.at(filePath(file.sha256))} file={file} />
                  <br />
                </>
              ))
            ),
        },
        {
          term: say(language, words.address),
          detail: <a href={visit.at(mid.address)}>{`${visit.origin}${visit.at(mid.address)}`}</a>,
          source: mid.visibility === "public" ? undefined : say(language, words.hidden),
        },
      ]}
    />
  );
}
