import { newId, type ObjectId } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import { changeThing, originOf } from "@splot/kernel/objects";
import type { z } from "zod";
import type { importSource } from "../contract.ts";
import type { LongRow } from "../model/readLongCsv.ts";
import { saveImport } from "../store/imports.ts";
import { saveObservations } from "../store/observations.ts";
import { saveSource, saveVintage } from "../store/vintages.ts";
import { keyed } from "./recordVintage.ts";

/** A received table that is to be loaded. */
export interface Received {
  readonly id: ObjectId;
  /** Code of the release that it makes. */
  readonly code: string;
  readonly hash: string;
  readonly source: z.output<typeof importSource>;
  /** Who brought it. */
  readonly by?: string | undefined;
}

/** Rows of a reading without an error. */
export interface Sound {
  readonly rows: readonly LongRow[];
  /** Hears of the rows stored so far. */
  readonly onSaved?: ((count: number) => Promise<void>) | undefined;
}

/** Stores what a sound reading holds as a new release of its source, and opens its file, unless the source withholds the figures. */
export async function loadTable(act: Act, { id, code, hash, source, by }: Received, { rows, onSaved }: Sound): Promise<void> {
  const sourceId = newId<"source">();
  const citation = `${source.producer}, ${source.title}`;
  await saveSource(act, {
    id: sourceId,
    code,
    producer: { pl: source.producer },
    title: { pl: source.title },
    citation: { pl: `Źródło: ${citation}`, en: `Source: ${citation}` },
    url: source.url,
    licence: { pl: source.licence },
    isVerified: source.isVerified === "yes",
    isWithheld: source.isWithheld === "yes",
  });
  const vintage = await saveVintage(act, {
    code,
    releasedOn: source.releasedOn,
    origin: originOf(act.space),
    standing: source.isVerified === "yes" ? "confirmed" : "unverified",
    sourceId,
  });
  await saveObservations(act, vintage, { rows: await keyed(act, rows.map(withFlags)), onSaved });
  await saveImport(act, { id, sha256: hash, rowCount: rows.length, vintage, madeBy: by });
  await changeThing(act, id, { state: "loaded", visibility: source.isWithheld === "yes" ? "office" : "public" });
  act.record({
    event: "observatory.import_accepted",
    object: id,
    from: "received",
    to: "loaded",
    payload: { vintage: code, sha256: hash, rowCount: rows.length },
    isPublic: true,
  });
}

function withFlags(row: LongRow) {
  return { ...row, flags: [...row.flags] };
}
