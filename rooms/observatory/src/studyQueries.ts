import { cutPart, partAfter } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { filePath, listAttachments } from "@splot/kernel/files";
import { placeOfCursor, query } from "@splot/kernel/http";
import { refuseUnknown } from "@splot/kernel/objects";
import { getStudyInput, getStudyOutput, listStudiesInput, listStudiesOutput, listStudyNumbersInput, listStudyNumbersOutput } from "./contract/studies.ts";
import { type ListedStudy, slugOfStudy } from "./contract/study.ts";
import { numbersOfStudy, type StudyNumber } from "./studies/numberFiles.ts";
import { getPublished, listStudies } from "./studies/store.ts";

const listStudiesQuery = query({
  name: "observatory.listStudies",
  title: { pl: "Studia diagnostyczne opublikowane", en: "Published diagnostic studies" },
  input: listStudiesInput,
  output: listStudiesOutput,
  budget: 2,
  async run({ read, input: { cursor = "", limit } }) {
    const part = partAfter(await listStudies(read, { isPublished: true }), cursor, { most: limit, key: ({ thing }) => thing.id });
    return { studies: part.rows.flatMap(onWire), ...(part.next === undefined ? {} : { next: part.next }) };
  },
});

function onWire({ thing, figureCount, published }: ListedStudy) {
  if (published === undefined) return [];
  const { id, address, origin, title } = thing;
  return [{ study: slugOfStudy(thing), id, address, origin, title, figureCount, publishedAt: published.at.toISOString(), sha256: published.sha256 }];
}

const example = { study: { from: "observatory.listStudies", key: "studies.study" } };

const getStudyQuery = query({
  name: "observatory.getStudy",
  title: { pl: "Studium diagnostyczne: ryciny, źródła, pliki", en: "A diagnostic study: figures, sources, files" },
  input: getStudyInput,
  example,
  output: getStudyOutput,
  budget: 4,
  async run({ read, visit, input }) {
    const { thing, study, sha256, madeAt } = await getPublished(read, input.study);
    const [told] = onWire({ thing, figureCount: study.figures.length, changedAt: madeAt, published: { at: madeAt, sha256 } });
    if (told === undefined) throw refuseUnknown();
    return {
      ...told,
      ...(study.introduction === undefined ? {} : { introduction: study.introduction }),
      asOf: study.asOf,
      figures: study.figures.map(({ indicator, composite, breakdown, view, title, name, about, comment, pinned, rows = [] }, place) => ({
        no: place + 1,
        indicator: indicator.code,
        ...(composite === undefined ? {} : { version: composite.version }),
        ...(breakdown === undefined ? {} : { breakdown: breakdown.code }),
        view,
        title,
        name,
        about,
        ...(comment === undefined ? {} : { comment }),
        pinned: pinned.address,
        pinnedSha256: pinned.sha256,
        numberCount: rows.length,
      })),
      sources: study.sources.map(({ name, licence, vintage, isVerified }) => ({ source: name, licence, release: vintage, isVerified })),
      files: await filesOf(read, thing.id, visit.at),
    };
  },
});

async function filesOf(read: ReadHandle, id: ListedStudy["thing"]["id"], at: (path: string) => string) {
  const files = await listAttachments(read, id);
  return files.flatMap(({ part, name, mediaType, size, sha256 }) =>
    name === undefined ? [] : [{ part, name, mediaType, size, sha256, address: at(filePath(sha256)) }],
  );
}

const listStudyNumbersQuery = query({
  name: "observatory.listStudyNumbers",
  title: { pl: "Liczby studium diagnostycznego ze źródłem każdej", en: "The numbers of a diagnostic study, each with its source" },
  input: listStudyNumbersInput,
  example,
  output: listStudyNumbersOutput,
  budget: 3,
  async run({ read, input: { study: slug, cursor, limit } }) {
    const { thing, study } = await getPublished(read, slug);
    const start = placeOfCursor(cursor) ?? 0;
    const rest = (numbersOfStudy(study) ?? []).slice(start);
    const part = cutPart(rest.slice(0, limit + 1), limit, () => String(start + limit));
    return {
      ...{ study: slug, address: thing.address, origin: thing.origin },
      numbers: part.rows.map(numberOnWire),
      ...(part.next === undefined ? {} : { next: part.next }),
    };
  },
});

function numberOnWire({ no, figure: { indicator, breakdown, measure }, row: { coverage, ...row }, release }: StudyNumber) {
  const { code, releasedOn, standing, origin, citation, licence, isVerified } = release;
  return {
    ...{ figure: no, indicator: indicator.code, ...row },
    ...(breakdown === undefined ? {} : { breakdown: breakdown.code }),
    ...(measure === undefined ? {} : { measure }),
    ...(coverage ?? {}),
    ...(releasedOn === undefined ? {} : { releasedOn }),
    ...{ release: code, standing, source: citation, licence, isVerified, releaseOrigin: origin },
  };
}

/** The reads of the API that give published studies. */
export const studyQueries = [listStudiesQuery, getStudyQuery, listStudyNumbersQuery];
