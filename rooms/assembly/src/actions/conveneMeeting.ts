import { type ContentText, newId, roman, slug } from "@splot/kernel";
import { action, issueNumber } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { type Body, findBodyById } from "@splot/people";
import { conveneMeetingInput, conveneMeetingOutput } from "../contract.ts";
import { checkMeeting, localInstant } from "../model/notice.ts";
import { formatPattern, yearOf } from "../model/number.ts";
import type { MeetingKind } from "../model/rule.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveAgendaItems, saveMeeting } from "../store/meetings.ts";
import { getRuleSet } from "../store/rules.ts";
import { placeDrafts } from "./placing.ts";

/** Convenes a meeting with its agenda; mode and notice follow the rule set in force (I99). */
export const conveneMeeting = action({
  name: "assembly.conveneMeeting",
  title: { pl: "Zwołaj posiedzenie", en: "Convene a meeting" },
  input: conveneMeetingInput,
  output: conveneMeetingOutput,
  grants: policy.conveneMeeting,
  async run(act, input) {
    act.authorise();
    const body = await findBodyById(act, input.body);
    if (body === undefined) throw refuse("body.unknown", {}, "body");
    const rules = await getRuleSet(act, body.code, act.today);
    const { kind, mode, call, startsOn, place } = input;
    checkMeeting(rules.content, { kind, mode, startsOn, today: act.today });
    const startsAt = localInstant(startsOn, input.startsTime, act.space.zone);
    const id = newId<"object">();
    const year = yearOf(startsOn);
    const ordinal = await issueNumber(act, "meeting", `${body.code}/${year}`);
    const code = formatPattern("{b}-{M}/{yyyy}", { n: ordinal, meeting: ordinal, year, body: body.code });
    const address = `/posiedzenia/${slug(code)}`;
    await saveThing(act, {
      id,
      kind: "meeting",
      code,
      title: titleOf(body, { kind, ordinal, year }),
      origin: originOf(act.space),
      state: "convened",
      visibility: "public",
      address,
    });
    await saveMeeting(act, { id, body: body.id, ordinal, year, kind, mode, call, startsAt, place, ruleCode: rules.code, ruleVersion: rules.version });
    const titles = await placeDrafts(
      act,
      body.id,
      input.agenda.flatMap(({ draft }) => (draft === undefined ? [] : [draft])),
    );
    const items = input.agenda.map(({ title, draft }, index) => ({
      id: newId<"agenda_item">(),
      meeting: id,
      no: index + 1,
      title: (draft === undefined ? undefined : titles.get(draft)) ?? title,
      draft,
    }));
    await saveAgendaItems(act, items);
    act.record({
      event: "assembly.meeting_convened",
      object: id,
      to: "convened",
      payload: { code, startsAt: startsAt.toISOString(), place, ruleSet: `${rules.code}/${rules.version}` },
      isPublic: true,
    });
    for (const draft of titles.keys())
      act.record({ event: "assembly.draft_on_agenda", object: draft, from: "submitted", to: "on_agenda", payload: { meeting: id }, isPublic: true });
    return { id, code, address, items: items.map(({ id: item, no, draft }) => ({ id: item, no, draft })) };
  },
});

function titleOf({ name }: Body, { kind, ordinal, year }: { readonly kind: MeetingKind; readonly ordinal: number; readonly year: number }): ContentText {
  const pl = kind === "ordinary" ? "posiedzenie" : "posiedzenie nadzwyczajne";
  const en = kind === "ordinary" ? "meeting" : "extraordinary meeting";
  return { pl: `${name.pl}: ${pl} ${roman(ordinal)}/${year}`, en: `${name.en ?? name.pl}: ${en} ${roman(ordinal)}/${year}` };
}
