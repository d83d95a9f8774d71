import { type Bilingual, fill, slug } from "@splot/kernel";
import { type ColumnRole, columnRoles, type FormValues } from "./formValues.ts";
import { OPEN_NAME, readMapLines, readTarget } from "./mapLines.ts";
import { type Profile, profileSchema } from "./Profile.ts";

/** What is wrong with a field of a sent form. */
export interface FormFault {
  readonly field: string;
  readonly text: Bilingual;
}

/** A sent form. Shape: `profile` when nothing is wrong; the words of the form are kept by who shows it again. */
export interface ParsedForm {
  readonly profile?: Profile | undefined;
  readonly faults: readonly FormFault[];
}

const texts = {
  line: { pl: "„{what}” – napisz: co w źródle = co u nas.", en: "“{what}” – write: what the source says = what it becomes." },
  open: {
    pl: "Nie wiadomo jeszcze, czym jest „{what}”. Zamiast znaku zapytania wpisz kod wskaźnika albo -, żeby pominąć te wiersze.",
    en: "It is not said yet what “{what}” is. In place of the question mark write the code of an indicator, or - to leave these rows out.",
  },
  unit: { pl: "Wskaż jedną kolumnę z jednostką.", en: "Choose one column of units." },
  period: { pl: "Wskaż jedną kolumnę z okresem albo wpisz jeden okres.", en: "Choose one column of periods, or give one period." },
  indicator: {
    pl: "Wskaż jedną kolumnę ze wskaźnikiem, kolumny z liczbami albo jeden wskaźnik dla całego pliku.",
    en: "Choose one column of indicators, columns of numbers, or one indicator for the whole file.",
  },
  once: {
    pl: "Tylko jedna kolumna może być tym samym: uwagą, przyczyną braku albo znakiem.",
    en: "Only one column may be each of these: note, reason, flags.",
  },
  value: { pl: "Tej wartości nie można przyjąć. Popraw ją według podpowiedzi.", en: "This value cannot be taken. Correct it as the hint says." },
} as const satisfies Record<string, Bilingual>;

/** Most columns of a form. */
const MOST_COLUMNS = 1000;

interface Column {
  readonly place: number;
  readonly name: string;
  readonly role: ColumnRole;
}

/** Reads a form as `profileFormValues` makes it. Everything wrong is told at its field. */
export function parseProfileForm(values: FormValues): ParsedForm {
  const form = new SentForm(values);
  const draft = { version: 1, ...form.ofFile(), ...form.ofPlaces(), ...form.ofRows(), ...form.ofSigns() };
  if (form.faults.length > 0) return { faults: form.faults };
  const read = profileSchema.safeParse(draft);
  if (read.success) return { profile: read.data, faults: [] };
  return { faults: read.error.issues.map((issue) => ({ field: form.fieldOf(issue.path, draft), text: texts.value })) };
}

/** A form that was sent, with the faults found so far. */
class SentForm {
  readonly faults: FormFault[] = [];
  readonly #values: FormValues;
  readonly #columns: readonly Column[];

  constructor(values: FormValues) {
    this.#values = values;
    const count = Math.min(MOST_COLUMNS, Number(values["count"] ?? 0) || 0);
    this.#columns = Array.from({ length: count }, (_, place) => ({ place, name: values[`column-${place}`] ?? "", role: roleNamed(values[`role-${place}`]) }));
  }

  ofFile() {
    const reading = { decimal: this.#text("decimal"), encoding: this.#text("encoding"), part: this.#text("part"), isOwn: this.#isSet("own") };
    return {
      match: { format: this.#text("format"), columns: this.#columns.map(({ name }) => name), dataset: this.#text("dataset") },
      reading,
      levels: this.#text("levels") ?? "municipalities",
    };
  }

  ofPlaces() {
    const [unit, period] = [this.#only("unit", "unit"), this.#only("period", "period")];
    const constant = this.#text("period-constant");
    if (unit === undefined) this.#fault("unit", texts.unit);
    if ((period === undefined) === (constant === undefined)) this.#fault("period-constant", texts.period);
    return {
      unit: unit === undefined ? undefined : this.#unit(unit),
      period: period === undefined ? { constant } : { column: period.name, form: this.#text(`form-${period.place}`) },
      indicator: this.#indicator(),
    };
  }

  ofRows() {
    return {
      breakdowns: this.#having("breakdown").map(({ place, name }) => ({
        column: name,
        dimension: this.#text(`dimension-${place}`) ?? slug(name).replaceAll("-", "_"),
        map: mapped(this.#map(place), (item) => (item === LEFT ? null : item)),
        isOpen: this.#isSet(`open-${place}`) ?? false,
      })),
      fixed: this.#having("fixed").map(({ place, name }) => ({ column: name, values: linesOf(this.#text(`values-${place}`) ?? "") })),
    };
  }

  ofSigns() {
    const [note, missing, flags] = [this.#only("note", "once"), this.#only("missing", "once"), this.#only("flags", "once")];
    return {
      note: note === undefined ? undefined : { column: note.name },
      missing: missing === undefined ? undefined : { column: missing.name, map: filled(this.#map(missing.place)) },
      flags: flags === undefined ? undefined : { column: flags.name, map: filled(this.#map(flags.place)) },
    };
  }

  /** The field in which a fault of the schema lies. */
  fieldOf(path: readonly PropertyKey[], draft: object): string {
    const [part = "", second = ""] = path.map(String);
    if (part === "reading" || part === "match") return second === "isOwn" ? "own" : second;
    const name = part === "indicator" && second === "columns" ? path[2] : columnAt(draft, part, second);
    const column = this.#columns.find((column) => column.name === name);
    if (column !== undefined) return `${detailOf(column.role, String(path.at(-1)))}-${column.place}`;
    return part === "period" || part === "indicator" ? `${part}-constant` : part;
  }

  #indicator() {
    const [column, measures, constant] = [this.#only("indicator", "indicator"), this.#having("measure"), this.#text("indicator-constant")];
    const ways = [column, measures[0], constant].filter((way) => way !== undefined);
    if (ways.length !== 1) this.#fault("indicator-constant", texts.indicator);
    if (constant !== undefined) return { constant: readTarget(constant) };
    if (column === undefined)
      return { columns: Object.fromEntries(measures.map(({ place, name }) => [name, readTarget(this.#text(`target-${place}`) ?? "")])) };
    const map = this.#map(column.place);
    return { column: column.name, map: this.#isSet(`coded-${column.place}`) === true ? undefined : mapped(map, readTarget) };
  }

  #unit({ place, name }: Column) {
    return {
      column: name,
      codes: this.#text(`codes-${place}`),
      map: filled(this.#map(place)),
      isZeroLost: this.#isSet(`zero-${place}`),
      unknown: this.#text(`unknown-${place}`) ?? "refuse",
    };
  }

  #text(name: string): string | undefined {
    const value = (this.#values[name] ?? "").trim();
    return value === "" ? undefined : value;
  }

  #isSet(name: string): true | undefined {
    return this.#text(name) === "yes" ? true : undefined;
  }

  #map(place: number): Readonly<Record<string, string>> {
    const read = readMapLines(this.#text(`map-${place}`) ?? "");
    if ("map" in read) {
      const open = Object.entries(read.map).find(([, to]) => to === OPEN_NAME)?.[0];
      if (open !== undefined) this.#fault(`map-${place}`, fill(texts.open, { what: open }));
      return read.map;
    }
    this.#fault(`map-${place}`, fill(texts.line, { what: read.wrong }));
    return {};
  }

  #having(role: ColumnRole): readonly Column[] {
    return this.#columns.filter((column) => column.role === role);
  }

  #only(role: ColumnRole, fault: keyof typeof texts): Column | undefined {
    const [first, second] = this.#having(role);
    if (second !== undefined) this.#fault(`role-${second.place}`, texts[fault]);
    return first;
  }

  #fault(field: string, text: Bilingual): void {
    this.faults.push({ field, text });
  }
}

/** Members of a profile → the details of a column in which they stand. */
const details: Readonly<Record<string, string>> = { codes: "codes", unknown: "unknown", form: "form", dimension: "dimension", values: "values" };
/** What stands for rows that are not loaded. */
const LEFT = "-";

function detailOf(role: ColumnRole, member: string): string {
  return role === "measure" ? "target" : (details[member] ?? "map");
}

/** The column of a part of a profile, or of one of its list. */
function columnAt(draft: object, part: string, place: string): unknown {
  const whole: unknown = Object.entries(draft).find(([name]) => name === part)?.[1];
  const one: unknown = Array.isArray(whole) ? whole[Number(place)] : whole;
  return typeof one === "object" && one !== null && "column" in one ? one.column : undefined;
}

function roleNamed(text: string | undefined): ColumnRole {
  return columnRoles.find((role) => role === text) ?? "none";
}

function mapped<Out>(map: Readonly<Record<string, string>>, make: (text: string) => Out): Readonly<Record<string, Out>> {
  return Object.fromEntries(Object.entries(map).map(([from, to]) => [from, make(to)]));
}

function filled(map: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined {
  return Object.keys(map).length === 0 ? undefined : map;
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
