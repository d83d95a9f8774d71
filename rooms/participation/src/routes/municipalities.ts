import type { ReadHandle } from "@splot/kernel/database";
import { listMembers } from "@splot/people";

/** The member municipalities for the choice of one's own. */
export async function municipalitiesOf(read: ReadHandle) {
  return (await listMembers(read, read.today)).flatMap(({ teryt, name }) => (teryt === undefined ? [] : [{ teryt, name }]));
}
