import type { Bilingual } from "@splot/kernel";

/** A member municipality out of a pasted list. */
export interface ListedMember {
  /** Register code of 7 digits; the last is the kind of municipality. */
  readonly teryt: string;
  readonly name: string;
}

/** What is wrong with one row. Unit of `row`: line of the list, from 1. */
export interface MemberFault {
  readonly row: number;
  readonly text: Bilingual;
}

/** What a list of members says. Shape: members in the order of the list; nothing may be made while there are faults. */
export interface MemberList {
  readonly members: readonly ListedMember[];
  readonly faults: readonly MemberFault[];
}

const MOST_MEMBERS = 500;
const MOST_CHARACTERS = 400;
const CONTROLS = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

interface Row extends ListedMember {
  readonly row: number;
}

/**
 * Reads a list of members: one a line, code and name parted by a semicolon, a comma or a tab, with or without a header.
 * Missing: empty lines are skipped. Faults name their rows; duplicates name both.
 */
export function parseMembers(text: string): MemberList {
  const lines = text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: line.trim(), row: index + 1 }))
    .filter(({ line }) => line !== "");
  const [head] = lines;
  if (lines.length > MOST_MEMBERS + 1) return { members: [], faults: [tooMany] };
  const rows = (head !== undefined && isHeader(head.line) ? lines.slice(1) : lines).map(({ line, row }) => ({ row, ...cellsOf(line) }));
  const faults = [...rows.flatMap(faultsOf), ...duplicatesOf(rows), ...countFaults(rows)];
  return { members: rows.map(({ teryt, name }) => ({ teryt, name })), faults: faults.toSorted((first, second) => first.row - second.row) };
}

function isHeader(line: string): boolean {
  return !/\d/.test(line) && /teryt|kod|code/i.test(line);
}

function cellsOf(line: string): ListedMember {
  if (line.length > MOST_CHARACTERS) return { teryt: line.slice(0, MOST_CHARACTERS), name: "" };
  const parts = /^("?)([^;,\t"]*)\1\s*[;,\t]\s*(.*)$/.exec(line);
  if (parts === null) return { teryt: line, name: "" };
  const [, , teryt = "", name = ""] = parts;
  return {
    teryt: teryt.replace(/\s/g, ""),
    name: name
      .replace(/[;,\t]+\s*$/, "")
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .replaceAll('""', '"')
      .normalize("NFC")
      .trim(),
  };
}

function faultsOf({ row, teryt, name }: Row): readonly MemberFault[] {
  return [...codeFaults(teryt), ...nameFaults(name)].map((text) => ({ row, text }));
}

function codeFaults(teryt: string): readonly Bilingual[] {
  if (!/^\d{7}$/.test(teryt)) {
    const shown = teryt.length > 20 ? `${teryt.slice(0, 20)}…` : teryt;
    return [
      {
        pl: `„${shown}” nie jest kodem TERYT gminy. Kod ma 7 cyfr, ostatnia to rodzaj gminy; sprawdź, czy arkusz nie zgubił zera na początku.`,
        en: `“${shown}” is no TERYT code of a municipality. A code has 7 digits, the last is the kind; check that the spreadsheet did not drop a leading zero.`,
      },
    ];
  }
  const faults: Bilingual[] = [];
  const head = teryt.slice(0, 2);
  if (Number(head) < 2 || Number(head) > 32 || Number(head) % 2 !== 0) {
    faults.push({
      pl: `Kod ${teryt} zaczyna się od numeru województwa, którego nie ma (${head}).`,
      en: `The code ${teryt} starts with a voivodeship number that does not exist (${head}).`,
    });
  }
  if (teryt.slice(2, 4) === "00" || teryt.slice(4, 6) === "00") {
    faults.push({
      pl: `Kod ${teryt} oznacza powiat albo województwo, nie gminę.`,
      en: `The code ${teryt} stands for a county or voivodeship, not a municipality.`,
    });
  }
  if (!/[123]$/.test(teryt)) {
    faults.push({
      pl: `Ostatnia cyfra kodu ${teryt} oznacza rodzaj gminy i musi być 1 (miejska), 2 (wiejska) albo 3 (miejsko-wiejska).`,
      en: `The last digit of ${teryt} is the kind of municipality: 1 (urban), 2 (rural) or 3 (urban-rural).`,
    });
  }
  return faults;
}

function nameFaults(name: string): readonly Bilingual[] {
  if (!/\p{L}.*\p{L}/u.test(name)) {
    return [{ pl: "Brakuje nazwy gminy po kodzie. Wpisz „kod;nazwa”.", en: "The name of the municipality is missing after the code. Write “code;name”." }];
  }
  if (name.length <= 80 && !CONTROLS.test(name)) return [];
  return [
    {
      pl: "Nazwa gminy jest za długa albo zawiera niedozwolone znaki.",
      en: "The name of the municipality is too long or holds characters that are not allowed.",
    },
  ];
}

/** NOTE: the first six digits make the municipality; the seventh, its kind, changes with time. */
function duplicatesOf(rows: readonly Row[]): readonly MemberFault[] {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const key = row.teryt.slice(0, 6);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    if (earlier === undefined || key.length < 6) return [];
    return [
      {
        row: row.row,
        text: {
          pl: `${row.name} ma ten sam kod co ${earlier.name} w wierszu ${earlier.row} (${key}). Usuń jeden z nich.`,
          en: `${row.name} has the same code as ${earlier.name} in row ${earlier.row} (${key}). Remove one of them.`,
        },
      },
    ];
  });
}

function countFaults(rows: readonly Row[]): readonly MemberFault[] {
  if (rows.length < 2) return [{ row: 1, text: { pl: "Lista musi mieć co najmniej dwie gminy.", en: "The list needs at least two municipalities." } }];
  return rows.length <= MOST_MEMBERS ? [] : [tooMany];
}

const tooMany: MemberFault = {
  row: MOST_MEMBERS + 1,
  text: { pl: `Lista może mieć najwyżej ${MOST_MEMBERS} gmin.`, en: `The list may have at most ${MOST_MEMBERS} municipalities.` },
};
