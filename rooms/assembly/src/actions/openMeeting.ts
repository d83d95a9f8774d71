import { dayOf } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { findBodyById } from "@splot/people";
import { meetingInput, openMeetingOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveQuorumCheck } from "../store/attendance.ts";
import { lockState } from "../store/locks.ts";
import { findMeeting, stampMeeting } from "../store/meetings.ts";
import { getRuleSet } from "../store/rules.ts";
import { findQuorum, listSeatsNow } from "./electorate.ts";

/** Opens a convened meeting on its day and keeps a check of the quorum. Without a quorum it opens, but no ballot can. */
export const openMeeting = action({
  name: "assembly.openMeeting",
  title: { pl: "Otwórz posiedzenie", en: "Open the meeting" },
  input: meetingInput,
  output: openMeetingOutput,
  grants: policy.openMeeting,
  async run(act, input) {
    act.authorise();
    const state = await lockState(act, input.meeting, "meeting");
    const meeting = await findMeeting(act, input.meeting);
    if (meeting === undefined || state !== "convened") throw refuse("meeting.not_convened");
    const day = dayOf(meeting.startsAt, act.space.zone);
    if (act.today < day) throw refuse("meeting.too_early", { day });
    const body = await findBodyById(act, meeting.body);
    if (body === undefined) throw refuse("body.unknown");
    const rules = await getRuleSet(act, body.code, act.today);
    const now = await listSeatsNow(act, meeting);
    const quorum = findQuorum(rules.content.rule, meeting.call, now);
    await stampMeeting(act, meeting.id, "opened_at");
    await changeThing(act, meeting.id, { state: "open" });
    if (quorum !== undefined)
      await saveQuorumCheck(act, meeting.id, { moment: "opening", share: quorum, presentCount: now.electors.filter(({ isPresent }) => isPresent).length });
    act.record({
      event: "assembly.meeting_opened",
      object: meeting.id,
      from: "convened",
      to: "open",
      payload: { quorum: quorum === undefined ? "counted_at_ballot" : quorum.holds },
      isPublic: true,
    });
    return { id: meeting.id, hasQuorum: quorum?.holds ?? false };
  },
});
