import { type Language, langOf, say } from "@splot/kernel";
import { fitLabel, type Label, labelOf, type PlacedLabel, separateLabels } from "../../model/label.ts";
import { flatten } from "../../model/projection.ts";
import type { MapPlace } from "./place.ts";
import { rememberedCartogram } from "./rememberedCartogram.ts";

export type MetropolisMapProps = {
  readonly language: Language;
  readonly places: readonly MapPlace[];
  /** Names the drawing for screen readers. */
  readonly title: string;
  /** Makes ids of the drawing unlike those of another on the same page. */
  readonly id: string;
};

const LETTERS = 11;
/** Smallest letters of a name: about nine points on a screen 360 points wide. */
const LEAST_LETTERS = 9;
const WIDTH = 380;
/** More places have no room for circles that touch, nor for names: each is a point where its office stands. */
const MOST_NAMED = 120;
const POINT = 2.6;

const labels = {
  diagram: {
    pl: "Schemat – nie granice. Im większe koło, tym więcej mieszkańców; różnice zmniejszono, żeby nazwy były czytelne.",
    en: "Diagram, not borders. The larger the circle, the more residents; differences were reduced to keep the names readable.",
  },
  points: {
    pl: "Schemat – nie granice. Każdy punkt stoi w przybliżonym miejscu siedziby urzędu gminy.",
    en: "Diagram, not borders. Each point stands at the approximate place of the office of a municipality.",
  },
  borders: { pl: "Granice gmin.", en: "Borders of municipalities." },
  none: {
    pl: "Mapa pojawi się, gdy administrator wczyta granice gmin. Lista obok działa od razu.",
    en: "The map appears when the administrator brings in the borders. The list beside it works at once.",
  },
};

/** Are official outlines of all places at hand? A map of some would hide the others. */
function hasOutlines(places: readonly MapPlace[]): boolean {
  return places.length > 0 && places.every(({ outline }) => outline !== undefined);
}

/** Can anything be drawn? A founded office has neither outlines nor centres until borders are brought in. */
function isDrawable(places: readonly MapPlace[]): boolean {
  return hasOutlines(places) || places.some(({ centre }) => centre !== undefined);
}

/** Says what the drawing is: borders, or a diagram that is none. Missing: nothing is drawn. */
export function mapLabel(language: Language, places: readonly MapPlace[], source?: string): string | undefined {
  if (!isDrawable(places)) return undefined;
  if (!hasOutlines(places)) return say(language, places.length > MOST_NAMED ? labels.points : labels.diagram);
  return source === undefined ? say(language, labels.borders) : `${say(language, labels.borders)} ${source}`;
}

/** The map of the municipalities: official outlines where there are any, else touching circles; every shape is a link. */
export function MetropolisMap(props: MetropolisMapProps) {
  if (!isDrawable(props.places)) return <p class="muted">{say(props.language, labels.none)}</p>;
  if (hasOutlines(props.places)) return <OutlineMap {...props} />;
  return props.places.length > MOST_NAMED ? <PointMap {...props} /> : <CircleMap {...props} />;
}

/** A pattern over missing values, so that they never look like a small one. */
function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-brak`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="map-hatch" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}

function shapeClass({ shade, isChosen }: MapPlace): string {
  const shaded = shade === undefined ? "" : ` map-shade-${shade}`;
  return `map-shape${shaded}${isChosen === true ? " map-chosen" : ""}`;
}

function nameOf(language: Language, { name, valueText }: MapPlace): string {
  return valueText === undefined ? say(language, name) : `${say(language, name)}: ${valueText}`;
}

/** A name by itself is told in its own language; with its value it is a phrase of the page. */
function nameLanguage(language: Language, { name, valueText }: MapPlace): Language | undefined {
  return valueText === undefined ? langOf(language, name) : undefined;
}

type NameProps = { readonly label: Label; readonly x: number; readonly y: number; readonly language: Language | undefined };

/** NOTE: names lie above all shapes, so that no neighbour covers a letter. */
function Name({ label, x, y, language }: NameProps) {
  const first = y - ((label.lines.length - 1) * label.size * 1.12) / 2 + label.size * 0.35;
  return (
    <text class="map-name map-halo" lang={language} font-size={label.size} text-anchor="middle">
      {label.lines.map((line, place) => (
        <tspan x={x.toFixed(1)} y={(first + place * label.size * 1.12).toFixed(1)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function CircleMap({ language, places, title, id }: MetropolisMapProps) {
  const known = places.filter(({ centre }) => centre !== undefined);
  const { width, height, circles } = rememberedCartogram(
    known.map(({ code, name, centre, weight }) => ({
      code,
      lon: centre?.lon ?? 0,
      lat: centre?.lat ?? 0,
      weight,
      label: labelOf(say(language, name), LEAST_LETTERS),
    })),
  );
  const byCode = new Map(circles.map((circle) => [circle.code, circle]));
  return (
    <svg class="map-drawing" viewBox={`0 0 ${width} ${height}`} aria-label={title}>
      <Hatch id={id} />
      {known.map((place) => {
        const { x, y, r } = byCode.get(place.code) ?? { x: 0, y: 0, r: 0 };
        return (
          <a href={place.href} aria-label={nameOf(language, place)} lang={nameLanguage(language, place)}>
            <title>{nameOf(language, place)}</title>
            <circle class={shapeClass(place)} cx={x} cy={y} r={r} />
            {place.shade === "missing" && <circle class="map-over" cx={x} cy={y} r={r} fill={`url(#${id}-brak)`} />}
          </a>
        );
      })}
      <svg aria-hidden="true" overflow="visible">
        {known.map(({ code, name }) => {
          const { x, y, r } = byCode.get(code) ?? { x: 0, y: 0, r: 0 };
          const label = fitLabel(say(language, name), r, { usual: LETTERS, least: LEAST_LETTERS });
          return <Name label={label} x={x} y={y} language={langOf(language, name)} />;
        })}
      </svg>
    </svg>
  );
}

/** Places as points, as they lie to one another. NOTE: no stops of the keyboard, for hundreds of them would bar the way to the list and the table, which lead to the same. */
function PointMap({ language, places, title, id }: MetropolisMapProps) {
  const known = places.flatMap((place) => (place.centre === undefined ? [] : [{ place, centre: place.centre }]));
  const middle = known.reduce((sum, { centre }) => sum + centre.lat, 0) / Math.max(1, known.length);
  const flat = known.map(({ place, centre }) => ({ place, x: centre.lon * Math.cos((middle * Math.PI) / 180), y: -centre.lat }));
  const [left, top] = [Math.min(...flat.map(({ x }) => x)), Math.min(...flat.map(({ y }) => y))];
  const [wide, high] = [Math.max(...flat.map(({ x }) => x)) - left, Math.max(...flat.map(({ y }) => y)) - top];
  const scale = (WIDTH - 4 * POINT) / Math.max(wide, high, 1e-6);
  const at = (value: number, from: number) => ((value - from) * scale + 2 * POINT).toFixed(1);
  const [width, height] = [wide, high].map((length) => Math.ceil(length * scale + 4 * POINT));
  return (
    <svg class="map-drawing" viewBox={`0 0 ${width} ${height}`} aria-label={title}>
      <Hatch id={id} />
      {flat.map(({ place, x, y }) => (
        <a href={place.href} tabindex={-1} aria-label={nameOf(language, place)} lang={nameLanguage(language, place)}>
          <title>{nameOf(language, place)}</title>
          <circle class={shapeClass(place)} cx={at(x, left)} cy={at(y, top)} r={POINT} />
          {place.shade === "missing" && <circle class="map-over" cx={at(x, left)} cy={at(y, top)} r={POINT} fill={`url(#${id}-brak)`} />}
        </a>
      ))}
    </svg>
  );
}

function OutlineMap({ language, places, title, id }: MetropolisMapProps) {
  const flat = flatten(
    places.flatMap(({ code, outline }) => (outline === undefined ? [] : [{ code, geometry: outline }])),
    WIDTH,
  );
  const byCode = new Map(flat.shapes.map((shape) => [shape.code, shape]));
  const wanted = (places.length > MOST_NAMED ? [] : places).flatMap((place): readonly PlacedLabel[] => {
    const shape = byCode.get(place.code);
    return shape === undefined ? [] : [{ key: place.code, x: shape.x, y: shape.y, ...labelOf(say(language, place.name), LETTERS) }];
  });
  const named = separateLabels(wanted);
  const languages = new Map(places.map(({ code, name }) => [code, langOf(language, name)]));
  return (
    <svg class="map-drawing" viewBox={`0 0 ${flat.width} ${flat.height}`} aria-label={title}>
      <Hatch id={id} />
      {places.map((place) => (
        <a href={place.href} aria-label={nameOf(language, place)} lang={nameLanguage(language, place)}>
          <title>{nameOf(language, place)}</title>
          <path class={shapeClass(place)} d={byCode.get(place.code)?.path} />
          {place.shade === "missing" && <path class="map-over" d={byCode.get(place.code)?.path} fill={`url(#${id}-brak)`} />}
        </a>
      ))}
      <svg aria-hidden="true" overflow="visible">
        {named.map((label) => (
          <Name label={label} x={label.x} y={label.y} language={languages.get(label.key)} />
        ))}
      </svg>
    </svg>
  );
}
