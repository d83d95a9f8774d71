import { type Language, slug } from "@splot/kernel";
import { wireOf } from "@splot/kernel/files";
import { type Call, form, KEY_PLACE, page, type Shown, type Visit } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { type FieldError, fieldErrors } from "@splot/kernel/web";
import { policy } from "../policy.ts";
import { acceptTransfer, transferInput } from "./acceptTransfer.ts";
import { checkOutput } from "./answers.ts";
import { countSteps } from "./planTransfer.ts";
import { refuseTransfer } from "./refusals.ts";
import type { Finding } from "./shapes.ts";
import { emptyBook } from "./sheets.ts";
import { readStanding } from "./standing.ts";
import { type CheckShown, TransferPage, transferTitle } from "./TransferPage.tsx";
import { checkFile } from "./takeWorkbook.ts";
import { writeWorkbook } from "./workbook.ts";

const PATH = "/praca/przenoszenie";
const desk = { label: { pl: "Biuro dziś", en: "Office today" }, path: "/praca" };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function shownOf(visit: Visit, { errors = [], checked }: { readonly errors?: readonly FieldError[]; readonly checked?: CheckShown } = {}): Shown {
  return {
    title: transferTitle,
    density: "work",
    crumbs: [desk],
    body: (
      <TransferPage
        language={visit.language}
        checkAction={visit.at(`${PATH}/sprawdz`)}
        fileHref={visit.at(`${PATH}/dane.xlsx`)}
        templateHref={visit.at(`${PATH}/wzor.xlsx`)}
        hidden={{ _key: KEY_PLACE }}
        errors={errors}
        checked={checked}
      />
    ),
  };
}

const transferPage = page({
  path: PATH,
  grants: policy.acceptTransfer,
  budget: 2,
  show: async ({ visit }: Call<unknown>) => shownOf(visit),
});

const dataFile = page({
  path: `${PATH}/dane.xlsx`,
  grants: policy.acceptTransfer,
  budget: 16,
  async show({ visit, read }: Call<unknown>) {
    return workbookAnswer(await writeWorkbook(await readStanding(read), read), `${visit.space.code}-dane`);
  },
});

const templateFile = page({
  path: `${PATH}/wzor.xlsx`,
  grants: policy.acceptTransfer,
  budget: 2,
  async show({ visit }: Call<unknown>) {
    const name: Readonly<Record<Language, string>> = { pl: "wzor", en: "template" };
    return workbookAnswer(await writeWorkbook(emptyBook), `splot-${name[visit.language]}`);
  },
});

function workbookAnswer(bytes: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(bytes, {
    headers: {
      "content-type": XLSX,
      "content-disposition": `attachment; filename="${slug(name)}.xlsx"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** Checks a file and hands it on as it was sent, for the form that takes it. Writes nothing. */
export const checkTransfer = action({
  name: "portal.checkTransfer",
  title: { pl: "Sprawdź skoroszyt", en: "Check a workbook" },
  input: transferInput,
  output: checkOutput,
  grants: policy.acceptTransfer,
  isSecret: true,
  async run(act, { file }) {
    act.authorise();
    const { steps, findings } = await checkFile(act, file.bytes);
    const counts = countSteps(steps);
    const told: readonly Finding[] = findings;
    return { counts, findings: JSON.parse(JSON.stringify(told)), file: { name: file.name, base64: Buffer.from(file.bytes).toString("base64") } };
  },
});

const checkForm = form({
  path: `${PATH}/sprawdz`,
  action: checkTransfer,
  input: async ({ files }) => {
    const file = await wireOf(files, "file");
    if (file === undefined) throw refuseTransfer("transfer.file_missing", {}, "file");
    return { file };
  },
  done: ({ result, visit }) => {
    const findings: readonly Finding[] = result.findings;
    const isGood = !findings.some(({ isBad }) => isBad) && Object.values(result.counts).some((count) => count > 0);
    const hidden = { _key: KEY_PLACE, name: result.file.name, base64: result.file.base64 };
    return shownOf(visit, { checked: { counts: result.counts, findings, accept: isGood ? { action: visit.at(`${PATH}/wczytaj`), hidden } : undefined } });
  },
  again: async ({ visit }, { refusal }) => shownOf(visit, { errors: fieldErrors(visit.language, refusal) }),
});

const acceptForm = form({
  path: `${PATH}/wczytaj`,
  action: acceptTransfer,
  input: ({ values }) => ({ file: { name: values["name"] ?? "", base64: values["base64"] ?? "" } }),
  done: ({ result }) => `/praca/zadania/${result.job}`,
  again: async ({ visit }, { refusal }) => shownOf(visit, { errors: fieldErrors(visit.language, refusal) }),
});

/** Moving people and their work by one workbook. */
export const transferRoutes = [transferPage, dataFile, templateFile, checkForm, acceptForm];
