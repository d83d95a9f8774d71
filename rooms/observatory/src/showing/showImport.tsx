import { eachRefusal, joinRefusals, type Refusal, say } from "@splot/kernel";
import { wireOf } from "@splot/kernel/files";
import { type Call, type FormValues, KEY_PLACE, type Shown, type Visit } from "@splot/kernel/http";
import { fieldErrors } from "@splot/kernel/web";
import { fileText } from "../model/fileText.ts";
import { type CheckedFile, ImportPage } from "../web/pages/ImportPage.tsx";

const words = {
  title: { pl: "Wczytaj dane z pliku", en: "Load figures from a file" },
  catalogue: { pl: "Dane o metropolii", en: "Data on the metropolis" },
  repeated: { pl: "Ten plik wczytano już wcześniej. Niczego nie dodano.", en: "This file was loaded before. Nothing was added." },
};

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
        checkAction={visit.at("/dane/import/sprawdz")}
        acceptAction={visit.at("/dane/import")}
        formKey={KEY_PLACE}
        values={values}
        errors={errors}
        checked={checked}
        chooseAgain={checked !== undefined && chosen?.text === undefined ? chosen?.name : undefined}
        done={outcome === "znany" ? say(language, words.repeated) : undefined}
      />
    ),
  };
}

/** Chosen files by the form they came with: a browser cannot fill in a file again, so the page shows the text of a short one. */
const chosenFiles = new WeakMap<FormValues, { readonly name: string; readonly text?: string | undefined }>();
/** A longer file is not written into the page: it is chosen again. Unit: bytes. */
const MOST_KEPT = 200_000;

/** The table of a sent form: the file when one was chosen, else what was pasted. */
export async function sentTable({ values, files }: { readonly values: FormValues; readonly files: Readonly<Record<string, File>> }) {
  const file = await wireOf(files, "file");
  if (file === undefined) return { text: (values["text"] ?? "").replaceAll("\r\n", "\n") };
  const bytes = Buffer.from(file.base64, "base64");
  chosenFiles.set(values, { name: file.name, text: bytes.byteLength <= MOST_KEPT ? fileText(bytes) : undefined });
  return { file };
}

/** What was typed, with the text of the file that was chosen. */
export function keptValues(values: FormValues): FormValues {
  const chosen = chosenFiles.get(values);
  if (chosen?.text === undefined) return values;
  const kept = { ...values, text: chosen.text };
  chosenFiles.set(kept, chosen);
  return kept;
}

/** The page again, with what was typed and what was refused. */
export async function importAgain({ visit }: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> {
  const isKept = chosenFiles.get(values)?.text !== undefined;
  const told = eachRefusal(refusal).filter(({ code }) => !isKept || code !== "file.choose_again");
  return showImport(visit, { values: keptValues(values), refusal: joinRefusals(told) ?? refusal });
}
