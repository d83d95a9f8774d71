import type { Json } from "@splot/kernel";
import { factAction } from "@splot/kernel/facts";
import { dropUnits, findUnit, saveArea, saveUnit } from "@splot/kernel/territory";
import { recordUnitsInput, recordUnitsOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";

/** Writes down units of the register and the areas they belong to. */
export const recordUnits = factAction({
  name: "observatory.recordUnits",
  title: { pl: "Zapisz jednostki z rejestru", en: "Record units of the register" },
  input: recordUnitsInput,
  output: recordUnitsOutput,
  grants: policy.recordUnits,
  async run(act, { units, areas }) {
    act.authorise();
    const gone = unitCodes(act.fact?.standing?.content).filter((code) => !units.some((unit) => unit.code === code));
    const ids = new Map<string, number>();
    for (const unit of units) ids.set(unit.code, await saveUnit(act, unit, act.fact?.standing !== undefined));
    const idOf = async (code: string) => {
      const id = ids.get(code) ?? (await findUnit(act, code, act.today))?.id;
      if (id === undefined) throw refuse("observatory.unit_unknown");
      return id;
    };
    for (const { code, kind, basis, members } of areas) {
      const joined = [];
      for (const member of members) joined.push({ unit: await idOf(member.code), from: member.from, source: member.source });
      await saveArea(act, { unit: await idOf(code), kind, basis, members: joined });
    }
    await dropUnits(act, gone);
    act.record({ event: "observatory.units_recorded", payload: { unitCount: units.length, areas: areas.map(({ code }) => code) }, isPublic: true });
    return { unitCount: units.length };
  },
  retract: async (act, { content }) => dropUnits(act, unitCodes(content)),
});

function unitCodes(content: Json | undefined): readonly string[] {
  const read = recordUnitsInput.safeParse(content);
  return read.success ? read.data.units.map(({ code }) => code) : [];
}
