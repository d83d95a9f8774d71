import { action } from "@splot/kernel/journal";
import { changeThing, changeThings } from "@splot/kernel/objects";
import { closeMeetingOutput, meetingInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listBallots } from "../store/ballots.ts";
import { listEffectsOf } from "../store/drafts.ts";
import { lockState } from "../store/locks.ts";
import { listAgenda, stampMeeting } from "../store/meetings.ts";

/** Closes an open meeting. Drafts that were not voted on wait for another agenda. */
export const closeMeeting = action({
  name: "assembly.closeMeeting",
  title: { pl: "Zamknij posiedzenie", en: "Close the meeting" },
  input: meetingInput,
  output: closeMeetingOutput,
  grants: policy.closeMeeting,
  async run(act, { meeting }) {
    act.authorise();
    if ((await lockState(act, meeting, "meeting")) !== "open") throw refuse("meeting.not_open");
    const ballots = await listBallots(act, meeting);
    if (ballots.some(({ announcedAt }) => announcedAt === undefined)) throw refuse("meeting.ballot_open");
    const voted = new Set(ballots.map(({ item }) => item));
    const left = (await listAgenda(act, meeting)).flatMap(({ id, draft }) => (draft === undefined || voted.has(id) ? [] : [draft]));
    await changeThings(act, left, { state: "submitted" });
    const effects = await listEffectsOf(act, left);
    for (const draft of left)
      act.record({
        event: "assembly.draft_returned",
        object: draft,
        from: "on_agenda",
        to: "submitted",
        payload: { meeting, effects: effects.get(draft) ?? [] },
        isPublic: true,
      });
    await stampMeeting(act, meeting, "closed_at");
    await changeThing(act, meeting, { state: "closed" });
    act.record({ event: "assembly.meeting_closed", object: meeting, from: "open", to: "closed", isPublic: true });
    return { id: meeting, returnedCount: left.length };
  },
});
