import { type Bilingual, counted, fill, formatNumber, type Language, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Paging } from "@splot/kernel/web";
import { isOverTime } from "../loading/loadNumbers.ts";
import type { LoadedView } from "../loading/loadView.ts";
import type { ShownPart } from "../loading/partOfView.ts";
import { askedQuery } from "../model/asked.ts";
import { isConfirmed } from "../model/confirmed.ts";
import { municipalityForms } from "../web/parts/words.ts";
import { numbersOf } from "./viewNumbers.ts";

const words = {
  part: { pl: "{from}–{to} z {total}", en: "{from}–{to} of {total}" },
  places: { pl: "miejsca {part}", en: "places {part}" },
  rows: { pl: "wiersze {part}", en: "rows {part}" },
  units: { pl: "gminy {part}, według nazwy", en: "municipalities {part}, by name" },
  files: {
    pl: "Tabela pokazuje {shown}; opis, mapa, rozkład i pliki obejmują wszystkie.",
    en: "The table shows {shown}; the description, the map, the distribution and the files hold all of them.",
  },
  some: {
    pl: "Widok i jego pliki pokazują {shown}. Inne wybierzesz po nazwie w formularzu.",
    en: "The view and its files show {shown}. Choose others by name in the form.",
  },
  picked: {
    pl: "Widok i jego pliki pokazują wybrane gminy ({count}) z {total}.",
    en: "The view and its files show the chosen municipalities ({count}) of {total}.",
  },
  lines: {
    pl: "Wykres i pliki pokazują {count} o największych wartościach z {total}. Inne wybierzesz po nazwie w formularzu.",
    en: "The chart and the files show the {count} with the largest values of {total}. Choose others by name in the form.",
  },
} satisfies Record<string, Bilingual>;

/** "1–100 z 2 477". */
function partText(language: Language, { from, to, total }: Pick<ShownPart, "from" | "to" | "total">): string {
  const number = (value: number) => formatNumber(language, value);
  return say(language, fill(words.part, { from: number(from), to: number(to), total: number(total) }));
}

/** Which rows of a large area stand on the page: places only where they may be claimed. */
function shownText(language: Language, loaded: LoadedView, part: ShownPart): string {
  const { view } = loaded.asked;
  const text = view !== "ranking" ? words.units : isConfirmed(numbersOf(loaded)) ? words.places : words.rows;
  return say(language, fill(text, { part: partText(language, part) }));
}

/** What a view of a large area shows and what not. Missing: it shows all members, or the area as a whole. */
export function partNote(language: Language, loaded: LoadedView): string | undefined {
  const { isLarge, part, asked, members, area } = loaded;
  if (!isLarge) return undefined;
  const total = counted(language, members.length, municipalityForms);
  if (part !== undefined) {
    return say(language, fill(isOverTime(asked.view) ? words.some : words.files, { shown: shownText(language, loaded, part) }));
  }
  const drawn = new Set(numbersOf(loaded).map(({ unit }) => unit));
  if (drawn.has(area.code)) return undefined;
  return asked.units.some((unit) => drawn.has(unit))
    ? say(language, fill(words.picked, { count: formatNumber(language, drawn.size), total }))
    : say(language, fill(words.lines, { count: counted(language, drawn.size, municipalityForms), total }));
}

/** The way to the next part of a large area, and back to its beginning. Missing: all is shown. */
export function partPaging({ language, at }: Visit, loaded: LoadedView) {
  const { part, asked, indicator } = loaded;
  if (part === undefined) return undefined;
  const href = (after: string | undefined) => `${at(indicator.address)}${askedQuery({ ...asked, after })}`;
  return (
    <Paging
      language={language}
      firstHref={part.from > 1 ? href(undefined) : undefined}
      nextHref={part.next === undefined ? undefined : href(part.next)}
      position={shownText(language, loaded, part)}
    />
  );
}
