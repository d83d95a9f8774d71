import { type Language, say } from "@splot/kernel";
import { roleNames } from "@splot/kernel/access";
import { type ShownAssignment, scopeKinds } from "../../model/role.ts";

/** The role by its name. */
export function roleWords(language: Language, { role }: Pick<ShownAssignment, "role">): string {
  return say(language, roleNames[role]);
}

/** What the role reaches, in words. */
export function scopeWords(language: Language, { scopeKind, scopeName, scopeId }: Pick<ShownAssignment, "scopeKind" | "scopeName" | "scopeId">): string {
  if (scopeName !== undefined) return say(language, scopeName);
  return scopeKind === "domain" && scopeId !== undefined ? `${say(language, scopeKinds.domain)}: ${scopeId}` : say(language, scopeKinds[scopeKind]);
}
