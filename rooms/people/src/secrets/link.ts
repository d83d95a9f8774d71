import type { ObjectId, SpaceId } from "@splot/kernel";
import { linkSecret } from "./seal.ts";

/** Stands in the link of a notice where the secret comes in when the letter goes out. */
export const SECRET_PLACE = "{sekret}";

/** The secret of the one link that goes out about a thing. Nothing stores it: it is made anew from the key of the installation. */
export function linkToken(space: SpaceId, object: ObjectId): string {
  return linkSecret(`letter:${space}:${object}`);
}

/** Does the link of a notice hold a secret, which only its recipient may have? */
export function isSecretLink(link: string): boolean {
  return link.includes(SECRET_PLACE);
}

/** The link as its recipient gets it. */
export function openSecretLink(link: string, { space, object }: { readonly space: SpaceId; readonly object: ObjectId }): string {
  return link.replace(SECRET_PLACE, () => linkToken(space, object));
}
