import { action } from "@splot/kernel/journal";
import { saveProfileInput, saveProfileOutput } from "../contract.ts";
import { LONG } from "../importing/openMapped.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveProfile as store } from "../store/profiles.ts";

/** Saves how files of one kind are read, as a new version; the same content again adds nothing. Refuses: `observatory.profile_reserved`. */
export const saveProfile = action({
  name: "observatory.saveProfile",
  title: { pl: "Zapisz sposób czytania plików", en: "Save how files are read" },
  input: saveProfileInput,
  output: saveProfileOutput,
  grants: policy.saveProfile,
  async run(act, { code, name, content }) {
    act.authorise();
    if (code === LONG) throw refuse("observatory.profile_reserved", {}, "code");
    const saved = await store(act, { code, name, content, by: act.actor.kind === "person" ? act.actor.person : undefined });
    if (saved.isNew) act.record({ event: "observatory.profile_saved", payload: { code, version: saved.version, sha256: saved.sha256 } });
    return { code, ...saved };
  },
});
