import { type Bilingual, type Day, formatDay, formatNumber, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, EmptyState, LangMark, ListTools, PageHeading, Table } from "@splot/kernel/web";
import { roundPhase } from "../../model/round.ts";
import { roundPhases } from "../../model/words.ts";
import { type Workload, workAddress } from "../../model/workload.ts";

export type WorkRoundsPageProps = { readonly visit: Visit; readonly loads: readonly Workload[]; readonly today: Day; readonly mayAnnounce: boolean };

export const workRoundsTitle = { pl: "Konsultacje w pracy", en: "Consultations at work" } satisfies Bilingual;

const words = {
  lead: { pl: "Konsultacje, z których nie ma jeszcze sprawozdania.", en: "Consultations whose report is not out yet." },
  announce: { pl: "Ogłoś konsultacje", en: "Announce a consultation" },
  none: { pl: "Żadne konsultacje nie czekają na pracę biura.", en: "No consultation waits for the office." },
  round: { pl: "Konsultacje", en: "Consultation" },
  phase: { pl: "Stan", en: "State" },
  closes: { pl: "Uwagi do", en: "Remarks until" },
  due: { pl: "Sprawozdanie do", en: "Report by" },
  remarks: { pl: "Uwagi", en: "Remarks" },
  waiting: { pl: "Bez propozycji", en: "Without proposal" },
  proposed: { pl: "Do zatwierdzenia", en: "To approve" },
} satisfies Record<string, Bilingual>;

const workForms = { pl: ["konsultacja w toku", "konsultacje w toku", "konsultacji w toku"], en: ["consultation at work", "consultations at work"] } as const;

/** The rounds at work, with what still waits in each. */
export function WorkRoundsPage({ visit, loads, today, mayAnnounce }: WorkRoundsPageProps) {
  const { language, at } = visit;
  const number = (count: number) => formatNumber(language, count);
  return (
    <>
      <PageHeading
        title={say(language, workRoundsTitle)}
        lead={say(language, words.lead)}
        action={
          mayAnnounce ? (
            <ButtonLink kind="primary" href={at("/praca/konsultacje/nowa")}>
              {say(language, words.announce)}
            </ButtonLink>
          ) : undefined
        }
      />
      {loads.length > 0 && (
        <ListTools language={language} action={at("/praca/konsultacje")} count={loads.length} countForms={workForms} csvHref={at("/praca/konsultacje.csv")} />
      )}
      {loads.length === 0 ? (
        <EmptyState title={say(language, words.none)} />
      ) : (
        <Table
          language={language}
          caption={say(language, workRoundsTitle)}
          isCaptionHidden
          columns={[
            { key: "round", label: say(language, words.round) },
            { key: "phase", label: say(language, words.phase) },
            { key: "closes", label: say(language, words.closes) },
            { key: "due", label: say(language, words.due) },
            { key: "remarks", label: say(language, words.remarks), kind: "number" },
            { key: "waiting", label: say(language, words.waiting), kind: "number" },
            { key: "proposed", label: say(language, words.proposed), kind: "number" },
          ]}
          rows={loads.map((load) => ({
            key: load.id,
            cells: {
              round: (
                <a href={at(workAddress(load))}>
                  {load.code} <LangMark language={language} text={load.title} />
                </a>
              ),
              phase: say(language, roundPhases[roundPhase(load, today)]),
              closes: formatDay(language, load.closesOn),
              due: load.dueOn === undefined ? "–" : formatDay(language, load.dueOn),
              remarks: number(load.remarkCount),
              waiting: number(load.waitingCount),
              proposed: number(load.proposedCount),
            },
          }))}
        />
      )}
    </>
  );
}
