import { type Refusal, say } from "@splot/kernel";
import { type Call, type FormValues, KEY_PLACE, type Shown, type Visit } from "@splot/kernel/http";
import { fieldErrors } from "@splot/kernel/web";
import { type CheckedFile, ImportPage } from "../web/pages/ImportPage.tsx";

const words = {
  title: { pl: "Wczytaj dane z pliku", en: "Load figures from a file" },
  catalogue: { pl: "Dane o metropolii", en: "Data on the metropolis" },
  loaded: {
    pl: "Wczytano plik. Liczby są na stronach wskaźników, z podanym źródłem.",
    en: "The file was loaded. The numbers stand on the pages of the indicators, with the source given.",
  },
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
  const done = outcome === "tak" ? say(language, words.loaded) : outcome === "znany" ? say(language, words.repeated) : undefined;
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
        done={done}
      />
    ),
  };
}

/** Texts of chosen files by the form they came with: a browser cannot fill in a file again, so the page shows the text. */
const keptTexts = new WeakMap<FormValues, string>();

/** The text of a sent form: the file when one was chosen, else what was pasted. */
export async function sentText({ values, files }: { readonly values: FormValues; readonly files: Readonly<Record<string, File>> }): Promise<string> {
  const { file } = files;
  if (file === undefined || file.size === 0) return values["text"] ?? "";
  const text = decoded(new Uint8Array(await file.arrayBuffer()));
  keptTexts.set(values, text);
  return text;
}

/** What was typed, with the text of the file that was chosen. */
export function keptValues(values: FormValues): FormValues {
  const text = keptTexts.get(values);
  return text === undefined ? values : { ...values, text };
}

/** UTF-8 when the whole file is; else the code page that Polish spreadsheets write. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1250").decode(bytes);
  }
}

/** The page again, with what was typed and what was refused. */
export async function importAgain({ visit }: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> {
  return showImport(visit, { values: keptValues(values), refusal });
}
