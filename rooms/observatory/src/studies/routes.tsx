import { type Call, form, listQuery, page } from "@splot/kernel/http";
import { builderPath } from "../contract/study.ts";
import { policy } from "../policy.ts";
import { studiesPath, studyDeskPath } from "../web/parts/studyWords.ts";
import { publishDiagnosis } from "./publishDiagnosis.ts";
import { saveDiagnosis } from "./saveDiagnosis.ts";
import { sentStudy } from "./sentStudy.ts";
import { builderAgain, showBuilder } from "./showBuilder.tsx";
import { showStudies, showStudy, startAgain, studiesFile } from "./showStudies.tsx";
import { startDiagnosis } from "./startDiagnosis.ts";
import { undoDiagnosis } from "./undoDiagnosis.ts";

const one = builderPath(":studium");

/** Diagnostic studies: what is published, and the desk where they are written. */
export const studyRoutes = [
  page({ path: studiesPath, budget: 3, query: listQuery({}), show: (call) => showStudies(false)(call) }),
  page({ path: `${studiesPath}.csv`, budget: 3, query: listQuery({}), show: studiesFile(false) }),
  page({ path: `${studiesPath}/:studium`, budget: 20, show: showStudy }),
  page({ path: studyDeskPath, budget: 3, grants: policy.writeDiagnosis, query: listQuery({}), show: (call) => showStudies(true)(call) }),
  page({ path: `${studyDeskPath}.csv`, budget: 3, grants: policy.writeDiagnosis, query: listQuery({}), show: studiesFile(true) }),
  form({
    path: studyDeskPath,
    action: startDiagnosis,
    input: ({ values }) => ({ title: { pl: values["title.pl"], en: values["title.en"] } }),
    done: ({ result }) => builderPath(result.study),
    again: startAgain,
  }),
  page({ path: one, budget: 20, grants: policy.writeDiagnosis, show: (call: Call<unknown>) => showBuilder(call) }),
  form({ path: one, action: saveDiagnosis, input: sentStudy, done: ({ result }) => builderPath(result.study), again: builderAgain("save") }),
  form({
    path: `${one}/opublikuj`,
    action: publishDiagnosis,
    input: ({ values, params }) => ({ study: params["studium"], revision: values["revision"] }),
    done: ({ result }) => result.address,
    again: builderAgain("publish"),
  }),
  form({
    path: `${one}/cofnij`,
    action: undoDiagnosis,
    input: ({ values, params }) => ({ study: params["studium"], revision: values["revision"] }),
    done: ({ result }) => builderPath(result.study),
    again: builderAgain("undo"),
  }),
];
