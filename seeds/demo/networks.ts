import type { ObjectId } from "@splot/kernel";
import { addMidAction, adoptMid, agreeRecommendation, answerNote, applyToNetwork, attachMidDocument, decideApplication, editMid, getMid, listReviews, logProcess, moveMid, moveNetwork, movePlan, nameAddressee, nameStakeholder, openEdition, openNetwork, openPlan, recordReply, reviewMid, startMid, submitRecommendation, writeRecommendation } from "@splot/networks";
import { recordOrganisation } from "@splot/people";
import { startFiche } from "@splot/projects";
import type { Cast } from "./cast.ts";
import { logged, midAction, midTexts, recommendation, stakeholders } from "./networkTexts.ts";
import type { Stage } from "./stage.ts";

const MINISTRY = "ministerstwo-przykladowe";
const CITY = "miasto-przykladowa";
const PEER = "miasto-partnerskie";

/** A small letter as a PDF, so that every dated state has its document. */
function letter(name: string, text: string) {
  const body = `%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
  return { name: `${name}.pdf`, base64: Buffer.from(body).toString("base64") };
}

/**
 * One network of two invented cities: a plan of a city from its outline to its adoption, with an action that becomes a project, and a
 * recommendation with a dated reply. A second plan waits for reviews, a second addressee has not replied.
 */
export async function runNetwork(stage: Stage, cast: Cast): Promise<void> {
  stage.at(-6, 8);
  const { id: edition } = await stage.act(MINISTRY, openEdition, { title: "Edycja przykładowa", titleEn: "Example edition", startsYear: stage.day(0).slice(0, 4), endsYear: String(Number(stage.day(0).slice(0, 4)) + 2), sizeLeast: "2", sizeMost: "10", oneNetwork: "yes" });
  const { id: network } = await stage.act(MINISTRY, openNetwork, {
    edition, title: "Spokojne ulice przy szkołach", titleEn: "Calm streets by schools", theme: "bezpieczna droga dzieci do szkoły", themeEn: "a safe way to school for children", kind: "planning", leaderRule: "none",
  });
  for (const [who, org] of [[CITY, cast.invented], [PEER, cast.peerCity]] as const) await stage.act(who, applyToNetwork, { network, org });
  for (const org of [cast.invented, cast.peerCity]) await stage.act(MINISTRY, decideApplication, { network, org, verdict: "accept" });
  for (const move of ["form", "start"]) await stage.act(MINISTRY, moveNetwork, { network, move });
  const mid = await writeMid(stage, network, cast.invented);
  await makeProject(stage, mid, cast.invented);
  await leaveInReview(stage, network, cast.peerCity);
  await recommend(stage, { network, mid: mid.mid, ministry: cast.ministry });
}

/** The plan of the invented municipality: its way, its reviews with answers, its adoption. */
async function writeMid(stage: Stage, network: ObjectId, org: ObjectId): Promise<{ readonly mid: ObjectId; readonly action: ObjectId }> {
  stage.at(-6, 10);
  const { id: mid } = await stage.act(CITY, startMid, { network, org, title: midTexts.title, titleEn: midTexts.titleEn });
  const edit = async () => ({ mid, revision: (await stage.read((read) => getMid(read, mid))).revision, ...midTexts });
  await stage.act(CITY, editMid, await edit());
  const { id: action } = await stage.act(CITY, addMidAction, { mid, ...midAction });
  for (const one of stakeholders) await stage.act(CITY, nameStakeholder, { mid, ...one });
  for (const { offset, ...step } of logged) await stage.act(CITY, logProcess, { mid, on: stage.day(offset), ...step });
  await stage.act(CITY, attachMidDocument, { mid, file: letter("diagnoza-ulic", "diagnoza") });
  await stage.act(CITY, moveMid, { mid, move: "send_peers", dueOn: stage.day(-4) });
  stage.at(-5, 9);
  await stage.act(PEER, reviewMid, { mid, verdict: "with_changes", text: "Plan jest jasny. Dopiszcie, jak policzycie skutek.", notes: [{ block: "aim", text: "Jak sprawdzicie, że dzieci chodzą pieszo częściej?" }] });
  await answerAll(stage, mid, "Policzymy dzieci przy bramie szkoły jesienią i wiosną.");
  await stage.act(CITY, moveMid, { mid, move: "send_experts", dueOn: stage.day(-2) });
  await stage.act("ekspertka", reviewMid, { mid, verdict: "confirmed", text: "Działania są wykonalne, a koszt realny.", notes: [] });
  await stage.act(CITY, moveMid, { mid, move: "finish" });
  stage.at(-4, 9);
  await stage.act(CITY, adoptMid, { mid, on: stage.day(-4), file: letter("zarzadzenie", "przyjecie") });
  await stage.act(CITY, moveMid, { mid, move: "start_work" });
  return { mid, action };
}

async function answerAll(stage: Stage, mid: ObjectId, answer: string): Promise<void> {
  const open = (await stage.read((read) => listReviews(read, mid))).flatMap(({ notes }) => notes.filter((note) => note.answer === undefined));
  for (const { review, no } of open) await stage.act(CITY, answerNote, { mid, review, no, answer });
}

/** An action of the plan becomes a project of the municipality. */
async function makeProject(stage: Stage, { action }: { readonly action: ObjectId }, lead: ObjectId): Promise<void> {
  await stage.act(CITY, startFiche, { title: "Strefa szkolna przy ulicy Lipowej", titleEn: "School zone on Lipowa street", type: "single", lead, from: action });
}

/** The plan of the other city is read by its peers. */
async function leaveInReview(stage: Stage, network: ObjectId, org: ObjectId): Promise<void> {
  stage.at(-4, 11);
  const { id: mid } = await stage.act(PEER, startMid, { network, org, title: "Droga do szkoły bez samochodu", titleEn: "To school without a car" });
  const { revision } = await stage.read((read) => getMid(read, mid));
  await stage.act(PEER, editMid, { mid, revision, title: "Droga do szkoły bez samochodu", titleEn: "To school without a car", challenge: "Rano przed szkołą tworzy się korek.", challengeEn: "In the morning cars jam the street by the school.", aim: "Połowa dzieci przychodzi pieszo.", aimEn: "Half of the children walk." });
  await stage.act(PEER, addMidAction, { mid, title: "Pieszy autobus", titleEn: "Walking bus", who: "szkoła i rada rodziców", output: "dwie trasy z opiekunami" });
  await stage.act(PEER, moveMid, { mid, move: "send_peers", dueOn: stage.day(10) });
}

/** The improvement plan with a recommendation: one addressee accepts in part, the other has not replied. */
async function recommend(stage: Stage, { network, mid, ministry }: { readonly network: ObjectId; readonly mid: ObjectId; readonly ministry: ObjectId }): Promise<void> {
  stage.at(-4, 13);
  const { id: plan } = await stage.act("ekspertka", openPlan, { network, title: "Plan Ulepszeń: spokojne ulice", titleEn: "Improvement Plan: calm streets" });
  const { id: first } = await stage.act("ekspertka", writeRecommendation, { plan, ...recommendation, basis: mid });
  await stage.act(CITY, writeRecommendation, { plan, scope: "finance", level: "municipal", priority: 2, text: "Małe gminy potrzebują wspólnego projektanta stref szkolnych.", textEn: "Small municipalities need a common designer of school zones.", barrier: "Nie stać ich na własnego.", barrierEn: "They cannot afford one of their own." });
  const { id: office } = await stage.seed.act(recordOrganisation, { name: { pl: "Urząd Przykładowy", en: "Example Authority" }, short: "Urząd Przykładowy", kind: "office" }, "cast:organisation:authority");
  for (const org of [ministry, office]) await stage.act("ekspertka", nameAddressee, { recommendation: first, org });
  await stage.act("ekspertka", agreeRecommendation, { recommendation: first });
  for (const move of ["consult", "finish", "submit"]) await stage.act("ekspertka", movePlan, { plan, move });
  stage.at(-4, 15);
  await stage.act(MINISTRY, submitRecommendation, { recommendation: first, on: stage.day(-4), dueOn: stage.day(26), file: letter("pismo-przewodnie", "pismo") });
  stage.at(-3, 8);
  await stage.act(MINISTRY, recordReply, { recommendation: first, org: ministry, on: stage.day(-3), stance: "partly", text: "Przyjmujemy część o znakach. Zmiana ustawy wymaga osobnych prac.", file: letter("odpowiedz-ministerstwa", "odpowiedz") });
}
