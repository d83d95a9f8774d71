import { type Bilingual, fill, formatInstant, type Json, type Language, say } from "@splot/kernel";
import { changesOf } from "@splot/kernel/facts";
import type { Visit } from "@splot/kernel/http";
import type { Version } from "@splot/kernel/objects";
import { Disclosure, FactChanges } from "@splot/kernel/web";
import { wayNames } from "../model/definition.ts";
import { aggregationNames, directionNames, frequencyNames, grainNames } from "../web/parts/indicatorWords.ts";

/** Most versions that a page tells, and one more to say what the oldest of them changed. */
export const MOST_VERSIONS = 10;

const words = {
  term: { pl: "Wersje definicji", en: "Versions of the definition" },
  version: { pl: "Wersja {no} z {at}", en: "Version {no} of {at}" },
  first: { pl: "Pierwsza wersja.", en: "The first version." },
  same: { pl: "Zmienił się tylko zapis w programie.", en: "Only the record in the program changed." },
  hash: { pl: "suma SHA-256", en: "SHA-256" },
};

/** Codes of a definition, by field, in words. */
const names: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  direction: directionNames,
  aggregation: aggregationNames,
  frequency: frequencyNames,
  grain: grainNames,
  kind: wayNames,
};

/** The frozen versions of a definition, newest first: when each came, what it changed, and the hash it is cited by. */
export function versionsFact({ language, space }: Pick<Visit, "language" | "space">, versions: readonly Version[]) {
  return {
    term: say(language, words.term),
    detail: (
      <>
        {versions.slice(0, MOST_VERSIONS).map(({ no, madeAt, content, sha256 }, place) => (
          <Disclosure label={say(language, fill(words.version, { no, at: formatInstant(language, madeAt, space.zone) }))}>
            <Changed language={language} before={versions[place + 1]?.content} after={content} />
            <p>
              {say(language, words.hash)}: <code>{sha256}</code>
            </p>
          </Disclosure>
        ))}
      </>
    ),
  };
}

function Changed({ language, before, after }: { readonly language: Language; readonly before: Json | undefined; readonly after: Json }) {
  if (before === undefined) return <p>{say(language, words.first)}</p>;
  const [old, fresh] = [worded(language, before), worded(language, after)];
  const blank = Object.fromEntries([...Object.keys(old), ...Object.keys(fresh)].map((field) => [field, ""]));
  const changes = changesOf({ ...blank, ...old }, { ...blank, ...fresh });
  if (changes.length === 0) return <p>{say(language, words.same)}</p>;
  return <FactChanges language={language} news={{ changes: [...changes], changeCount: changes.length }} />;
}

/** What a frozen definition says to a reader. Shape: text by field; the field of an English text ends with `.en`, as `FactChanges` reads it. */
function worded(language: Language, content: Json, field = ""): Readonly<Record<string, string>> {
  if (typeof content !== "object" || content === null) {
    const text = names[field.split(".").at(-1) ?? ""]?.[String(content)];
    return { [language === "en" ? `${field}.en` : field]: text === undefined ? String(content) : say(language, text) };
  }
  if ("pl" in content && typeof content["pl"] === "string") {
    const { pl, en } = content;
    return language === "en" && typeof en === "string" ? { [`${field}.en`]: en } : { [field]: pl };
  }
  const parts = Object.entries(content).filter(([, value]) => value !== undefined);
  return Object.assign({}, ...parts.map(([name, value]) => worded(language, value ?? null, field === "" ? name : `${field}.${name}`)));
}
