import { cutPart } from "@splot/kernel";
import { partInput, partOutput, query } from "@splot/kernel/http";
import { z } from "zod";
import { registerQuery } from "./contract.ts";
import { filterOf } from "./register.ts";
import { listBallotBundles } from "./store/bundles.ts";
import { listResolutions } from "./store/resolutions.ts";
import { workQueries } from "./workQueries.ts";

const text = z.object({ pl: z.string(), en: z.string().optional() });

/** Acts of the register, newest first, with the filters of its page. */
const resolutionList = query({
  name: "assembly.listResolutions",
  title: { pl: "Rejestr uchwał", en: "Register of resolutions" },
  input: registerQuery.extend(partInput),
  output: z.strictObject({
    resolutions: z.array(
      z.object({
        id: z.string(),
        number: z.string().optional(),
        title: text,
        body: text,
        kind: z.string(),
        adoptedOn: z.string(),
        precision: z.enum(["day", "month"]),
        mode: z.enum(["enacted", "recorded"]),
        origin: z.string(),
        source: z.string().optional(),
        address: z.string(),
      }),
    ),
    ...partOutput,
  }),
  budget: 2,
  async run({ read, input: { cursor, limit, ...asked } }) {
    const found = await listResolutions(read, filterOf({ ...asked, po: cursor ?? asked.po }, limit + 1));
    const { rows, next } = cutPart(found, limit, ({ id }) => id);
    const resolutions = rows.map((act) => ({
      id: act.id,
      number: act.number,
      title: act.title,
      body: act.bodyName,
      kind: act.actKind,
      adoptedOn: act.adoptedOn,
      precision: act.precision,
      mode: act.mode,
      origin: act.origin,
      source: act.source,
      address: act.address,
    }));
    return { resolutions, next };
  },
});

/** Closed ballots with rule, electors, votes and tally: enough to count each again. */
const ballotList = query({
  name: "assembly.listBallots",
  title: { pl: "Głosowania z pełnym przeliczeniem", en: "Ballots with their full count" },
  input: z.object({}),
  output: z.array(z.object({ ballot: z.string(), code: z.string() }).loose()),
  budget: 6,
  async run({ read }) {
    // NOTE: a round through JSON drops absent members, as the wire does.
    return JSON.parse(JSON.stringify(await listBallotBundles(read)));
  },
});

/** What the API of the assembly answers. */
export const queries = [resolutionList, ballotList, ...workQueries];
