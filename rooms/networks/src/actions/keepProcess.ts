import { attachFile } from "@splot/kernel/files";
import { action } from "@splot/kernel/journal";
import { attachMidDocumentInput, attachMidDocumentOutput, logProcessInput, midOutput, nameStakeholderInput } from "../contract.ts";
import { checkOpenMid } from "../model/mid.ts";
import { policy } from "../policy.ts";
import { saveLogEntry, saveStakeholder } from "../store/midParts.ts";
import { noteAuthor } from "../store/mids.ts";
import { openMid, personOf } from "./parts.ts";

/** Names a group or institution that the plan concerns. Refuses: `mid.wrong_state`. */
export const nameStakeholder = action({
  name: "networks.nameStakeholder",
  title: { pl: "Dodaj interesariusza", en: "Name a stakeholder" },
  input: nameStakeholderInput,
  output: midOutput,
  grants: policy.editMid,
  async run(act, { mid: wanted, isLocalGroup, ...stakeholder }) {
    const mid = await openMid(act, wanted);
    checkOpenMid(mid.state);
    await saveStakeholder(act, mid.id, { ...stakeholder, isLocalGroup: isLocalGroup === true });
    await noteAuthor(act, mid.id, personOf(act));
    act.record({ event: "networks.stakeholder_named", object: mid.id });
    return { mid: mid.id };
  },
});

/** Writes down one step of the way to the plan, for as long as the plan lives: the way counts as much as the result. */
export const logProcess = action({
  name: "networks.logProcess",
  title: { pl: "Zapisz krok procesu", en: "Write down a step of the way" },
  input: logProcessInput,
  output: midOutput,
  grants: policy.editMid,
  async run(act, { mid: wanted, ...entry }) {
    const mid = await openMid(act, wanted);
    await saveLogEntry(act, mid.id, { ...entry, by: personOf(act) });
    await noteAuthor(act, mid.id, personOf(act));
    act.record({ event: "networks.process_logged", object: mid.id, payload: { on: entry.on } });
    return { mid: mid.id };
  },
});

/** Adds a document to the package of a plan. Refuses: `mid.wrong_state`, `file.*`. */
export const attachMidDocument = action({
  name: "networks.attachMidDocument",
  title: { pl: "Dodaj dokument do pakietu", en: "Add a document to the package" },
  input: attachMidDocumentInput,
  output: attachMidDocumentOutput,
  grants: policy.editMid,
  async run(act, { mid: wanted, file }) {
    const mid = await openMid(act, wanted);
    checkOpenMid(mid.state);
    const checked = file.checked("file");
    await attachFile(act, { object: mid.id, part: "package", file: checked, personalClass: "P0", by: personOf(act) });
    await noteAuthor(act, mid.id, personOf(act));
    act.record({ event: "networks.mid_document_added", object: mid.id, payload: { sha256: checked.sha256 } });
    return { mid: mid.id, sha256: checked.sha256 };
  },
});
