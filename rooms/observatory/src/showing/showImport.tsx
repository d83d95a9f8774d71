import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { eachRefusal, joinRefusals, type MissingReason, missing, missingReasons, missingText, type Refusal, say, slug } from "@splot/kernel";
import { MOST_FILE_MB, wireOf } from "@splot/kernel/files";
import { type Call, type FormValues, KEY_PLACE, type Shown, type Visit } from "@splot/kernel/http";
import { fieldErrors } from "@splot/kernel/web";
import type { z } from "zod";
import type { checkImportOutput } from "../contract.ts";
import { OPEN_NAME, type Profile, parseProfileForm, profileFormValues } from "../mapping/index.ts";
import { refuse } from "../refusals.ts";
import { ImportPage } from "../web/pages/ImportPage.tsx";
import type { CheckedFile } from "../web/parts/CheckedImport.tsx";
import { qualityDesks } from "../web/parts/QualityTabs.tsx";

const words = {
  title: { pl: "Wczytaj dane z pliku", en: "Load figures from a file" },
  catalogue: { pl: "Dane o metropolii", en: "Data on the metropolis" },
  repeated: { pl: "Ten plik wczytano już wcześniej. Niczego nie dodano.", en: "This file was loaded before. Nothing was added." },
};

type CheckResult = z.output<typeof checkImportOutput>;

/** What the page of the import shows besides its form. */
export interface ImportState {
  readonly values?: FormValues | undefined;
  readonly refusal?: Refusal | undefined;
  readonly checked?: CheckedFile | undefined;
}

/** The page where a file of figures is checked and loaded. */
export function showImport(visit: Visit, { values = {}, refusal, checked }: ImportState, outcome?: string): Shown {
  const { language } = visit;
  const errors = fieldErrors(language, refusal);
  const chosen = chosenFiles.get(values);
  return {
    title: words.title,
    density: "work",
    crumbs: [{ label: words.catalogue, path: "/dane" }],
    body: (
      <ImportPage
        language={language}
        defineHref={visit.at(`${qualityDesks.definitions.path}/nowy`)}
        checkAction={visit.at("/dane/import/sprawdz")}
        acceptAction={visit.at("/dane/import")}
        formKey={KEY_PLACE}
        values={values}
        errors={errors}
        checked={checked}
        chooseAgain={checked !== undefined && chosen?.packed === undefined ? chosen?.name : undefined}
        keptFile={chosen?.packed === undefined ? undefined : { name: chosen.name, packed: chosen.packed }}
        done={outcome === "znany" ? say(language, words.repeated) : undefined}
      />
    ),
  };
}

/** Chosen files by the form they came with: a browser cannot fill in a file again, so the page keeps one itself, packed by gzip in base64. */
const chosenFiles = new WeakMap<FormValues, { readonly name: string; readonly packed?: string | undefined }>();
/** A file that is longer when packed is not written into the page: it is chosen again. Unit: bytes. */
const MOST_KEPT = 200_000;
/** A file that is longer is not packed at all. Unit: bytes. */
const MOST_PACKED = 3_000_000;

/** The file of a sent form: the one that was chosen, else the one that the page kept, else what was pasted. */
export async function sentTable({ values, files }: { readonly values: FormValues; readonly files: Readonly<Record<string, File>> }) {
  const { keptName, keptFile } = values;
  const chosen = await wireOf(files, "file");
  if (chosen !== undefined) {
    chosenFiles.set(values, { name: chosen.name, packed: await packed(chosen.base64) });
    return { file: chosen };
  }
  const base64 = keptName === undefined || keptFile === undefined ? undefined : await unpacked(keptFile);
  if (keptName === undefined || base64 === undefined) return { text: (values["text"] ?? "").replaceAll("\r\n", "\n") };
  chosenFiles.set(values, { name: keptName, packed: keptFile });
  return { file: { name: keptName, base64 } };
}

/** A file as the page keeps it. Missing: it is too long for that. */
async function packed(base64: string): Promise<string | undefined> {
  if (base64.length * 0.75 > MOST_PACKED) return undefined;
  const bytes = await promisify(gzip)(Buffer.from(base64, "base64"));
  return bytes.byteLength > MOST_KEPT ? undefined : bytes.toString("base64");
}

/** The file that the page kept. Missing: what came back is none. */
async function unpacked(text: string): Promise<string | undefined> {
  try {
    return (await promisify(gunzip)(Buffer.from(text, "base64"), { maxOutputLength: MOST_FILE_MB * 1_000_000 })).toString("base64");
  } catch {
    return undefined;
  }
}

/** What is declared to the reader. Missing: left to be found out. */
export function sentReading(values: FormValues) {
  const { decimal, encoding, part, readFormat } = values;
  const said = Object.entries({ decimal, encoding, part, format: readFormat }).map(([name, value]) => [name, value?.trim() ?? ""] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== ""));
}

/** How the columns of a form were found; a file that is read in another way has other columns. */
function readAsOf({ encoding = "", part = "", readFormat = "" }: FormValues): string {
  return [readFormat, encoding, part.trim()].join("|");
}

/** The profile of a form that asks for a check: none where the file is to be read in another way than its columns were found. */
export function checkedProfile(values: FormValues): Profile | undefined {
  return values["readAs"] === undefined || values["readAs"] === readAsOf(values) ? sentProfile(values) : undefined;
}

/** The profile of a sent form. Missing: the file was not looked at yet. Refuses: `observatory.profile_field` at each field that is wrong. */
export function sentProfile(values: FormValues): Profile | undefined {
  if (values["count"] === undefined) return undefined;
  const { profile, faults } = parseProfileForm(values);
  const refusal = joinRefusals(faults.map(({ field, text }) => refuse("observatory.profile_field", { text }, field)));
  if (profile === undefined) throw refusal ?? refuse("observatory.import_unmapped", {}, "profile");
  return profile;
}

/** Under which name the way of reading is kept. Missing: it is not. */
export function sentMemory(values: FormValues): { readonly code: string; readonly name: string } | undefined {
  const name = (values["remember"] ?? "").trim();
  return name === "" ? undefined : { code: slug(name), name };
}

/** The page after a check: what was found, and the form filled in with the profile that was chosen. */
export function showChecked(visit: Visit, values: FormValues, result: CheckResult): Shown {
  const { profile, columns, sample, ...counts } = result;
  const filled = profile === undefined ? values : withFile(foundValues(values, withOpenNames(profileFormValues(profile.content), columns)), values);
  return showImport(visit, {
    values: filled,
    checked: {
      ...counts,
      columns,
      how: profile,
      why: (profile?.guesses ?? []).map(({ column, why }) => (column === undefined ? why : { pl: `${column}: ${why.pl}`, en: `${column}: ${why.en}` })),
      sample: sample.map(({ breakdown, value, missing: reason, flags, ...row }) => ({
        ...row,
        breakdown: Object.entries(breakdown)
          .map(([dimension, item]) => `${dimension}: ${item}`)
          .join(", "),
        value: value ?? say(visit.language, missingText(missing(reasonOf(reason)))),
        flags: flags.join(" "),
      })),
    },
  });
}

/** The form with the profile that was found, and how the file was read for it. */
function foundValues(values: FormValues, found: FormValues): FormValues {
  const filled = { ...values, ...found };
  return { ...filled, readAs: readAsOf(filled) };
}

/** Values of the form with a line for each name of an indicator that nobody has said a code for: `name = ?`. */
function withOpenNames(values: FormValues, columns: CheckResult["columns"]): FormValues {
  const place = columns.findIndex((_, at) => values[`role-${at}`] === "indicator" && values[`coded-${at}`] === undefined);
  const map = values[`map-${place}`] ?? "";
  const known = new Set(map.split("\n").map((line) => line.slice(0, line.lastIndexOf(" = "))));
  const open = (columns[place]?.values ?? []).filter((name) => name.trim() !== "" && !known.has(name)).map((name) => `${name} = ${OPEN_NAME}`);
  return open.length === 0 ? values : { ...values, [`map-${place}`]: [map, ...open].filter((line) => line !== "").join("\n") };
}

function reasonOf(text: string | undefined): MissingReason {
  return text !== undefined && text in missingReasons ? (text as MissingReason) : "unknown";
}

/** Form values that belong to the same chosen file as others. */
function withFile(values: FormValues, others: FormValues): FormValues {
  const chosen = chosenFiles.get(others);
  if (chosen !== undefined) chosenFiles.set(values, chosen);
  return values;
}

/** The page again, with what was typed and what was refused. */
export async function importAgain({ visit }: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> {
  const isKept = chosenFiles.get(values)?.packed !== undefined;
  const told = eachRefusal(refusal).filter(({ code }) => !isKept || code !== "file.choose_again");
  return showImport(visit, { values, refusal: joinRefusals(told) ?? refusal });
}
