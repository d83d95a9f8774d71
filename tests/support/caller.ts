import { randomUUID } from "node:crypto";
import type { Day } from "@splot/kernel";
import { EXERCISE_PASSWORD } from "@splot/people";
import { expect } from "vitest";
import { z } from "zod";
import type { testApplication } from "./application.ts";

const api = "/api/v1/cwiczenie";

interface Asked<Answer> {
  readonly who: string;
  readonly name: string;
  readonly answer: z.ZodType<Answer>;
  readonly json?: object;
  readonly query?: Readonly<Record<string, string>>;
}

/** Calls the API of the exercise as programs do: a bearer token, a key of its own, nothing else. Each answer is held against its published schema. */
export function callerOf({ app, site: { rooms } }: Pick<Awaited<ReturnType<typeof testApplication>>, "app" | "site">) {
  const published = new Map(rooms.flatMap(({ queries, actions }) => [...queries, ...actions].map(({ name, output }): [string, z.ZodType] => [name, output])));
  const sessions = new Map<string, string>();

  async function signIn(login: string): Promise<string> {
    const { token } = await by("visitor").act("people.signIn", { login, password: EXERCISE_PASSWORD }, z.object({ token: z.string() }));
    sessions.set(login, token);
    return token;
  }

  async function bearer(who: string): Promise<Readonly<Record<string, string>>> {
    return who === "visitor" ? {} : { authorization: `Bearer ${sessions.get(who) ?? (await signIn(who))}` };
  }

  /** Refused calls are failures. */
  async function call<Answer>({ who, name, answer, json, query = {} }: Asked<Answer>): Promise<Answer> {
    const headers = { ...(await bearer(who)), ...(json === undefined ? {} : { "idempotency-key": randomUUID(), "content-type": "application/json" }) };
    const search = new URLSearchParams(query).toString();
    const path = `${api}/${name}${search === "" ? "" : `?${search}`}`;
    const got = await app.request(path, json === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(json) });
    const body: unknown = await got.json();
    expect([name, got.status, body]).toEqual([name, 200, expect.anything()]);
    expect(published.get(name)?.safeParse(body).error, name).toBeUndefined();
    return answer.parse(body);
  }

  /** What somebody sends and asks. */
  const by = (who: string) => ({
    act: <Answer>(name: string, json: object, answer: z.ZodType<Answer>) => call({ who, name, answer, json }),
    ask: <Answer>(name: string, query: Readonly<Record<string, string>>, answer: z.ZodType<Answer>) => call({ who, name, answer, query }),
  });

  return {
    by,
    /** Moves the clock of the exercise; whoever was signed in signs in again. */
    async goTo(day: Day): Promise<void> {
      await by("dyrektor").act("people.moveClock", { day }, z.unknown());
      sessions.clear();
    },
    /** How somebody is answered at an address. */
    async statusFor(who: string, address: string): Promise<number> {
      return (await app.request(address, { headers: await bearer(who) })).status;
    },
  };
}
