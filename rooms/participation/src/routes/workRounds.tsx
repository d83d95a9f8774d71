import { arrange, partAfter, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, csvAnswer, listQuery, listWord, page } from "@splot/kernel/http";
import { roundPhase } from "../model/round.ts";
import type { Workload } from "../model/workload.ts";
import { policy } from "../policy.ts";
import { listWorkloads } from "../store/duties.ts";
import { workColumns } from "../web/files.ts";
import { WorkRoundsPage, type WorkRoundsQuery, workRoundOrder, workRoundsTitle } from "../web/pages/WorkRoundsPage.tsx";

/** Rounds shown at once. */
const PAGE = 50;
const roundsQuery = listQuery({ stan: listWord });

/** The rounds at work that the address asks for. */
async function loadsOf({ visit, read, query }: Call<WorkRoundsQuery>): Promise<readonly Workload[]> {
  const asked = (await listWorkloads(read)).filter((load) => query.stan === "" || roundPhase(load, read.today) === query.stan);
  const { column, direction } = workRoundOrder(query);
  const by = {
    kolejnosc: undefined,
    konsultacje: ({ title }: Workload) => say(visit.language, title),
    uwagi_do: ({ closesOn }: Workload) => closesOn,
    sprawozdanie_do: ({ dueOn }: Workload) => dueOn,
  }[column];
  return arrange(asked, { search: query.szukaj, text: ({ code, title }) => `${code} ${title.pl} ${title.en ?? ""}`, by, direction });
}

const workRoundsPage = page({
  path: "/praca/konsultacje",
  grants: policy.openWork,
  budget: 4,
  query: roundsQuery,
  async show(call: Call<WorkRoundsQuery>) {
    const { visit, read, query } = call;
    const all = await loadsOf(call);
    const { rows, next } = partAfter(all, query.po, { most: PAGE, key: ({ id }) => id });
    return {
      title: workRoundsTitle,
      density: "work",
      body: (
        <WorkRoundsPage
          visit={visit}
          query={query}
          loads={rows}
          count={all.length}
          next={next}
          today={read.today}
          mayAnnounce={roleFor(visit.actor, policy.announceRound) !== undefined}
        />
      ),
    };
  },
});

const workRoundsCsv = page({
  path: "/praca/konsultacje.csv",
  grants: policy.openWork,
  budget: 4,
  query: roundsQuery,
  async show(call: Call<WorkRoundsQuery>) {
    const { visit, read } = call;
    return csvAnswer({
      language: visit.language,
      name: "konsultacje-w-toku",
      columns: workColumns(visit, read.today),
      rows: await loadsOf(call),
      isPrivate: true,
    });
  },
});

/** The rounds at work, as a page and as a file. */
export const workRoundsRoutes = [workRoundsPage, workRoundsCsv];
