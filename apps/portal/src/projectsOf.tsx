import { counted, listHref, type ObjectId, say } from "@splot/kernel";
import type { Call } from "@splot/kernel/http";
import { Section } from "@splot/kernel/web";
import { listProjects } from "@splot/projects";
import { ProjectLines } from "@splot/projects/web";

const words = {
  title: { pl: "Projekty tej gminy", en: "Projects of this municipality" },
  none: {
    pl: "Katalog nie ma jeszcze projektu, który prowadzi ta gmina albo w którym bierze udział.",
    en: "The catalogue has no project yet that this municipality leads or takes part in.",
  },
  all: { pl: "Zobacz w katalogu", en: "See in the catalogue" },
};
const projects = { pl: ["projekt", "projekty", "projektów"], en: ["project", "projects"] } as const;
/** Most projects on a profile; the catalogue shows all. */
const MOST = 8;

/** The public projects of an organisation as a section of its page, for rooms below the projects. One query. */
export async function projectsOf({ visit, read }: Call<unknown>, organisation: ObjectId) {
  const { language } = visit;
  const { rows, count } = await listProjects(read, ["public"], { org: organisation, limit: MOST });
  const slug = visit.path.slice(visit.path.lastIndexOf("/") + 1);
  return (
    <Section id="projekty" title={say(language, words.title)}>
      {count === 0 ? (
        <p>{say(language, words.none)}</p>
      ) : (
        <>
          <ProjectLines visit={visit} projects={rows} />
          <p>
            <a href={listHref(visit.at("/projekty"), { gmina: slug })}>
              {say(language, words.all)}: {counted(language, count, projects)}
            </a>
          </p>
        </>
      )}
    </Section>
  );
}

/** The titles of the same projects with their count. One query. */
export async function projectTitlesOf({ read }: Call<unknown>, organisation: ObjectId) {
  const { rows, count } = await listProjects(read, ["public"], { org: organisation, limit: MOST });
  return { titles: rows.map(({ title }) => title), count };
}
