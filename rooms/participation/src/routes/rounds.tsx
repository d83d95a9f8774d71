import { arrange, orderOf, partAfter, say } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import { listAttachments } from "@splot/kernel/files";
import { type Call, csvAnswer, csvStream, FILE_PART, listQuery, listWord, page } from "@splot/kernel/http";
import { findThing, getThing, getVersion, listBlocks, refuseUnknown } from "@splot/kernel/objects";
import { citingPanelsOf, panelsOf } from "@splot/thread/panels";
import { z } from "zod";
import { annexColumns } from "../model/annex.ts";
import type { RemarkFilter } from "../model/listing.ts";
import { type Round, roundPhase } from "../model/round.ts";
import { authorKindCodes, channelCodes, verdictCodes } from "../model/words.ts";
import { refuse } from "../refusals.ts";
import { findDisposition } from "../store/dispositions.ts";
import { countPublished, listPublished } from "../store/listing.ts";
import { findRemarkByNo } from "../store/remarks.ts";
import { getCircle, getRoundAt, listRounds } from "../store/rounds.ts";
import { findRegime } from "../store/rules.ts";
import { roundColumns } from "../web/files.ts";
import { RemarkPage, remarkTitle } from "../web/pages/RemarkPage.tsx";
import { RemarksPage, type RemarksQuery, remarksTitle } from "../web/pages/RemarksPage.tsx";
import { ReportPage, reportTitle } from "../web/pages/ReportPage.tsx";
import { RoundPage } from "../web/pages/RoundPage.tsx";
import { RoundsPage, type RoundsQuery, roundsTitle, stageOf, stages } from "../web/pages/RoundsPage.tsx";

/** Most rounds of one part of the list. */
const PART = 30;
const allRounds = { label: roundsTitle, path: "/konsultacje" };

/** The round of a path's place. Refuses: `object.unknown`. */
export async function roundOfCall({ read, params }: Pick<Call<unknown>, "read" | "params">): Promise<Round> {
  return getRoundAt(read, `/konsultacje/${params["round"] ?? ""}`);
}

/** The paragraphs that a round consults. */
export async function blocksOf(read: ReadHandle, { subject }: Round) {
  return subject === undefined ? [] : listBlocks(read, subject.object, subject.version);
}

const roundsQuery = listQuery({ stan: listWord, rodzaj: listWord });

/** The rounds that the address asks for: open ones first, then announced, then the rest from the newest. */
async function roundsAsked({ visit, read, query }: Call<RoundsQuery>): Promise<readonly Round[]> {
  const found = await listRounds(read);
  const phaseOf = (round: Round) => roundPhase(round, read.today);
  const asked = found.filter((round) => (query.stan === "" || stageOf(phaseOf(round)) === query.stan) && (query.rodzaj === "" || round.kind === query.rodzaj));
  const { column, direction } = orderOf(query, ["termin", "tytul"], { column: "stan", direction: "ascending" });
  const by = {
    stan: (round: Round) => stages.indexOf(stageOf(phaseOf(round))),
    termin: (round: Round) => round.closesOn,
    tytul: (round: Round) => say(visit.language, round.title),
  }[column];
  return arrange(asked, { search: query.szukaj, text: ({ code, title }) => `${code} ${title.pl} ${title.en ?? ""}`, by, direction });
}

const roundsPage = page({
  path: "/konsultacje",
  budget: 3,
  query: roundsQuery,
  async show(call: Call<RoundsQuery>) {
    const { visit, read, query } = call;
    const found = await roundsAsked(call);
    const part = partAfter(found, query.po, { most: PART, key: ({ id }) => id });
    return { title: roundsTitle, body: <RoundsPage visit={visit} query={query} count={found.length} {...part} today={read.today} /> };
  },
});

const roundsCsv = page({
  path: "/konsultacje.csv",
  budget: 3,
  query: roundsQuery,
  async show(call: Call<RoundsQuery>) {
    const { visit, read } = call;
    return csvAnswer({ language: visit.language, name: "konsultacje", columns: roundColumns(visit, read.today), rows: await roundsAsked(call) });
  },
});

const roundPage = page({
  path: "/konsultacje/:round",
  budget: 17,
  async show(call: Call<unknown>) {
    const { visit, read } = call;
    const round = await roundOfCall(call);
    const [circle, regime, subject, files, blocks, panels] = await together(
      getCircle(read, round.id),
      findRegime(read, round.kind),
      round.subject === undefined ? Promise.resolve(undefined) : findThing(read, round.subject.object),
      listAttachments(read, round.id),
      blocksOf(read, round),
      getThing(read, round.id).then((thing) => panelsOf({ read, visit }, thing)),
    );
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
          files={files}
          regime={regime?.rule}
          subject={shown}
          blocks={blocks}
          panels={panels}
        />
      ),
    };
  },
});

const filterQuery = listQuery({ akapit: listWord, odpowiedz: listWord, sposob: listWord, kto: listWord });

function filterOf({ szukaj, akapit, odpowiedz, sposob, kto }: RemarksQuery): RemarkFilter {
  return {
    search: szukaj === "" ? undefined : szukaj,
    blockKey: akapit === "" ? undefined : akapit,
    verdict: verdictCodes.find((code) => code === odpowiedz),
    channel: channelCodes.find((code) => code === sposob),
    authorKind: authorKindCodes.find((code) => code === kto),
  };
}

/** The number after which the next part begins, and the direction. */
function placeOf({ po, sort }: RemarksQuery) {
  return { after: /^\d{1,7}$/.test(po) ? Number(po) : undefined, isFalling: sort === "-numer" };
}

const remarksPage = page({
  path: "/konsultacje/:round/uwagi",
  budget: 7,
  query: filterQuery,
  async show(call: Call<RemarksQuery>) {
    const { visit, read, query } = call;
    const round = await roundOfCall(call);
    const filter = filterOf(query);
    const part = await listPublished(read, round.id, { ...placeOf(query), filter });
    const count = await countPublished(read, round.id, filter);
    return {
      title: remarksTitle,
      crumbs: [allRounds, { label: round.title, path: round.address }],
      body: <RemarksPage visit={visit} round={round} blocks={await blocksOf(read, round)} query={query} part={part} count={count} />,
    };
  },
});

const remarksCsv = page({
  path: "/konsultacje/:round/uwagi.csv",
  budget: 6,
  query: filterQuery,
  async show(call: Call<RemarksQuery>) {
    const { read, query } = call;
    const round = await roundOfCall(call);
    if (round.settledAt === undefined) throw refuse("participation.not_settled");
    const texts = new Map((await blocksOf(read, round)).map(({ key, text }) => [key, text]));
    const name = `${round.address.slice(round.address.lastIndexOf("/") + 1)}-uwagi`;
    return csvStream(read, { language: "pl", name, columns: annexColumns(round) }, async (after: number | undefined) => {
      const { rows, next } = await listPublished(read, round.id, { ...placeOf(query), after, limit: FILE_PART, filter: filterOf(query) });
      const lines = rows.map(({ remark, disposition }) => ({
        remark,
        disposition,
        blockText: remark.blockKey === undefined ? undefined : texts.get(remark.blockKey),
      }));
      return { rows: lines, next };
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
          panels={await panelsOf({ read, visit }, thing)}
        />
      ),
    };
  },
});

const reportContent = z.object({ annexSha256: z.string() });

const reportPage = page({
  path: "/konsultacje/:round/sprawozdanie",
  budget: 15,
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
          panels={await citingPanelsOf({ read, visit }, thing)}
        />
      ),
    };
  },
});

/** What everybody may read. NOTE: the CSV stands before the list, whose address is the beginning of its own. */
export const roundRoutes = [roundsPage, roundsCsv, remarksCsv, remarksPage, remarkPage, reportPage, roundPage];
