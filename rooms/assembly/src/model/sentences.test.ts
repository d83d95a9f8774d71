import { day } from "@splot/kernel";
import { describe, expect, it } from "vitest";
import { deviceCodeHash, formatDeviceCode, newDeviceCode, readDeviceCode } from "./code.ts";
import { checkMeeting, earliestDay, localInstant } from "./notice.ts";
import { formatPattern, numberScope } from "./number.ts";
import { type Rule, shippedRules, startingRuleSet } from "./rule.ts";
import { changeSentence, ruleSentence } from "./sentences.ts";

describe("ruleSentence", () => {
  it("says the shipped rule plainly in both languages", () => {
    expect(ruleSentence(shippedRules.unanimity.rule, 15)).toEqual({
      pl: "Uchwała zapada jednomyślnie, gdy obecna jest co najmniej połowa z 15 miejsc (8). Liczą się tylko głosy za i przeciw. Wstrzymanie się nie blokuje uchwały.",
      en: "A resolution is adopted unanimously, when at least half of the 15 seats are present (8). Only votes for and against count. An abstention does not block the resolution.",
    });
  });

  it("says both halves of a double majority, and what an equal vote does", () => {
    const rule: Rule = { ...shippedRules.double_majority.rule, tie: "chair" };
    expect(ruleSentence(rule, 15).pl).toBe(
      "Uchwała zapada bezwzględną większością, czyli gdy za jest więcej niż połowa wszystkich miejsc uprawnionych i jednocześnie głosami gmin, w których mieszka więcej niż połowa mieszkańców wszystkich gmin, gdy obecna jest co najmniej połowa z 15 miejsc (8). Głos wstrzymujący się nie jest głosem za, więc utrudnia podjęcie uchwały. Przy równej liczbie głosów rozstrzyga głos przewodniczącego.",
    );
  });

  it("uses the right Polish forms for what would change the result", () => {
    const sentence = (count: number) => changeSentence({ kind: "votes", from: "yes", to: "no", count, outcome: "rejected" }).pl;
    expect([1, 2, 5].map(sentence)).toEqual([
      "Wynik odwróciłby 1 głos „przeciw” zamiast „za”.",
      "Wynik odwróciłyby 2 głosy „przeciw” zamiast „za”.",
      "Wynik odwróciłoby 5 głosów „przeciw” zamiast „za”.",
    ]);
    expect(changeSentence({ kind: "presence", count: 1, measure: "seats" })).toEqual({ pl: "Do kworum zabrakło 1 miejsca.", en: "The quorum lacked 1 seat." });
  });
});

describe("numbers of acts", () => {
  it("fill the body's pattern and restart with its scope (BR-17)", () => {
    expect(formatPattern("{n}/{M}/{yyyy}", { n: 1, meeting: 4, year: 2015, body: "WZC" })).toBe("1/IV/2015");
    expect(formatPattern("{n}/{yyyy}", { n: 11, meeting: 4, year: 2021, body: "ZARZAD" })).toBe("11/2021");
    expect(
      ["never", "year", "meeting"].map((reset) =>
        numberScope(reset === "never" || reset === "year" ? reset : "meeting", { body: "WZC", year: 2026, meeting: 2 }),
      ),
    ).toEqual(["WZC", "WZC/2026", "WZC/2026/2"]);
  });
});

describe("notice of a meeting (I99)", () => {
  const plan = { kind: "ordinary", mode: "on_site", today: day("2026-03-02") } as const;
  it("allows the first day after the notice and refuses the day before it", () => {
    expect(earliestDay(startingRuleSet, "ordinary", plan.today)).toBe("2026-03-16");
    expect(() => checkMeeting(startingRuleSet, { ...plan, startsOn: day("2026-03-16") })).not.toThrow();
    expect(() => checkMeeting(startingRuleSet, { ...plan, startsOn: day("2026-03-15") })).toThrow("meeting.notice_too_short");
    expect(() => checkMeeting(startingRuleSet, { ...plan, mode: "remote", startsOn: day("2026-03-16") })).toThrow("meeting.mode_not_allowed");
  });

  it("reads a local time also on days when the clock changes", () => {
    const at = (on: string, time: string) => localInstant(day(on), time, "Europe/Warsaw").toISOString();
    expect(at("2026-03-16", "10:00")).toBe("2026-03-16T09:00:00.000Z");
    expect(at("2026-03-29", "10:00")).toBe("2026-03-29T08:00:00.000Z");
    expect(at("2026-10-25", "23:30")).toBe("2026-10-25T22:30:00.000Z");
    expect(() => at("2026-03-16", "25:00")).toThrow("meeting.time_unreadable");
  });
});

describe("device codes", () => {
  it("read back what the slip shows, however it is typed", () => {
    const code = newDeviceCode(Uint8Array.from([0, 1, 10, 31, 32, 255, 17, 5]));
    expect(formatDeviceCode(code)).toBe("01AZ-0ZH5");
    expect(readDeviceCode(" o1az 0zh5 ")).toBe(code);
    expect(deviceCodeHash("salt", code)).not.toBe(deviceCodeHash("other", code));
  });
});
