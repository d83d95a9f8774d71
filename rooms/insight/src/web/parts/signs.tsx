import { type ContentText, counted, domainNames, formatNumber, type Language, langOf, say, type Thing } from "@splot/kernel";
import { LangMark, type Mark, StateWord, Tag, type Tone } from "@splot/kernel/web";
import { type EvidenceCounts, publicPeople } from "../../model/evidence.ts";
import { type InsightState, insightStates } from "../../model/insight.ts";
import { nouns } from "../../model/nouns.ts";
import { sourceKinds } from "../../model/source.ts";
import type { Study, StudyFigure } from "../../model/study.ts";

/** The mark of origin of a thing. */
export function markOf({ mode, origin }: Pick<Thing, "mode" | "origin">): Mark {
  return mode === "recorded" ? "recorded" : origin;
}

const tones: Readonly<Record<InsightState, Tone>> = {
  draft: "neutral",
  in_review: "active",
  confirmed: "good",
  contested: "warning",
  rejected: "danger",
  retired: "neutral",
};

/** The state of an insight as a word. */
export function InsightStateWord({ language, state }: { readonly language: Language; readonly state: InsightState }) {
  return <StateWord tone={tones[state]}>{say(language, insightStates[state])}</StateWord>;
}

/** Domains as tags with their colour and name. */
export function DomainTags({ language, domains }: { readonly language: Language; readonly domains: readonly number[] }) {
  return (
    <>
      {domains.map((domain) => (
        <>
          <Tag domain={domain}>{domainText(language, domain)}</Tag>{" "}
        </>
      ))}
    </>
  );
}

/** Number and name of a domain. */
export function domainText(language: Language, domain: number): string {
  const name = domainNames[String(domain)];
  return name === undefined ? String(domain) : `${domain}. ${say(language, name)}`;
}

const words = {
  from: { pl: "z", en: "from" },
  few: { pl: "mniej niż 3 osoby", en: "fewer than 3 people" },
  nothing: { pl: "nic", en: "nothing" },
  moreThan: { pl: "ponad", en: "more than" },
  about: { pl: "około", en: "about" },
  nearly: { pl: "blisko", en: "nearly" },
  notStated: { pl: "nie podano", en: "not stated" },
};

/** How much stands behind one stance, in a line: quotes, sources, municipalities, people as far as they may be told. */
export function countsText(language: Language, counts: EvidenceCounts): string {
  if (counts.cards === 0) return say(language, words.nothing);
  const people = publicPeople(counts.people);
  return [
    `${counted(language, counts.excerpts, nouns.quote)} ${say(language, words.from)} ${counted(language, counts.sources, nouns.sourceFrom)}`,
    ...(counts.municipalities === 0 ? [] : [counted(language, counts.municipalities, nouns.municipality)]),
    ...(people === 0 ? [] : [people === "few" ? say(language, words.few) : counted(language, people, nouns.person)]),
    counts.kinds.map((kind) => say(language, sourceKinds[kind])).join(", "),
  ].join(" · ");
}

/** How many pieces a study has, as the source puts it. */
export function studyCount(language: Language, { count }: Pick<Study, "count">): string {
  if ("missing" in count) return count.missing === "not_applicable" ? "–" : say(language, words.notStated);
  return `${count.isRough ? `${say(language, words.nearly)} ` : ""}${formatNumber(language, count.pieces)}`;
}

/** A number of a study as its source puts it. */
export function figureText(language: Language, { value, bound }: StudyFigure): string {
  const before = { exact: "", more_than: `${say(language, words.moreThan)} `, about: `${say(language, words.about)} ` }[bound];
  return before + formatNumber(language, value);
}

/** A month or year code in words: "styczeń 2021", "2022"; a day as it is written. */
export function heldText(language: Language, code: string): string {
  const [, year, month, dayOf] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(code) ?? [];
  if (year === undefined || month === undefined) return code;
  const parts: Intl.DateTimeFormatOptions = { month: "long", year: "numeric", timeZone: "UTC", ...(dayOf === undefined ? {} : { day: "numeric" }) };
  return new Intl.DateTimeFormat(language === "pl" ? "pl-PL" : "en-GB", parts).format(new Date(`${year}-${month}-${dayOf ?? "01"}T00:00:00Z`));
}

/** A link whose words are content: marked where only Polish exists. */
export function ContentLink({ language, href, text }: { readonly language: Language; readonly href: string; readonly text: ContentText }) {
  return (
    <a href={href} lang={langOf(language, text)}>
      {say(language, text)}
    </a>
  );
}

/** Content in a line of its own. */
export function Content({ language, text }: { readonly language: Language; readonly text: ContentText }) {
  return (
    <p>
      <LangMark language={language} text={text} />
    </p>
  );
}
