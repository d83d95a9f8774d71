import { isMissing, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Figure, NameMark, Table } from "@splot/kernel/web";
import type { LoadedIndicator } from "../loading/loadIndicator.ts";
import { ranks } from "../methods/normalise.ts";
import type { Observation } from "../model/observation.ts";
import { CourseLine } from "../web/figures/CourseLine.tsx";
import { SourceLine, vintagesOf } from "../web/parts/SourceLine.tsx";
import { citedName, valueText, vintageText } from "../web/parts/words.ts";
import { remarkOf } from "./ranking.tsx";

const words = {
  name: { pl: "Gmina", en: "Municipality" },
  city: { pl: "Miasto", en: "City" },
  rank: { pl: "Miejsce", en: "Rank" },
  remark: { pl: "Uwagi", en: "Remarks" },
  period: { pl: "Okres", en: "Period" },
  release: { pl: "Wydanie", en: "Release" },
  metropolis: { pl: "Metropolia", en: "Metropolis" },
  peersNote: { pl: "Miasta w granicach administracyjnych, nie obszary funkcjonalne.", en: "Cities within their administrative borders, not functional areas." },
};

/** The course of the value of the area over the years, as a figure. */
export function courseOf(visit: Visit, { indicator, course }: LoadedIndicator) {
  const { language } = visit;
  const points = course.flatMap((one) =>
    isMissing(one.value)
      ? []
      : [{ year: Number(one.period.slice(0, 4)), value: one.value, text: valueText(language, indicator, one), isBreak: one.flags.includes("B") }],
  );
  const vintages = vintagesOf(course);
  const newest = course.at(-1)?.vintage;
  const title = `${say(language, indicator.name)}: ${say(language, words.metropolis)}, ${course[0]?.period ?? ""}–${course.at(-1)?.period ?? ""}`;
  return (
    <Figure
      language={language}
      id="przebieg"
      title={title}
      subtitle={say(language, indicator.unit)}
      chart={<CourseLine language={language} id="linia" title={title} points={points} />}
      table={
        <Table
          language={language}
          caption={title}
          columns={[
            { key: "period", label: say(language, words.period) },
            { key: "value", label: say(language, indicator.name), unit: say(language, indicator.unit), kind: "number" },
            { key: "release", label: say(language, words.release) },
            { key: "remark", label: say(language, words.remark) },
          ]}
          rows={course.map((one) => ({
            key: one.period,
            cells: {
              period: one.period,
              value: valueText(language, indicator, one),
              release: vintageText(language, one.vintage),
              remark: remarkOf(visit, one),
            },
          }))}
        />
      }
      source={{
        name: newest === undefined ? "–" : citedName(language, newest),
        vintage: vintages
          .map((vintage) => vintageText(language, vintage))
          .filter((text, place, all) => all.indexOf(text) === place)
          .join(" / "),
        licence: newest === undefined ? "–" : say(language, newest.source.licence),
      }}
      downloads={[]}
    />
  );
}

/** The voivodeship cities with the same indicator, Kraków marked among them. */
export function peersOf({ language, at }: Visit, { indicator, peers, territory }: LoadedIndicator) {
  const sorted = [...peers].sort((a, b) => (isMissing(a.value) || isMissing(b.value) ? 0 : b.value - a.value));
  const places = ranks(peers, "none");
  const hrefs = new Map(territory.units.map(({ code, slug }) => [code, at(`/gminy/${slug}`)]));
  const vintage = peers[0]?.vintage;
  return (
    <>
      <p>{say(language, words.peersNote)}</p>
      <Table
        language={language}
        caption={`${say(language, indicator.name)}, ${peers[0]?.period ?? ""}`}
        columns={[
          { key: "rank", label: say(language, words.rank), kind: "number" },
          { key: "name", label: say(language, words.city) },
          { key: "value", label: say(language, indicator.name), unit: say(language, indicator.unit), kind: "number" },
        ]}
        rows={sorted.map((one) => ({
          key: one.unit,
          isChosen: hrefs.has(one.unit),
          cells: {
            rank: places.get(one.unit) ?? "–",
            name: hrefs.has(one.unit) ? (
              <a href={hrefs.get(one.unit)}>
                <NameMark language={language} text={one.unitName} />
              </a>
            ) : (
              <NameMark language={language} text={one.unitName} />
            ),
            value: valueText(language, indicator, one),
          },
        }))}
      />
      {vintage !== undefined && (
        <p class="figure-note">
          <SourceLine language={language} vintage={vintage} />
        </p>
      )}
    </>
  );
}

/** Other releases of the numbers of the shown period. */
export function othersOf(visit: Visit, others: readonly Observation[], { indicator }: LoadedIndicator) {
  const { language } = visit;
  return (
    <Table
      language={language}
      caption={say(language, words.release)}
      isCaptionHidden
      columns={[
        { key: "name", label: say(language, words.name) },
        { key: "value", label: say(language, indicator.name), unit: say(language, indicator.unit), kind: "number" },
        { key: "release", label: say(language, words.release) },
        { key: "remark", label: say(language, words.remark) },
      ]}
      rows={others.map((one) => ({
        key: `${one.unit}${one.vintage.id}`,
        cells: {
          name: <NameMark language={language} text={one.unitName} />,
          value: valueText(language, indicator, one),
          release: vintageText(language, one.vintage),
          remark: remarkOf(visit, one),
        },
      }))}
    />
  );
}
