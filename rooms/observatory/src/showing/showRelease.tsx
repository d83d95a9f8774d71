import { counted, fill, say } from "@splot/kernel";
import { maySee, roleFor } from "@splot/kernel/access";
import { filePath, listAttachments } from "@splot/kernel/files";
import type { Call, Shown } from "@splot/kernel/http";
import { getThing, refuseUnknown } from "@splot/kernel/objects";
import { Disclosure, FileLink, LangMark, OriginMark } from "@splot/kernel/web";
import { panelsOf } from "@splot/thread/panels";
import type { Child } from "hono/jsx";
import { COMPUTED } from "../model/derivation.ts";
import { policy } from "../policy.ts";
import { findRelease, listIndicatorsOf } from "../store/imports.ts";
import { countQuestions } from "../store/questions.ts";
import { listCiting } from "../store/vintages.ts";
import { ReleasePage, type ReleasePageProps } from "../web/pages/ReleasePage.tsx";
import { qualityDesks } from "../web/parts/QualityTabs.tsx";
import { SourceLine } from "../web/parts/SourceLine.tsx";

const words = {
  title: { pl: "Wydanie danych: {name}", en: "Release of figures: {name}" },
  catalogue: { pl: "Dane o metropolii", en: "Data on the metropolis" },
  source: { pl: "Źródło i wydanie", en: "Source and release" },
  address: { pl: "Adres źródła", en: "Address of the source" },
  rows: { pl: "Zawartość", en: "Contents" },
  profile: { pl: "Sposób czytania pliku", en: "How the file was read" },
  version: { pl: "{name}, wersja {version}", en: "{name}, version {version}" },
  file: { pl: "Plik źródłowy", en: "Source file" },
  questions: { pl: "Wartości do wyjaśnienia", en: "Values to be explained" },
  noQuestions: { pl: "żadna", en: "none" },
  hash: { pl: "Suma kontrolna SHA-256", en: "Checksum SHA-256" },
  technical: { pl: "Dla sprawdzających plik", en: "For those who check the file" },
};
const openForms = {
  pl: ["pytanie czeka na wyjaśnienie", "pytania czekają na wyjaśnienie", "pytań czeka na wyjaśnienie"],
  en: ["question waits for an explanation", "questions wait for an explanation"],
} as const;
const valueForms = { pl: ["liczba", "liczby", "liczb"], en: ["number", "numbers"] } as const;

/** A refused withdrawal, with what was typed. */
export type SentWithdrawal = Pick<ReleasePageProps["withdrawing"] & object, "reason" | "refusal">;

/** The page of a release that was loaded from a file: whose it is, what it holds, the very file, and who relies on it. */
export async function showRelease(call: Call<unknown>, sent?: SentWithdrawal): Promise<Shown> {
  const { read, visit, params } = call;
  const { language, at } = visit;
  const release = await findRelease(read, params["wydanie"] ?? "");
  if (release === undefined) throw refuseUnknown();
  const { vintage, rowCount } = release;
  const { url, title } = vintage.source;
  const files = await listAttachments(read, release.id);
  const thing = await getThing(read, release.id);
  const maySeeFile = maySee(thing.visibility, visit.actor.kind === "person" ? visit.actor.roles : undefined);
  const works = roleFor(visit.actor, policy.withdrawVintage) !== undefined;
  const citing = await listCiting(read, vintage.code, !works);
  const fact = (term: keyof typeof words, detail: Child) => ({ term: say(language, words[term]), detail });
  return {
    title: title.en === undefined ? { pl: fill(words.title, { name: title.pl }).pl } : fill(words.title, { name: title }),
    crumbs: [{ label: words.catalogue, path: "/dane" }],
    body: (
      <ReleasePage
        language={language}
        title={<LangMark language={language} text={title} />}
        mark={<OriginMark language={language} mark={vintage.origin} />}
        isVerified={vintage.source.isVerified}
        facts={[
          fact("source", <SourceLine language={language} vintage={vintage} />),
          ...(url === undefined ? [] : [fact("address", url)]),
          fact("rows", counted(language, rowCount, valueForms)),
          ...(works ? [fact("questions", await openQuestionsOf(call, vintage.code))] : []),
          fact("profile", say(language, fill(words.version, { name: release.profile.code, version: release.profile.version }))),
          ...files
            .filter(() => maySeeFile)
            .flatMap((file) => [
              fact("file", <FileLink language={language} href={at(filePath(file.sha256))} file={file} />),
              fact(
                "technical",
                <Disclosure label={say(language, words.hash)}>
                  <code>{file.sha256}</code>
                </Disclosure>,
              ),
            ]),
        ]}
        indicators={(await listIndicatorsOf(read, vintage)).map(({ address, name }) => ({
          href: at(address),
          name,
          changes: address.startsWith(`${COMPUTED}/`) ? undefined : `${at(address)}/zmiany?na=${encodeURIComponent(vintage.code)}`,
        }))}
        withdrawn={vintage.withdrawn}
        citing={citing.map(({ address, title: name }) => ({ href: at(address), name }))}
        withdrawing={works && vintage.withdrawn === undefined ? { action: at(`${release.address}/wycofaj`), ...sent } : undefined}
        panels={await panelsOf(call, thing)}
      />
    ),
  };
}

/** What the rules ask about the numbers of a release, for those who may explain it. */
async function openQuestionsOf({ read, visit: { language, at } }: Call<unknown>, vintage: string): Promise<Child> {
  const count = await countQuestions(read, { state: "open", vintage });
  if (count === 0) return say(language, words.noQuestions);
  return <a href={at(qualityDesks.questions.path)}>{counted(language, count, openForms)}</a>;
}
