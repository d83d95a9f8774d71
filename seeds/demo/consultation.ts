import type { ObjectId } from "@splot/kernel";
import { listIndicatorsByCode } from "@splot/observatory";
import { announceRound, approveDisposition, enterRemark, proposeDisposition, publishDispositions, publishReport, sendRemark, type RemarkReceipt } from "@splot/participation";
import { addGoal, draftStrategy, linkEvidence, linkInsight, listParagraphs, reviseAfterRound, sendToConsultation } from "@splot/strategy";
import { announcement } from "./openings.ts";
import { revisionOf } from "./revision.ts";
import type { Research } from "./research.ts";
import type { Stage } from "./stage.ts";
import { update } from "./texts.ts";

/** The document after its consultation, ready for adoption. */
export interface Revised {
  readonly strategy: ObjectId;
  readonly version: number;
  readonly sha256: string;
}

const KRAKOW = "1261011";
const WIELKA_WIES = "1206152";

/** Finds the key of the paragraph that begins with these words. */
export type FindBlock = (start: string) => string;

/** From a number to the second version of the text: goals with evidence, a statutory round, remarks, answers, the report. */
export async function consult(stage: Stage, { transfers }: Research): Promise<Revised> {
  const { strategy, find } = await draft(stage, transfers);
  stage.at(-86, 10);
  const { no } = await stage.act("specjalista", sendToConsultation, { strategy, revision: await revisionOf(stage, strategy) });
  stage.at(-84, 9);
  const { id: round } = await stage.act("dyrektor", announceRound, {
    ...announcement(stage, -84), subject: { object: strategy, version: no }, kind: "statutory", opensOn: stage.day(-84), closesOn: stage.day(-49),
    purpose: { pl: "Pytamy, czy dwa nowe cele są trafne i co w nich poprawić.", en: "We ask whether the two new goals are right and what to improve in them." },
    meetings: [{ heldOn: stage.day(-60), starts: "17:00", name: { pl: "Spotkanie otwarte", en: "Open meeting" }, place: "Sala ćwiczeń" }],
  });
  const remarks = await collect(stage, round, find);
  await answer(stage, round, { remarks, find });
  stage.at(-36, 11);
  const revised = await stage.act("specjalista", reviseAfterRound, { strategy, round, others: [] });
  return { strategy, version: revised.no, sha256: revised.sha256 };
}

async function draft(stage: Stage, challenge: ObjectId): Promise<{ readonly strategy: ObjectId; readonly find: FindBlock }> {
  stage.at(-89, 9);
  const { id: strategy } = await stage.act("specjalista", draftStrategy, update);
  const paragraphs = await stage.read((read) => listParagraphs(read, strategy));
  const find: FindBlock = (start) => {
    const found = paragraphs.find(({ text }) => text.startsWith(start));
    if (found === undefined) throw new Error(`no paragraph begins with: ${start}`);
    return found.key;
  };
  stage.at(-88, 10);
  const commute = await stage.act("specjalista", addGoal, { strategy, parent: "3", title: "Łatwy codzienny dojazd transportem publicznym", titleEn: "An easy daily journey by public transport", block: find("Metropolia Krakowska ułatwia") });
  const green = await stage.act("specjalista", addGoal, { strategy, parent: "2", title: "Zieleń blisko domu", titleEn: "Green space close to home", block: find("Metropolia Krakowska dba") });
  await stage.act("specjalista", linkInsight, { node: commute.id, insight: challenge });
  const indicators = await stage.read((read) => listIndicatorsByCode(read, ["population_change_per_1000", "population_density"]));
  const idOf = (code: string) => indicators.find((one) => one.code === code)?.id;
  stage.at(-87, 11);
  await stage.act("specjalista2", linkEvidence, { node: commute.id, indicator: idOf("population_change_per_1000"), unit: WIELKA_WIES, period: "2024", why: "Gminy wokół Krakowa rosną, więc rośnie liczba codziennych dojazdów." });
  await stage.act("specjalista2", linkEvidence, { node: green.id, indicator: idOf("population_density"), unit: KRAKOW, period: "2024", why: "Im gęściej mieszkamy, tym ważniejszy jest teren zieleni w zasięgu spaceru." });
  return { strategy, find };
}

type Remarks = Readonly<Record<"timetable" | "municipality" | "green" | "parking" | "stops" | "meeting" | "late", RemarkReceipt>>;

async function collect(stage: Stage, round: ObjectId, find: FindBlock): Promise<Remarks> {
  const timetable = find("Gminy uzgadniają");
  const green = find("Każda gmina prowadzi");
  const send = (offset: number, hour: number, remark: object) => {
    stage.at(offset, hour);
    return stage.act("visitor", sendRemark, { round, ...remark });
  };
  const first = await send(-80, 19, { blockKey: timetable, proposedText: "Gminy powinny uzgadniać rozkłady częściej niż raz w roku, bo kolej zmienia je kilka razy.", reasonText: "Autobus odjeżdża teraz trzy minuty przed przyjazdem pociągu.", email: "mieszkanka@example.org" });
  const second = await send(-77, 12, { blockKey: green, proposedText: "Dopisać, że wykaz podaje, czy teren jest dostępny dla osób na wózkach.", reasonText: "Bez tej informacji wykaz nie pomaga wszystkim.", authorKind: "ngo", shownName: "Stowarzyszenie Przykładowe", hasConsent: true });
  const third = await send(-74, 10, { blockKey: timetable, proposedText: "Uzgadniać rozkłady dwa razy w roku: przed zmianą rozkładu kolejowego i przed rokiem szkolnym.", reasonText: "W tych dwóch terminach zmienia się najwięcej dojazdów.", authorKind: "municipality", shownName: "Gmina Przykładowa", hasConsent: true });
  const fourth = await send(-70, 20, { blockKey: find("Metropolia Krakowska ułatwia"), proposedText: "Dodać obniżkę opłat za parkowanie w centrum.", reasonText: "Nie każdy może dojechać autobusem." });
  const fifth = await send(-66, 8, { blockKey: find("Na każdym przystanku"), proposedText: "Doprecyzować, że informacja jest też czytana na głos.", reasonText: "Korzystają z niej osoby niewidome." });
  stage.at(-59, 9);
  const sixth = await stage.act("protokolant", enterRemark, { round, channel: "meeting", receivedOn: stage.day(-60), blockKey: find("Postęp mierzymy"), proposedText: "Podać, do kiedy co roku pokażemy wyniki.", reasonText: "Inaczej nie wiadomo, kiedy ich szukać." });
  const late = await send(-47, 9, { proposedText: "Wydłużyć konsultacje.", reasonText: "Przegapiłem termin." });
  return { timetable: first, municipality: third, green: second, parking: fourth, stops: fifth, meeting: sixth, late };
}

async function answer(stage: Stage, round: ObjectId, { remarks, find }: { readonly remarks: Remarks; readonly find: FindBlock }): Promise<void> {
  const timetable = { changeKind: "wording", blockKey: find("Gminy uzgadniają"), wording: "Gminy uzgadniają rozkłady jazdy dwa razy w roku: przed zmianą rozkładu kolejowego i przed rokiem szkolnym." };
  const answers: readonly (readonly [RemarkReceipt, object])[] = [
    [remarks.timetable, { verdict: "accepted", rationale: "Kolej zmienia rozkład częściej niż raz w roku. Uzgodnienia dwa razy w roku usuną większość rozjazdów.", ...timetable }],
    [remarks.municipality, { verdict: "accepted", rationale: "Przyjmujemy proponowane brzmienie.", ...timetable }],
    [remarks.green, { verdict: "partly", rationale: "Wykaz poda dostępność. Sposób jej oznaczania ustalimy z organizacjami osób z niepełnosprawnościami.", changeKind: "wording", blockKey: find("Każda gmina prowadzi"), wording: "Każda gmina prowadzi wykaz terenów zieleni otwartych dla mieszkańców i podaje, czy są dostępne dla osób z niepełnosprawnościami." }],
    [remarks.parking, { verdict: "out_of_scope", rationale: "Opłaty za parkowanie ustala rada gminy. Ten dokument ich nie dotyczy." }],
    [remarks.stops, { verdict: "explained", rationale: "Wspólna informacja na przystankach obejmuje zapowiedzi głosowe. Opisują to standardy dostępności, więc nie powtarzamy tego w strategii." }],
    [remarks.meeting, { verdict: "accepted", rationale: "Termin ułatwi śledzenie postępu.", changeKind: "wording", blockKey: find("Postęp mierzymy"), wording: "Postęp mierzymy raz w roku liczbami z banku danych i pokazujemy wyniki do końca czerwca. Każda liczba ma źródło i datę." }],
    [remarks.late, { verdict: "rejected", rationale: "Uwaga wpłynęła po terminie. Konsultacje trwały 35 dni, tyle, ile wymaga ustawa." }],
  ];
  for (const [index, [receipt, disposition]] of answers.entries()) {
    stage.at(-46 + Math.floor(index / 3), 10 + (index % 3));
    await stage.act("specjalista", proposeDisposition, { remark: receipt.remark, ...disposition });
  }
  stage.at(-42, 13);
  for (const [receipt] of answers) await stage.act("dyrektor", approveDisposition, { remark: receipt.remark });
  stage.at(-40, 12);
  await stage.act("dyrektor", publishDispositions, { round });
  stage.at(-38, 12);
  await stage.act("dyrektor", publishReport, { round });
}
