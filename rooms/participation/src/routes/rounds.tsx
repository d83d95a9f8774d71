import { maySee } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { listAttachments } from "@splot/kernel/files";
import { type Call, page } from "@splot/kernel/http";
import { findThing, getThing, getVersion, listBlocks, refuseUnknown } from "@splot/kernel/objects";
import { z } from "zod";
import { annexCsv } from "../model/annex.ts";
import type { RemarkFilter } from "../model/listing.ts";
import { annexMark } from "../model/mark.ts";
import type { Round } from "../model/round.ts";
import { authorKindCodes, channelCodes, verdictCodes } from "../model/words.ts";
import { refuse } from "../refusals.ts";
import { findDisposition } from "../store/dispositions.ts";
import { countPublished, listPublished } from "../store/listing.ts";
import { findRemarkByNo } from "../store/remarks.ts";
import { getCircle, getRoundAt, listRounds } from "../store/rounds.ts";
import { findRegime } from "../store/rules.ts";
import { RemarkPage, remarkTitle } from "../web/pages/RemarkPage.tsx";
import { RemarksPage, remarksTitle } from "../web/pages/RemarksPage.tsx";
import { ReportPage, reportTitle } from "../web/pages/ReportPage.tsx";
import { RoundPage } from "../web/pages/RoundPage.tsx";
import { RoundsPage, roundsTitle } from "../web/pages/RoundsPage.tsx";
import { panelsOf } from "./panels.tsx";

const allRounds = { label: roundsTitle, path: "/konsultacje" };

/** The round of a path's place. Refuses: `object.unknown`. */
export async function roundOfCall({ read, params }: Pick<Call<unknown>, "read" | "params">): Promise<Round> {
  return getRoundAt(read, `/konsultacje/${params["round"] ?? ""}`);
}

/** The paragraphs that a round consults. */
export async function blocksOf(read: ReadHandle, { subject }: Round) {
  return subject === undefined ? [] : listBlocks(read, subject.object, subject.version);
}

const roundsPage = page({
  path: "/konsultacje",
  budget: 3,
  async show({ visit, read }: Call<unknown>) {
    return { title: roundsTitle, body: <RoundsPage visit={visit} rounds={await listRounds(read)} today={read.today} /> };
  },
});

const roundPage = page({
  path: "/konsultacje/:round",
  budget: 17,
  async show(call: Call<unknown>) {
    const { visit, read } = call;
    const round = await roundOfCall(call);
    const circle = await getCircle(read, round.id);
    const regime = (await findRegime(read, round.kind))?.rule;
    const subject = round.subject === undefined ? undefined : await findThing(read, round.subject.object);
    const thing = await getThing(read, round.id);
    const shown = subject === undefined ? undefined : { title: subject.title, path: subject.address };
    return {
      title: round.title,
      description: round.purpose,
      crumbs: [allRounds],
      body: (
        <RoundPage
          visit={visit}
          round={round}
          today={read.today}
          {...circle}
          files={await listAttachments(read, round.id)}
          regime={regime}
          subject={shown}
          blocks={await blocksOf(read, round)}
          panels={await panelsOf(read, visit, thing)}
        />
      ),
    };
  },
});

const filterQuery = z.object({
  szukaj: z.string().trim().max(200).optional().catch(undefined),
  akapit: z.string().max(80).optional().catch(undefined),
  odpowiedz: z.enum(verdictCodes).optional().catch(undefined),
  sposob: z.enum(channelCodes).optional().catch(undefined),
  kto: z.enum(authorKindCodes).optional().catch(undefined),
  po: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
});
type FilterQuery = z.output<typeof filterQuery>;

/** NUL has no place in a text of the database; such a search finds nothing anyway. */
function filterOf({ szukaj, akapit, odpowiedz, sposob, kto }: FilterQuery): RemarkFilter {
  const text = (value: string | undefined) => (value === undefined || value.replaceAll("\0", "") === "" ? undefined : value.replaceAll("\0", ""));
  return { search: text(szukaj), blockKey: text(akapit), verdict: odpowiedz, channel: sposob, authorKind: kto };
}

const remarksPage = page({
  path: "/konsultacje/:round/uwagi",
  budget: 7,
  query: filterQuery,
  async show(call: Call<FilterQuery>) {
    const { visit, read, query } = call;
    const round = await roundOfCall(call);
    const filter = filterOf(query);
    const part = await listPublished(read, round.id, { after: query.po ?? 0, filter });
    const count = await countPublished(read, round.id, filter);
    return {
      title: remarksTitle,
      crumbs: [allRounds, { label: round.title, path: round.address }],
      body: <RemarksPage visit={visit} round={round} blocks={await blocksOf(read, round)} filter={filter} part={part} count={count} />,
    };
  },
});

const remarksCsv = page({
  path: "/konsultacje/:round/uwagi.csv",
  budget: 6,
  query: filterQuery,
  async show(call: Call<FilterQuery>) {
    const { read, query } = call;
    const round = await roundOfCall(call);
    if (round.settledAt === undefined) throw refuse("participation.not_settled");
    const texts = new Map((await blocksOf(read, round)).map(({ key, text }) => [key, text]));
    const { rows } = await listPublished(read, round.id, { after: 0, limit: 100_000, filter: filterOf(query) });
    const lines = rows.map(({ remark, disposition }) => ({
      remark,
      disposition,
      blockText: remark.blockKey === undefined ? undefined : texts.get(remark.blockKey),
    }));
    const name = `${round.address.slice(round.address.lastIndexOf("/") + 1)}-uwagi.csv`;
    return new Response(annexCsv(round.code, lines, annexMark(read.space.purpose)), {
      headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${name}"` },
    });
  },
});

const remarkPage = page({
  path: "/konsultacje/:round/uwagi/:no{[0-9]{1,7}}",
  budget: 14,
  async show(call: Call<unknown>) {
    const { visit, read, params } = call;
    const round = await roundOfCall(call);
    const remark = await findRemarkByNo(read, round.id, Number(params["no"]));
    if (remark === undefined) throw refuseUnknown();
    const thing = await getThing(read, remark.id);
    if (!maySee(thing.visibility, visit.actor.kind === "person" ? visit.actor.roles : undefined)) throw refuseUnknown();
    const disposition = await findDisposition(read, remark.id);
    return {
      title: remarkTitle(round, remark),
      crumbs: [allRounds, { label: round.title, path: round.address }, { label: remarksTitle, path: `${round.address}/uwagi` }],
      body: (
        <RemarkPage
          visit={visit}
          round={round}
          remark={remark}
          state={visit.words.state("remark", thing.state)}
          disposition={disposition?.state === "published" ? disposition : undefined}
          blocks={await blocksOf(read, round)}
          panels={await panelsOf(read, visit, thing)}
        />
      ),
    };
  },
});

const reportContent = z.object({ annexSha256: z.string() });

const reportPage = page({
  path: "/konsultacje/:round/sprawozdanie",
  budget: 14,
  async show(call: Call<unknown>) {
    const { visit, read } = call;
    const round = await roundOfCall(call);
    if (round.report === undefined) throw refuseUnknown();
    const thing = await getThing(read, round.report);
    const version = await getVersion(read, round.report, 1);
    const { annexSha256 } = reportContent.parse(version.content);
    return {
      title: reportTitle(round),
      crumbs: [allRounds, { label: round.title, path: round.address }],
      body: (
        <ReportPage
          visit={visit}
          round={round}
          state={visit.words.state("report", thing.state)}
          blocks={await listBlocks(read, round.report, 1)}
          publishedAt={version.madeAt}
          sha256={version.sha256}
          annexSha256={annexSha256}
          panels={await panelsOf(read, visit, thing)}
        />
      ),
    };
  },
});

/** What everybody may read. NOTE: the CSV stands before the list, whose address is the beginning of its own. */
export const roundRoutes = [roundsPage, remarksCsv, remarksPage, remarkPage, reportPage, roundPage];
