import { wireId } from "@splot/kernel/http";
import { z } from "zod";
import { type Idea, ideaState } from "./model/idea.ts";

/** An idea as the reads of the API give it. */
export const ideaOutput = z.strictObject({
  id: wireId(),
  code: z.string(),
  address: z.string(),
  origin: z.string(),
  title: z.string(),
  body: z.string(),
  teryt: z.string().optional(),
  place: z.string().optional(),
  authorKind: z.string(),
  shownName: z.string().optional(),
  state: z.string(),
  answer: z.strictObject({ verdict: z.string(), text: z.string() }).optional(),
});

/** The same, out of the stored idea. */
export function ideaOnWire(idea: Idea) {
  const { id, code, address, origin, title, body, teryt, place, authorKind, shownName, answer } = idea;
  const said = answer === undefined ? undefined : { verdict: answer.verdict, text: answer.text };
  return { id, code, address, origin, title, body, teryt, place, authorKind, shownName, state: ideaState(idea), answer: said };
}
