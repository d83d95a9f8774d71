import { sha256 as hashOf, type Language, newId, type ObjectId, say } from "@splot/kernel";
import { attachFile, SentFile, type Upload } from "@splot/kernel/files";
import { addressOf } from "@splot/kernel/http";
import { type Act, action } from "@splot/kernel/journal";
import { findThingAt, freezeVersion, getVersion, originOf, saveThing } from "@splot/kernel/objects";
import { linkNewborn } from "@splot/thread";
import { z } from "zod";
import { type LoadedView, loadView } from "../loading/loadView.ts";
import type { Reader } from "../loading/reader.ts";
import { askedQuery, readAsked } from "../model/asked.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { pictureOf } from "../showing/picture.ts";
import { viewTitle } from "../showing/viewFigure.tsx";
import { drawingOf, sliceFor } from "../showing/viewFiles.tsx";
import { numbersOf, toldOf } from "../showing/viewNumbers.ts";
import { releasesOf } from "../showing/viewTable.tsx";
import { writeSlice } from "../writing/index.ts";
import { pinViewInput, pinViewOutput } from "./contract.ts";

const languages: readonly Language[] = ["pl", "en"];

/** The address of a pinned view in the space. */
export function pinnedPath(code: string): string {
  return `/dane/widoki/${code}`;
}

/**
 * Keeps a view of an indicator for ever: its picture and its numbers as files of their own, which are named by their hash and
 * never change. The same view of the same releases is kept once. Refuses: `observatory.indicator_unknown`, `observatory.view_empty`,
 * `observatory.picture_unavailable`.
 */
export const pinView = action({
  name: "observatory.pinView",
  title: { pl: "Zachowaj widok na stałe", en: "Pin a view" },
  input: pinViewInput,
  output: pinViewOutput,
  grants: policy.pinView,
  async run(act, { indicator, query }) {
    act.authorise();
    const loaded = await loadView(act, readerOf(act, "pl"), { address: `/dane/${indicator}`, asked: readAsked(query, act.now) });
    const { code, address, isKnown } = await pinLoaded(act, loaded);
    return { view: code, address, isKnown };
  },
});

/** A view that is kept, with the hash of what is frozen of it. */
export interface PinnedView {
  readonly id: ObjectId;
  readonly code: string;
  readonly address: string;
  readonly sha256: string;
  /** Its files by part: `csv_pl`, `png_en`. */
  readonly files: readonly PinnedFile[];
  /** It was kept before. */
  readonly isKnown: boolean;
}

const pinnedFile = z.object({ part: z.string(), sha256: z.string() });
type PinnedFile = z.output<typeof pinnedFile>;

/**
 * Keeps a loaded view as part of the caller's act, which has authorised: once, and linked with its indicator. `query`: where the
 * view stands at the address of its indicator; missing: as it was asked for, at this moment.
 * Refuses: `observatory.view_empty`, `observatory.picture_unavailable`.
 */
export async function pinLoaded(act: Act, loaded: LoadedView, query?: string): Promise<PinnedView> {
  if (numbersOf(loaded).length === 0) throw refuse("observatory.view_empty");
  const tables = await Promise.all(languages.map((language) => tableOf(act, loaded, language)));
  const code = hashOf(JSON.stringify([loaded.indicator.code, { ...loaded.asked, asOf: undefined }, tables])).slice(0, 12);
  const address = pinnedPath(code);
  const known = await findThingAt(act, address);
  if (known !== undefined) {
    const { content, sha256 } = await getVersion(act, known.id, 1);
    return { id: known.id, code, address, sha256, files: z.object({ files: z.array(pinnedFile) }).parse(content).files, isKnown: true };
  }
  const pictures = await Promise.all(languages.map((language) => picture(act, loaded, { language, code })));
  const files = languages.flatMap((language, at) => [
    { part: `csv_${language}`, file: fileOf(`${code}-${language}.csv`, new TextEncoder().encode(tables[at])) },
    ...(pictures[at] === undefined ? [] : [{ part: `png_${language}`, file: fileOf(`${code}-${language}.png`, pictures[at]) }]),
  ]);
  return { ...(await keep(act, loaded, { code, files, query })), code, address, isKnown: false };
}

/** Who reads when an act looks: nobody, in a language of the space. */
export function readerOf({ space }: Act, language: Language): Reader {
  return { language, origin: "", space, at: (path) => addressOf(language, space.code, path) };
}

async function tableOf(act: Act, loaded: LoadedView, language: Language): Promise<string> {
  let text = "";
  // NOTE: what is asked about a number today is no part of what is kept.
  const slice = { ...sliceFor({ read: act, visit: readerOf(act, language) }, loaded), hasQuestions: undefined };
  for await (const part of writeSlice("csv", slice, language)) text += String(part);
  return text;
}

/** The picture of a view, with its own address at the foot. Missing: the view is a table. */
async function picture(act: Act, loaded: LoadedView, { language, code }: { readonly language: Language; readonly code: string }) {
  if (loaded.asked.view === "tabela") return undefined;
  const reader = readerOf(act, language);
  return pictureOf(drawingOf(reader, loaded, `${say(language, act.space.name)}, ${reader.at(pinnedPath(code))}`));
}

function fileOf(name: string, bytes: Uint8Array): Upload {
  return new SentFile(name, bytes).checked("query");
}

async function keep(
  act: Act,
  loaded: LoadedView,
  {
    code,
    files,
    query,
  }: { readonly code: string; readonly files: readonly { readonly part: string; readonly file: Upload }[]; readonly query: string | undefined },
) {
  const id = newId<"object">() as ObjectId;
  const by = act.actor.kind === "person" ? act.actor.person : undefined;
  const told = toldOf(loaded);
  const title = told?.title ?? { pl: viewTitle({ language: "pl" }, loaded), en: viewTitle({ language: "en" }, loaded) };
  await saveThing(act, { id, kind: "view", title, origin: originOf(act.space), state: "pinned", visibility: "public", address: pinnedPath(code), madeBy: by });
  for (const { part, file } of files) await attachFile(act, { object: id, part, file, personalClass: "none", by });
  const content = {
    indicator: loaded.indicator.address,
    name: { pl: viewTitle({ language: "pl" }, loaded), en: viewTitle({ language: "en" }, loaded) },
    query: query ?? askedQuery({ ...loaded.asked, asOf: loaded.asked.asOf ?? act.now }),
    releases: releasesOf(numbersOf(loaded)).map((one) => one.code),
    files: files.map(({ part, file }) => ({ part, sha256: file.sha256 })),
  };
  const { sha256 } = await freezeVersion(act, { object: id, content, madeBy: by });
  const { id: indicator, space } = loaded.indicator;
  await linkNewborn(act, { from: { object: indicator, space }, to: { object: id }, relation: "evidences", madeHow: "rule" });
  act.record({ event: "observatory.view_pinned", object: id, version: 1, to: "pinned", payload: { code, sha256 }, isPublic: true });
  return { id, sha256, files: content.files };
}
