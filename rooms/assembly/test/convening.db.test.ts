import type { ObjectId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { conveneMeeting } from "../src/actions/conveneMeeting.ts";
import { openBallot } from "../src/actions/openBallot.ts";
import { submitDraft } from "../src/actions/submitDraft.ts";
import { assemblySite } from "./builders.ts";

/** Moves a document on, as its own room would. */
const settle = action({
  name: "test.settle",
  title: { pl: "–", en: "–" },
  input: z.strictObject({ object: z.string() }),
  grants: [{ role: "system" }],
  output: z.strictObject({}),
  async run(act, { object }) {
    act.authorise();
    await changeThing(act, object as ObjectId, { state: "in_force" });
    return {};
  },
});

describe("convening a meeting", async () => {
  const site = await assemblySite();
  const wanted = { body: site.body, kind: "ordinary", startsOn: "2026-03-16", startsTime: "10:00", place: "sala", agenda: [{ title: "Otwarcie" }] };

  it("keeps the notice and the modes of the rule set (I99)", async () => {
    await expect(site.act(conveneMeeting, { ...wanted, startsOn: "2026-03-15" }, { as: site.clerk })).rejects.toThrow("meeting.notice_too_short");
    await expect(site.act(conveneMeeting, { ...wanted, mode: "remote" }, { as: site.clerk })).rejects.toThrow("meeting.mode_not_allowed");
    await expect(site.act(conveneMeeting, wanted, { as: site.director })).rejects.toThrow("access.forbidden");
  });

  it("numbers meetings without a gap, also after a refusal (I9)", async () => {
    const codes = [];
    for (const startsOn of ["2026-03-16", "2026-03-10", "2026-04-20"]) {
      codes.push(
        await site.act(conveneMeeting, { ...wanted, startsOn }, { as: site.clerk }).then(
          ({ code }) => code,
          () => "refused",
        ),
      );
    }
    expect(codes).toEqual(["WZC-I/2026", "refused", "WZC-II/2026"]);
  });

  it("refuses a draft that adopts what does not wait for adoption, or what another live draft adopts (I70)", async () => {
    const { document, draft } = await site.submit();
    const again = {
      body: site.body,
      title: "Drugi projekt",
      text: "Treść",
      justification: "Powód",
      legalBasis: "art. 1",
      effects: [{ kind: "adopts", ...document }],
    };
    await expect(site.act(submitDraft, again, { as: site.director })).rejects.toThrow("draft.effect_taken");
    await site.act(settle, { object: document.object });
    await expect(site.act(submitDraft, again, { as: site.director })).rejects.toThrow("draft.effect_not_ready");
    const { meeting } = await site.hold([draft.id], 8);
    const item = meeting.items.find((one) => one.draft === draft.id)?.id ?? "";
    await expect(site.act(openBallot, { item }, { as: site.chair })).rejects.toThrow("draft.effect_not_ready");
  });

  it("refuses a draft whose effect points at other content (I97)", async () => {
    const { document } = await site.submit();
    const draft = {
      body: site.body,
      title: "Projekt",
      text: "Treść",
      justification: "Powód",
      legalBasis: "art. 1",
      effects: [{ kind: "adopts", ...document, sha256: "0".repeat(64) }],
    };
    await expect(site.act(submitDraft, draft, { as: site.director })).rejects.toThrow("draft.effect_unknown");
  });
});
