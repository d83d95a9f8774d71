import type { Language } from "@splot/kernel";
import { OriginMark } from "@splot/kernel/web";

export type MarksOfProps = {
  readonly language: Language;
  readonly thing: { readonly origin: "fact" | "example" | "user"; readonly mode: "enacted" | "recorded" };
};

/** Where a thing comes from, as words: a recorded act, or an example. What people at work made carries no mark. */
export function MarksOf({ language, thing }: MarksOfProps) {
  if (thing.mode === "recorded") return <OriginMark language={language} mark="recorded" />;
  return thing.origin === "user" ? <></> : <OriginMark language={language} mark={thing.origin} />;
}
