import { describe, expect, it } from "vitest";
import { diffWords } from "../../diff.ts";
import { BeforeAfter } from "./BeforeAfter.tsx";
import { DutyCard } from "./DutyCard.tsx";
import { Receipt } from "./Receipt.tsx";
import { SeatMeter } from "./SeatMeter.tsx";
import { WhyCard } from "./WhyCard.tsx";

describe("BeforeAfter", () => {
  it("tells screen readers what was deleted and inserted, and marks no bare space", () => {
    const html = String(<BeforeAfter language="pl" segments={diffWords("sieć ścieżek", "sieć bezpiecznych ścieżek")} />);
    expect(html).toMatch(/<ins><span class="visually-hidden" lang="pl">\[dodano: <\/span>bezpiecznych<span[^>]*> koniec zmiany\]<\/span><\/ins> /);
    expect(html).not.toContain("<del>");
  });

  it("escapes the paragraph and says when nothing changed", () => {
    const html = String(<BeforeAfter language="pl" segments={diffWords("<i>tak</i>", "<i>tak</i>")} />);
    expect(html).toContain("&lt;i&gt;tak&lt;/i&gt;");
    expect(html).toContain("Bez zmian");
  });
});

describe("DutyCard", () => {
  const card = (daysLeft: number) =>
    String(
      <DutyCard
        language="pl"
        kind="Uwaga"
        title="Uwaga nr 7"
        href="/7"
        deadline={{ on: "14 marca", daysLeft }}
        action={<button type="submit">Odpowiedz</button>}
      />,
    );

  it("says the days left with the right forms, and when it is late", () => {
    expect(card(1)).toContain("do 14 marca · zostało 1 dzień");
    expect(card(5)).toContain("zostało 5 dni");
    expect(card(0)).toContain("dziś ostatni dzień");
    expect(card(-2)).toMatch(/duty-overdue.*po terminie: 2 dni/);
    expect(card(4)).not.toContain("duty-soon");
    expect(card(3)).toContain("duty-soon");
  });
});

describe("WhyCard", () => {
  it("shows for each test what was needed and reached, and the verdict as a word", () => {
    const html = String(
      <WhyCard
        language="pl"
        outcome="Uchwała nieprzyjęta"
        isAdopted={false}
        rule="jednomyślnie"
        unconfirmed="Brak źródła."
        tests={[
          { label: "Kworum", base: "15 miejsc", needed: "8", reached: "13", isMet: true },
          { label: "Jednomyślność", needed: "0 przeciw", reached: "1 przeciw", isMet: false },
        ]}
      />,
    );
    expect(html).toMatch(/Kworum.*15 miejsc.*8.*13.*spełniony.*Jednomyślność.*0 przeciw.*1 przeciw.*niespełniony/s);
    expect(html).toMatch(/Zasada niepotwierdzona\..*Brak źródła\./s);
    expect(html.match(/why-test"/g)).toHaveLength(2);
  });
});

describe("SeatMeter", () => {
  it("sums the votes in words and leaves out what nobody did", () => {
    const html = String(
      <SeatMeter
        language="pl"
        votes={[
          { seat: "A", cast: "for" },
          { seat: "B", cast: "for" },
          { seat: "C", cast: "notCast" },
        ]}
      />,
    );
    expect(html).toContain("<strong>za</strong>: 2 miejsca");
    expect(html).toContain("<strong>nie oddano głosu</strong>: 1 miejsce");
    expect(html).not.toContain("przeciw");
    expect(html).toContain("C: nie oddano głosu");
  });
});

describe("Receipt", () => {
  it("shows the code in groups and the full address for paper", () => {
    const html = String(
      <Receipt
        language="pl"
        title="Przyjęto"
        code="K7QM-29FX-H4TD"
        fateHref="/los/x"
        fateAddress="https://example.org/los/x"
        receivedAt="dziś"
        draft="uwaga"
      />,
    );
    expect(html.match(/receipt-group">[^<]+/g)?.map((group) => group.slice(-4))).toEqual(["K7QM", "29FX", "H4TD"]);
    expect(html).toContain("https://example.org/los/x");
    expect(html).toContain('<splot-draft data-name="uwaga" data-sent="yes" hidden="">');
  });
});
