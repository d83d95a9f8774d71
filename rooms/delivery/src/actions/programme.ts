import { findResolutionByNumber } from "@splot/assembly";
import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { changeThing, findThing, freezeVersion, originOf, saveThing } from "@splot/kernel/objects";
import { findOrganisation } from "@splot/people";
import { linkNewborn, type NewLink } from "@splot/thread";
import {
  adoptProgrammeInput,
  adoptProgrammeOutput,
  decideItemInput,
  decideItemOutput,
  openProgrammeInput,
  openYearOutput,
  proposeItemInput,
  proposeItemOutput,
} from "../contract.ts";
import { checkAdoption, checkDraft } from "../model/programme.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findProgramme, listItems, lockProgramme, programmeOfItem, saveAdoption, saveItem, saveItemDecision, saveProgramme } from "../store/programmes.ts";
import { personOf } from "./reach.ts";

/** Opens the work programme of a year for proposals. Refuses: `programme.exists`. */
export const openProgramme = action({
  name: "delivery.openProgramme",
  title: { pl: "Otwórz program prac", en: "Open a work programme" },
  input: openProgrammeInput,
  output: openYearOutput,
  grants: policy.openProgramme,
  async run(act, { year }) {
    act.authorise();
    if ((await findProgramme(act, year)) !== undefined) throw refuse("programme.exists", {}, "year");
    const id = newId<"object">();
    const address = `/plany/program/${year}`;
    const title = { pl: `Roczny program prac ${year}`, en: `Annual work programme ${year}` };
    await saveThing(act, {
      id,
      kind: "work_programme",
      code: `${year}`,
      title,
      origin: originOf(act.space),
      state: "draft",
      visibility: "public",
      address,
      madeBy: personOf(act),
    });
    await saveProgramme(act, { id, year });
    act.record({ event: "delivery.programme_opened", object: id, to: "draft", payload: { year }, isPublic: true });
    return { id, address };
  },
});

/** Proposes work for the programme. Refuses: `programme.adopted`, `task.org_unknown`, `threat.task_unfit`. */
export const proposeItem = action({
  name: "delivery.proposeItem",
  title: { pl: "Zaproponuj pracę", en: "Propose work" },
  input: proposeItemInput,
  output: proposeItemOutput,
  grants: policy.proposeItem,
  async run(act, { programme: id, title, titleEn, org, task }) {
    act.authorise({ organisation: org });
    const programme = await lockProgramme(act, id);
    checkDraft(programme);
    if ((await findOrganisation(act, org)) === undefined) throw refuse("task.org_unknown", {}, "org");
    if (task !== undefined && (await findThing(act, task))?.kind !== "task") throw refuse("threat.task_unfit", {}, "task");
    const item = await saveItem(act, { programme: id, title: { pl: title, en: titleEn }, proposer: org, task });
    act.record({ event: "delivery.item_proposed", object: id, payload: { no: item.no, title, org }, isPublic: true });
    return { item: item.id, no: item.no };
  },
});

/** Takes a proposal in, leaves it out or puts it off; the last two with a reason. Refuses: `programme.adopted`. */
export const decideItem = action({
  name: "delivery.decideItem",
  title: { pl: "Zdecyduj o propozycji", en: "Decide on a proposal" },
  input: decideItemInput,
  output: decideItemOutput,
  grants: policy.decideItem,
  async run(act, { item, decision, reason }) {
    act.authorise();
    const id = await programmeOfItem(act, item);
    checkDraft(await lockProgramme(act, id));
    await saveItemDecision(act, item, { decision, reason });
    act.record({ event: "delivery.item_decided", object: id, payload: { item, decision, reason: reason ?? null }, isPublic: true });
    return { item, decision };
  },
});

/** Adopts the programme once every proposal is decided, freezes it, and ties its tasks and the resolution, where there is one, to it. Refuses: `programme.*`. */
export const adoptProgramme = action({
  name: "delivery.adoptProgramme",
  title: { pl: "Przyjmij program prac", en: "Adopt the work programme" },
  input: adoptProgrammeInput,
  output: adoptProgrammeOutput,
  grants: policy.adoptProgramme,
  async run(act, { programme: id, basis, on, resolution: number }) {
    act.authorise();
    const programme = await lockProgramme(act, id);
    checkDraft(programme);
    if (on > act.today) throw refuse("programme.adopted_ahead", {}, "on");
    const items = await listItems(act, id);
    checkAdoption(items);
    const resolution = number === undefined ? undefined : await findResolutionByNumber(act, number);
    if (number !== undefined && resolution === undefined) throw refuse("programme.no_resolution", {}, "resolution");
    const content = items.map(({ no, title, proposer, decision, reason }) => ({
      no,
      title: { ...title },
      proposer: { ...proposer },
      decision: decision ?? null,
      reason: reason ?? null,
    }));
    const { no, sha256 } = await freezeVersion(act, {
      object: id,
      content: { kind: "work_programme", year: programme.year, basis, on, resolution: resolution?.number ?? null, items: content },
      madeBy: personOf(act),
    });
    await saveAdoption(act, id, { basis, on });
    await changeThing(act, id, { state: "adopted" });
    const links = items.flatMap(({ decision, task }): NewLink[] =>
      decision !== "in" || task === undefined ? [] : [{ from: { object: id }, to: { object: task.id }, relation: "realised_by", madeHow: "person" }],
    );
    if (resolution !== undefined) links.push({ from: { object: resolution.id }, to: { object: id, version: no }, relation: "effect", madeHow: "rule" });
    await linkNewborn(act, ...links);
    act.record({ event: "delivery.programme_adopted", object: id, version: no, from: "draft", to: "adopted", payload: { basis, on }, isPublic: true });
    return { programme: id, no, sha256 };
  },
});
