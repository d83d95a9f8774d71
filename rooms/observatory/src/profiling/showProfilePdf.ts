import { type ObjectId, sha256 } from "@splot/kernel";
import { together } from "@splot/kernel/database";
import { type PaperDocument, writePdf } from "@splot/kernel/documents";
import type { Call } from "@splot/kernel/http";
import { originOf } from "@splot/kernel/objects";
import { findOrganisationByTeryt, listTeams } from "@splot/people";
import { getMember, loadProfile } from "../loading/loadProfile.ts";
import type { Above } from "../showing/showMunicipality.tsx";
import { profileDocument } from "./profileDocument.ts";

/** Most pages that are kept. */
const MOST = 60;
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The profile of a municipality as one page of PDF. Refuses: an unknown one; `document.pdf_unavailable`. */
export async function showProfilePdf(call: Call<unknown>, above: Above): Promise<Response> {
  const { read, visit, params } = call;
  const { language, space } = visit;
  const profile = await loadProfile(read, visit, await getMember(read, params["gmina"] ?? ""));
  const { unit } = profile;
  const organisation = await findOrganisationByTeryt(read, unit.code);
  const { team, projects, count } = organisation === undefined ? { team: undefined, projects: [], count: 0 } : await workOf(call, above, organisation.id);
  const document = profileDocument(profile, {
    language,
    space: space.name,
    isExercise: originOf(space) === "example",
    address: `${visit.origin}${visit.at(`/gminy/${unit.slug}`)}`,
    today: read.today,
    team,
    projects,
    projectCount: count,
  });
  return new Response(await pageOf(document), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="profil-${unit.slug}-${language}.pdf"`,
      "cache-control": "public, no-cache",
    },
  });
}

async function workOf(call: Call<unknown>, above: Above, organisation: ObjectId) {
  const [[team], listed] = await together(
    listTeams(call.read, { organisations: [organisation] }),
    above.projectTitles?.(call, organisation) ?? Promise.resolve({ titles: [], count: 0 }),
  );
  return { team, projects: listed.titles, count: listed.count };
}

/** The page with the hash of what it says at its foot; made once for the same words. */
async function pageOf(document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const hash = sha256(JSON.stringify(document));
  const known = kept.get(hash);
  if (known !== undefined) return known;
  const fresh = writePdf({ ...document, foot: [...document.foot, `SHA-256 ${hash}`] });
  kept.set(hash, fresh);
  fresh.catch(() => kept.delete(hash));
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return fresh;
}
