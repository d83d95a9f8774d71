import { arrange, type FileColumn, type ListAsked, markColumns, nothingAsked, partAfter, say } from "@splot/kernel";
import { maySee, roleFor } from "@splot/kernel/access";
import { listAttachments } from "@splot/kernel/files";
import { type Call, csvAnswer, type FormValues, type Shown } from "@splot/kernel/http";
import { getThingAt, getVersion, refuseUnknown } from "@splot/kernel/objects";
import { ButtonLink, PageHeading, type Sent, StateWord } from "@splot/kernel/web";
import { panelsOf } from "@splot/thread/panels";
import { frozenStudy } from "../contract/frozenStudy.ts";
import { builderPath, diagnosisStates, type ListedStudy, slugOfStudy, studyPath } from "../contract/study.ts";
import { policy } from "../policy.ts";
import { StudiesPage } from "../web/pages/StudiesPage.tsx";
import { StudyPage } from "../web/pages/StudyPage.tsx";
import { studiesPath, studyWords } from "../web/parts/studyWords.ts";
import { newsOf } from "./newer.ts";
import { listStudies } from "./store.ts";

/** Most studies of one part of a list. */
const PART = 25;
const words = {
  edit: { pl: "Otwórz szkic", en: "Open the draft" },
  hidden: { pl: "To jest szkic. Widzi go tylko biuro.", en: "This is a draft. Only the office sees it." },
};

async function rowsOf({ read, query }: Call<ListAsked>, isPublished: boolean): Promise<readonly ListedStudy[]> {
  return arrange(await listStudies(read, { isPublished }), { search: query.szukaj, text: ({ thing }) => `${thing.title.pl} ${thing.title.en ?? ""}` });
}

/** The list of studies: published ones for everybody, or all of them at the desk. */
export function showStudies(isDesk: boolean) {
  return async (call: Call<ListAsked>, sent?: Sent): Promise<Shown> => {
    const rows = await rowsOf(call, !isDesk);
    const part = partAfter(rows, call.query.po, { most: PART, key: ({ thing }) => thing.id });
    const mayWrite = roleFor(call.visit.actor, policy.writeDiagnosis) !== undefined;
    return {
      title: isDesk ? studyWords.desk : studyWords.studies,
      ...(isDesk ? { density: "work" as const } : {}),
      crumbs: [isDesk ? { label: studyWords.today, path: "/praca" } : { label: studyWords.data, path: "/dane" }],
      body: (
        <StudiesPage
          visit={call.visit}
          query={call.query}
          rows={part.rows}
          next={part.next}
          count={rows.length}
          isDesk={isDesk}
          mayWrite={mayWrite}
          sent={sent}
        />
      ),
    };
  };
}

/** The same lists as files. */
export function studiesFile(isDesk: boolean) {
  return async (call: Call<ListAsked>): Promise<Response> => {
    const { language, origin, at } = call.visit;
    const columns: readonly FileColumn<ListedStudy>[] = [
      { head: { pl: "tytul", en: "title" }, cell: ({ thing }) => say(language, thing.title) },
      { head: { pl: "stan", en: "state" }, cell: ({ published }) => say(language, diagnosisStates[published === undefined ? "draft" : "published"]) },
      { head: { pl: "figury", en: "figures" }, cell: ({ figureCount }) => figureCount },
      {
        head: { pl: "opublikowano", en: "published" },
        mayMiss: true,
        cell: ({ published }) => published?.at.toISOString() ?? { missing: "not_applicable" },
      },
      {
        head: { pl: "suma_kontrolna", en: "sha256" },
        mayMiss: true,
        cell: ({ published }) => published?.sha256 ?? { missing: "not_applicable" },
      },
      ...markColumns<ListedStudy>(language, ({ thing }) => thing),
      { head: { pl: "adres", en: "address" }, cell: ({ thing }) => `${origin}${at(thing.address)}` },
    ];
    return csvAnswer({ language, name: "studia", columns, rows: await rowsOf(call, !isDesk), isPrivate: isDesk });
  };
}

/** The desk again, with what was typed and what was refused. */
export function startAgain(call: Call<unknown>, { values, refusal }: Omit<Sent, "form"> & { readonly values: FormValues }): Promise<Shown> {
  return showStudies(true)({ ...call, query: nothingAsked }, { form: "start", values, refusal });
}

/** The page of a study; a draft shows the office the way to its form, and nobody else anything. */
export async function showStudy(call: Call<unknown>): Promise<Shown> {
  const { read, visit, params } = call;
  const thing = await getThingAt(read, studyPath(params["studium"] ?? ""), "diagnosis");
  if (!maySee(thing.visibility, visit.actor.kind === "person" ? visit.actor.roles : undefined)) throw refuseUnknown();
  const crumbs = [
    { label: studyWords.data, path: "/dane" },
    { label: studyWords.studies, path: studiesPath },
  ];
  if (thing.state === "draft") {
    const { language, at } = visit;
    const title = say(language, thing.title);
    const mark = <StateWord tone="active">{say(language, diagnosisStates.draft)}</StateWord>;
    const edit = <ButtonLink href={at(builderPath(slugOfStudy(thing)))}>{say(language, words.edit)}</ButtonLink>;
    return { title: thing.title, crumbs, body: <PageHeading title={title} lead={say(language, words.hidden)} mark={mark} action={edit} /> };
  }
  const { content, sha256, madeAt } = await getVersion(read, thing.id, 1);
  const study = frozenStudy.parse(content);
  const files = await listAttachments(read, thing.id);
  const news = await newsOf(read, study);
  return {
    title: thing.title,
    crumbs,
    hasCharts: true,
    body: (
      <StudyPage
        visit={visit}
        thing={thing}
        study={study}
        sha256={sha256}
        publishedAt={madeAt}
        files={files}
        news={news}
        panels={await panelsOf(call, thing)}
      />
    ),
  };
}
