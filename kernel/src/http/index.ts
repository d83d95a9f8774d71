/** The web side: visits, pages, forms, queries, rooms, and their mounting on one application. */

export { problemAnswer, sessionCookie, themeOf } from "./answer.ts";
export { mountApi } from "./api.ts";
export { KEY_PLACE, PageCache, withFreshKeys } from "./cache.ts";
export { htmlAnswer } from "./document.ts";
export { errorPage } from "./errors.tsx";
export { curlOfAct, curlOfOpen, curlOfRead, type ExampleInput, type Examples, findExamples } from "./examples.ts";
export { frameAnswer, isDemoSpace } from "./frames.ts";
export { optionalText, readInput, readSent, typedDay, typedId, typedText } from "./input.ts";
export { RateLimit, ReadLimit, type ReadsLeft } from "./limits.ts";
export { csvAnswer, csvStream, FILE_PART, listQuery, listWord } from "./lists.ts";
export { findMark, type RequestMark, underMark } from "./mark.ts";
export { bestOffer } from "./negotiate.ts";
export { describeApi } from "./openapi.ts";
export { boundOutput, partInput, partOutput, placeOfCursor, wireCount, wireId, wireOrigin, wireText } from "./output.ts";
export { mountPages } from "./pages.ts";
export { readForm, refuseCrossSite } from "./requests.ts";
export {
  type Duty,
  type Form,
  type FormValues,
  form,
  type OpenFile,
  openRead,
  type Page,
  page,
  query,
  type Room,
  room,
  type Shown,
  type Standing,
} from "./route.ts";
export { exampleBody } from "./sample.ts";
export type { Answered, Site } from "./site.ts";
export { addressOf, type Call, makeVisit, type Theme, type Visit } from "./visit.ts";
export { wordsOf } from "./words.ts";
