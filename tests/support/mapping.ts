import { applyProfile, longProfile, type MappedRow, type MappingRegister, type Profile, readingOptions } from "@splot/observatory/mapping";
import { FindingLog, openReading, type ReadingFinding, Unreadable } from "@splot/observatory/reading";

/** A small register: two members, one that began in 2015, one that ended in 2010. */
export const register: MappingRegister = {
  indicators: [
    { code: "population", name: "Ludność", unit: "osoba", frequency: "year", bdlSubgroup: "P2137", bdlVariable: "72305", least: 0 },
    { code: "recycling_rate", name: "Poziom recyklingu", unit: "%", frequency: "year", least: 0, most: 100 },
  ],
  units: [
    { code: "1206113", name: "Skawina" },
    { code: "0264011", name: "Wrocław" },
    { code: "1206143", name: "Świątniki Górne", since: "2015-01-01" },
    { code: "1206991", name: "Dawna", until: "2010-01-01" },
  ],
};

/** What a profile makes of a file. */
export interface Mapped {
  readonly rows: readonly MappedRow[];
  readonly findings: readonly ReadingFinding[];
}

/** Applies a profile to a file. */
export async function mapFile(
  name: string,
  content: string | Uint8Array,
  { profile, known = register, mostKeys }: { readonly profile: Profile; readonly known?: MappingRegister; readonly mostKeys?: number },
): Promise<Mapped> {
  const log = new FindingLog();
  const rows: MappedRow[] = [];
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const source = {
    name,
    async *open() {
      yield await Promise.resolve(bytes);
    },
  };
  try {
    const reading = await openReading(source, readingOptions(profile), log);
    for await (const row of applyProfile(reading, profile, { register: known, log, mostKeys })) rows.push(row);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return { rows, findings: log.findings };
}

/** Applies the profile of the plain long table to a text. */
export function mapText(text: string): Promise<Mapped> {
  return mapFile("tabela.csv", text, { profile: longProfile });
}
