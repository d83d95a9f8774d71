/** A variable that is followed, with what is known of it. */
export interface PlannedVariable {
  readonly id: number;
  readonly level?: number | undefined;
  readonly subject?: string | undefined;
}

/** A unit of the bank: its 12 characters, its level (0 country … 6 municipality). */
export interface BankUnit {
  readonly code: string;
  readonly level: number;
}

/** What is known when the next step is looked for. */
export interface PlanGround {
  readonly variables: readonly PlannedVariable[];
  readonly units: readonly BankUnit[];
  /** Subjects known by number, each with what it lies in. */
  readonly subjects: ReadonlyMap<string, string | undefined>;
  /** TERYT codes of the municipalities of the space. */
  readonly members: readonly string[];
}

/** One thing to fetch. */
export interface PlannedFetch {
  readonly resource: string;
  readonly variable?: number | undefined;
}

/** Level of voivodeships and of municipalities in the bank. */
const VOIVODESHIP = 2;
const MUNICIPALITY = 6;
/** How many characters of a code tell a subregion, a region, a voivodeship. */
const LENGTHS = [7, 5, 4] as const;

/**
 * What a space needs from the bank, in the order in which it can be asked for: words first, then the units, then what the
 * variables are, then their numbers. What follows from an answer that is not there yet appears once it is.
 */
export function planFetches(ground: PlanGround): readonly PlannedFetch[] {
  const { variables, members } = ground;
  if (variables.length === 0 || members.length === 0) return [];
  return [
    { resource: "attributes" },
    { resource: "measures" },
    { resource: `units?level=${VOIVODESHIP}` },
    ...voivodeshipsOf(ground).map((code) => ({ resource: `units?level=${MUNICIPALITY}&parent-id=${code}` })),
    ...variables.map(({ id }) => ({ resource: `variables/${id}`, variable: id })),
    ...subjectsOf(ground).map((code) => ({ resource: `subjects/${code}` })),
    ...variables.flatMap((variable) => dataOf(variable, ground)),
  ];
}

function voivodeshipsOf({ units, members }: PlanGround): readonly string[] {
  const wanted = new Set(members.map((code) => code.slice(0, 2)));
  return units.filter(({ code, level }) => level === VOIVODESHIP && wanted.has(code.slice(2, 4))).map(({ code }) => code);
}

/** The subjects of the variables and what they lie in, as far as they are known. */
function subjectsOf({ variables, subjects }: PlanGround): readonly string[] {
  const found = new Set<string>();
  for (const { subject } of variables) {
    for (let code = subject; code !== undefined && !found.has(code); code = subjects.get(code)) found.add(code);
  }
  return [...found];
}

function dataOf({ id, level }: PlannedVariable, ground: PlanGround): readonly PlannedFetch[] {
  if (level === undefined) return [];
  const asked = Math.min(level, MUNICIPALITY);
  return scopesOf(ground).map((scope) => ({ resource: `data/by-variable/${id}?unit-level=${asked}&unit-parent-id=${scope}`, variable: id }));
}

/** For each voivodeship the smallest unit of the bank above all members in it: its numbers come in one series of pages. */
function scopesOf(ground: PlanGround): readonly string[] {
  const wanted = new Set(ground.members);
  const own = ground.units.filter(({ code, level }) => level === MUNICIPALITY && wanted.has(terytOfUnit(code))).map(({ code }) => code);
  const groups = Map.groupBy(own, (code) => code.slice(0, 4));
  return [...groups.values()].map(scopeOf);
}

function scopeOf(codes: readonly string[]): string {
  const [first = ""] = codes;
  const length = LENGTHS.find((one) => codes.every((code) => code.startsWith(first.slice(0, one)))) ?? 4;
  return first.slice(0, length).padEnd(12, "0");
}

/** TERYT-7 of a unit of the bank. Source: FORMATS §3 (characters 3–4 and 8–12). */
export function terytOfUnit(code: string): string {
  return `${code.slice(2, 4)}${code.slice(7, 12)}`;
}
