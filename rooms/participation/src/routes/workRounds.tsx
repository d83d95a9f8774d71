import { roleFor } from "@splot/kernel/access";
import { type Call, csvAnswer, page } from "@splot/kernel/http";
import { policy } from "../policy.ts";
import { listWorkloads } from "../store/duties.ts";
import { workColumns } from "../web/files.ts";
import { WorkRoundsPage, workRoundsTitle } from "../web/pages/WorkRoundsPage.tsx";

const workRoundsPage = page({
  path: "/praca/konsultacje",
  grants: policy.openWork,
  budget: 4,
  async show({ visit, read }: Call<unknown>) {
    return {
      title: workRoundsTitle,
      density: "work",
      body: (
        <WorkRoundsPage
          visit={visit}
          loads={await listWorkloads(read)}
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
  async show({ visit, read }: Call<unknown>) {
    return csvAnswer({
      language: visit.language,
      name: "konsultacje-w-toku",
      columns: workColumns(visit, read.today),
      rows: await listWorkloads(read),
      isPrivate: true,
    });
  },
});

/** The rounds at work, as a page and as a file. */
export const workRoundsRoutes = [workRoundsPage, workRoundsCsv];
