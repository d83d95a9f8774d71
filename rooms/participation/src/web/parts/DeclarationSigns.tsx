import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { OriginMark, StateWord, type Tone } from "@splot/kernel/web";
import { type Declaration, type DeclarationState, declarationState, declarationStates } from "../../model/declaration.ts";

const tones = { sent: "neutral", confirmed: "active", shown: "good", declined: "warning", withdrawn: "neutral" } as const satisfies Record<
  DeclarationState,
  Tone
>;

/** The stage of a declaration as a word, and its mark where it is an example. */
export function DeclarationSigns({ visit, declaration }: { readonly visit: Visit; readonly declaration: Declaration }) {
  const state = declarationState(declaration);
  return (
    <>
      <StateWord tone={tones[state]}>{say(visit.language, declarationStates[state])}</StateWord>{" "}
      {declaration.origin === "example" && <OriginMark language={visit.language} mark="example" />}
    </>
  );
}
