import { backup } from "./backup.ts";
import { bdl } from "./bdl.ts";
import { doctor } from "./doctor.ts";
import { exportBundle } from "./export.ts";
import { invite } from "./invite.ts";
import { observations } from "./observations.ts";
import { outlines } from "./outlines.ts";
import { people } from "./people.ts";
import { rehearse } from "./rehearse.ts";
import { restore } from "./restore.ts";
import { retention } from "./retention.ts";
import { setup } from "./setup.ts";
import type { Verb } from "./Verb.ts";
import { verify } from "./verify.ts";

/** The commands of the command line by their names, in the order of the help. */
export const verbs: Readonly<Record<string, Verb>> = {
  export: exportBundle,
  verify,
  backup,
  restore,
  rehearse,
  doctor,
  setup,
  invite,
  observations,
  outlines,
  bdl,
  people,
  retention,
};
