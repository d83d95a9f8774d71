import { type Language, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, MissingValue, NameMark } from "@splot/kernel/web";
import type { ListedProject } from "../../model/listing.ts";
import { types } from "../../model/words.ts";
import { moneyText } from "./amounts.ts";
import { MarkOf, StateOf } from "./marks.tsx";
import { spanText } from "./time.ts";

const words = {
  noAmount: { pl: "kwoty nie podano", en: "no amount is stated" },
  lead: { pl: "prowadzi", en: "led by" },
};

/** The amount of a project in its currency, or that none is known. */
export function AmountOf({ language, amount }: { readonly language: Language; readonly amount: ListedProject["amount"] }) {
  if (amount === undefined) return <MissingValue language={language} reason={say(language, words.noAmount)} />;
  return <>{moneyText(language, amount.minor, amount.currency)}</>;
}

/** What kind of project it is: its type, or what the source calls it. */
export function KindOf({ language, project }: { readonly language: Language; readonly project: Pick<ListedProject, "type" | "kind"> }) {
  if (project.type !== undefined) return <>{say(language, types[project.type])}</>;
  return project.kind === undefined ? <></> : <span lang={langOf(language, project.kind)}>{say(language, project.kind)}</span>;
}

/** Projects as short lines: title, state, who leads, when. */
export function ProjectLines({ visit, projects }: { readonly visit: Visit; readonly projects: readonly ListedProject[] }) {
  const { language } = visit;
  return (
    <ul class="plain-list">
      {projects.map((project) => (
        <li>
          <a href={visit.at(project.address)}>
            <LangMark language={language} text={project.title} />
          </a>{" "}
          <StateOf visit={visit} state={project.state} /> <MarkOf visit={visit} thing={project} />
          <br />
          <span class="unit">
            {project.leadName === undefined ? undefined : (
              <>
                {say(language, words.lead)}: <NameMark language={language} text={project.leadName} />
              </>
            )}
            {(project.starts ?? project.ends) !== undefined && ` · ${spanText(language, project)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
