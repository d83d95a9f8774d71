import { factAction } from "@splot/kernel/facts";
import { getThing } from "@splot/kernel/objects";
import { recordStatementsInput, recordStatementsOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { dropStatements, saveStatements } from "../store/process.ts";

/** Writes down short texts beside a document or the process: statutory goals, principles, dated events. */
export const recordStatements = factAction({
  name: "strategy.recordStatements",
  title: { pl: "Odnotuj krótkie teksty", en: "Record short texts" },
  input: recordStatementsInput,
  output: recordStatementsOutput,
  grants: policy.recordStatements,
  async run(act, { object, statements }) {
    act.authorise();
    await getThing(act, object);
    await dropStatements(act, object);
    await saveStatements(act, object, statements);
    act.record({ event: "strategy.statements_recorded", object, payload: { statements: statements.length }, isPublic: true });
    return { object, count: statements.length };
  },
  subject: ({ object }) => object,
  retract: async (act, { result }) => dropStatements(act, result.object),
});
