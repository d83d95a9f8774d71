import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { addAgendaItemInput, addAgendaItemOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { lockState } from "../store/locks.ts";
import { findMeeting, listAgenda, saveAgendaItems } from "../store/meetings.ts";
import { placeDrafts } from "./placing.ts";

/** Adds an item to the agenda of a meeting that is not yet closed. */
export const addAgendaItem = action({
  name: "assembly.addAgendaItem",
  title: { pl: "Dodaj punkt do porządku obrad", en: "Add an item to the agenda" },
  input: addAgendaItemInput,
  output: addAgendaItemOutput,
  grants: policy.addAgendaItem,
  async run(act, input) {
    act.authorise();
    const state = await lockState(act, input.meeting, "meeting");
    const meeting = await findMeeting(act, input.meeting);
    if (meeting === undefined || (state !== "convened" && state !== "open")) throw refuse("meeting.closed");
    const titles = await placeDrafts(act, meeting.body, input.draft === undefined ? [] : [input.draft]);
    const title = (input.draft === undefined ? undefined : titles.get(input.draft)) ?? input.title;
    if (title === undefined) throw refuse("draft.not_waiting", {}, "draft");
    const no = (await listAgenda(act, meeting.id)).length + 1;
    const id = newId<"agenda_item">();
    await saveAgendaItems(act, [{ id, meeting: meeting.id, no, title, draft: input.draft }]);
    act.record({ event: "assembly.agenda_item_added", object: meeting.id, payload: { no, title }, isPublic: true });
    if (input.draft !== undefined)
      act.record({
        event: "assembly.draft_on_agenda",
        object: input.draft,
        from: "submitted",
        to: "on_agenda",
        payload: { meeting: meeting.id },
        isPublic: true,
      });
    return { id, no };
  },
});
