import type { ContentText, ObjectId } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import { changeThings, listThings } from "@splot/kernel/objects";
import { refuse } from "../refusals.ts";
import { listDrafts } from "../store/drafts.ts";
import { lockState } from "../store/locks.ts";

/** Puts waiting drafts of a body on an agenda. Shape: their titles by id. Refuses: `draft.not_waiting`, `draft.other_body`. */
export async function placeDrafts(act: Act, body: ObjectId, drafts: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, ContentText>> {
  if (new Set(drafts).size !== drafts.length) throw refuse("draft.not_waiting", {}, "agenda");
  for (const draft of [...drafts].sort()) {
    if ((await lockState(act, draft, "draft")) !== "submitted") throw refuse("draft.not_waiting", {}, "agenda");
  }
  const found = await listDrafts(act, drafts);
  if (found.some((draft) => draft.body !== body)) throw refuse("draft.other_body", {}, "agenda");
  await changeThings(act, drafts, { state: "on_agenda" });
  return new Map((await listThings(act, drafts)).map(({ id, title }) => [id, title]));
}
