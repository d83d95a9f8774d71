import { type Bilingual, fill, formatInstant, type Json, say } from "@splot/kernel";
import { changesOf } from "@splot/kernel/facts";
import type { Visit } from "@splot/kernel/http";
import type { Version } from "@splot/kernel/objects";
import { Disclosure, FactChanges } from "@splot/kernel/web";
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

function Changed({ language, before, after }: { readonly language: Visit["language"]; readonly before: Json | undefined; readonly after: Json }) {
  if (before === undefined) return <p>{say(language, words.first)}</p>;
  const changes = changesOf(worded(before), worded(after));
  if (changes.length === 0) return <p>{say(language, words.same)}</p>;
  return <FactChanges language={language} news={{ changes: [...changes], changeCount: changes.length }} />;
}

/** A frozen definition with its codes as words. */
function worded(content: Json): Json {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return content;
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => {
      const word = typeof value === "string" ? names[name]?.[value] : undefined;
      return [name, word === undefined ? (value ?? null) : { pl: word.pl, en: word.en }];
    }),
  );
}
