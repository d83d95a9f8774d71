import { factAction } from "@splot/kernel/facts";
import { recordStatementsInput, recordStatementsOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { dropStatements, saveStatements } from "../store/statements.ts";

/** Writes down what sources say of an edition in one section: all of it, in the place of what was recorded before. */
export const recordStatements = factAction({
  name: "networks.recordStatements",
  title: { pl: "Odnotuj, co źródła mówią o edycji", en: "Record what sources say of an edition" },
  input: recordStatementsInput,
  output: recordStatementsOutput,
  grants: policy.recordFact,
  async run(act, { edition, section, statements }) {
    act.authorise();
    await dropStatements(act, edition, section);
    await saveStatements(act, { edition, section, statements });
    act.record({ event: "networks.statements_recorded", object: edition, payload: { section, count: statements.length }, isPublic: true });
    return { edition, section };
  },
  subject: ({ edition }) => edition,
  retract: async (act, { result }) => dropStatements(act, result.edition, result.section),
});
