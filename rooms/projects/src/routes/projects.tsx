import { formatDay, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import { type Call, csvAnswer, page, type Visit } from "@splot/kernel/http";
import { getThing, listVersions } from "@splot/kernel/objects";
import { panelsOf } from "@splot/thread/panels";
import { listRoots } from "../actions/directions.ts";
import { moneyByYear } from "../model/money.ts";
import type { Project } from "../model/project.ts";
import { policy } from "../policy.ts";
import { listListed } from "../store/listing.ts";
import { loadMoney } from "../store/money.ts";
import { getProjectAt } from "../store/projects.ts";
import { listParticipants } from "../store/shares.ts";
import { MoneyFigure } from "../web/figures/MoneyFigure.tsx";
import { yearColumns } from "../web/files.ts";
import { ProjectPage } from "../web/pages/ProjectPage.tsx";
import { allProjects } from "./catalogue.tsx";
import { namesOf, PANEL_QUERIES, refuseHidden, seenBy, VISIT_QUERIES } from "./panels.ts";

const words = {
  money: { pl: "Ile kosztuje i co już jest zapewnione", en: "What it costs and what is secured" },
  noMoney: { pl: "Nie zapisano jeszcze żadnego finansowania.", en: "No financing has been entered yet." },
};

/** The project at the place of the path, if this reader may see it. Refuses: `object.unknown`. */
async function projectOfCall({ read, visit, params }: Call<unknown>): Promise<Project> {
  const project = await getProjectAt(read, `/projekty/${params["project"] ?? ""}`);
  refuseHidden(visit, project);
  return project;
}

/** Money by year of a project, or of the projects of a bundle. Two queries. */
async function yearsOf(read: ReadHandle, { id }: Pick<Project, "id">) {
  const { shares, lines } = (await loadMoney(read, [id])).get(id) ?? { shares: [], lines: [] };
  return { shares, lines, years: moneyByYear(shares, lines) };
}

/** The figure of cost and money by year. Missing: neither is known. */
export async function moneyOf({ read, visit }: Pick<Call<unknown>, "read" | "visit">, project: Project) {
  const { years, lines } = await yearsOf(read, project);
  if (years.length === 0) return undefined;
  const { language } = visit;
  return (
    <MoneyFigure
      language={language}
      id="luka"
      title={say(language, words.money)}
      years={years}
      vintage={formatDay(language, read.today)}
      isExercise={visit.space.purpose === "exercise"}
      note={lines.length === 0 ? say(language, words.noMoney) : undefined}
      downloads={[{ format: "CSV", href: visit.at(`${project.address}/pieniadze.csv`) }]}
    />
  );
}

/** Does this person work on the fiche? */
function deskPathOf(visit: Visit, { id, lead, mode }: Project): string | undefined {
  if (mode === "recorded") return undefined;
  const reach = lead === undefined ? {} : { organisation: lead };
  const works = [policy.editFiche, policy.submitFiche, policy.checkFiche].some((grants) => roleFor(visit.actor, grants, reach) !== undefined);
  return works ? `/praca/projekty/${id}` : undefined;
}

const projectPage = page({
  path: "/projekty/:project",
  budget: 11 + PANEL_QUERIES + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const { visit, read } = call;
    const project = await projectOfCall(call);
    const [participants, { directions, bases }, listed, versions, money, panels] = await together(
      listParticipants(read, project.id),
      listRoots(read, project.id),
      listListed(read, seenBy(visit), { of: project.id }),
      listVersions(read, project.id),
      project.record === undefined ? moneyOf(call, project) : Promise.resolve(undefined),
      getThing(read, project.id).then((thing) => panelsOf(call, thing)),
    );
    const names = await namesOf(read, visit, [
      ...participants.map(({ org }) => org),
      ...directions,
      ...bases,
      ...(project.parent === undefined ? [] : [project.parent]),
    ]);
    const links = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []);
    return {
      title: project.title,
      crumbs: [allProjects],
      description: project.aim ?? project.record?.facts,
      body: (
        <ProjectPage
          visit={visit}
          project={project}
          listed={listed.find(({ id }) => id === project.id)}
          parties={participants.flatMap(({ org, part }) => {
            const name = names.get(org);
            return name === undefined ? [] : [{ name: name.title, address: name.address, part }];
          })}
          directions={links(directions)}
          bases={links(bases)}
          bundle={project.parent === undefined ? undefined : names.get(project.parent)}
          parts={listed.filter(({ parent }) => parent === project.id)}
          versions={versions}
          money={money}
          deskPath={deskPathOf(visit, project)}
          panels={panels}
        />
      ),
    };
  },
});

const moneyCsv = page({
  path: "/projekty/:project/pieniadze.csv",
  budget: 4 + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const project = await projectOfCall(call);
    const { years } = await yearsOf(call.read, project);
    const name = `${project.address.slice(project.address.lastIndexOf("/") + 1)}-pieniadze`;
    const { language } = call.visit;
    return csvAnswer({ language, name, columns: yearColumns(language, project), rows: years, isPrivate: project.visibility !== "public" });
  },
});

/** Pages of single projects. */
export const projectRoutes = [moneyCsv, projectPage];
