import { randomBytes } from "node:crypto";
import { sendIdea, sendRemark } from "@splot/participation";
import { configureSeal } from "@splot/people";
import { eraseExpired } from "@splot/portal";
import { beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { openRound, remarkOn, withRegimes } from "../../rooms/participation/test/builders.ts";
import { testSite, visitor } from "../support/site.tsx";

configureSeal(randomBytes(32));
const site = await testSite({ rooms });
beforeAll(() => withRegimes(site));

describe("one's own data by receipt (I129)", () => {
  it("are a file for whoever has the code: what was sent, the contact, the messages; and say when they are erased", async () => {
    const round = await openRound(site);
    const email = "wlasne@example.org";
    const { code } = await site.act(sendRemark, remarkOn(round.id, { email }), { as: visitor });
    const page = await (await site.fetch(`/cwiczenie/los/${code}`)).text();
    expect(page).toContain(`href="/cwiczenie/los/${code}/dane.json"`);
    expect(page).not.toContain(email);
    const answer = await site.fetch(`/cwiczenie/los/${code}/dane.json`);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.json()).toMatchObject({
      contribution: { kind: "remark", proposedText: "Autobusy jeżdżą co pół godziny." },
      contact: { state: "kept", email, purpose: "participation.remark" },
      messages: [],
    });
    expect((await site.fetch(`/cwiczenie/los/${"0".repeat(12)}/dane.json`)).status).toBe(404);
    expect((await site.fetch(`/krakow/los/${code}/dane.json`)).status).toBe(404);
    site.setNow("2027-03-04T09:00:00Z");
    await site.act(eraseExpired, {});
    expect(await (await site.fetch(`/cwiczenie/los/${code}/dane.json`)).json()).toMatchObject({
      contact: { state: "erased" },
      contribution: { kind: "remark" },
    });
    expect(await (await site.fetch(`/en/cwiczenie/los/${code}`)).text()).toContain("The address for the answer was erased");
  });

  it("hold an idea as well, and say that there is no address", async () => {
    const { code } = await site.act(sendIdea, { title: "Ławki przy przystankach", body: "Niech będą wszędzie." }, { as: visitor });
    expect(await (await site.fetch(`/cwiczenie/los/${code}/dane.json`)).json()).toMatchObject({
      contribution: { kind: "idea", title: "Ławki przy przystankach" },
      contact: { state: "none" },
    });
  });
});
