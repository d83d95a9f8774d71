import { newId, type PersonId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { addPersonInput, addPersonOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { savePerson } from "../store/persons.ts";

/** Adds a person, known by public function and never by name. */
export const addPerson = action({
  name: "people.addPerson",
  title: { pl: "Dodaj osobę", en: "Add a person" },
  input: addPersonInput,
  output: addPersonOutput,
  grants: policy.addPerson,
  async run(act, { function: name, isPublicFunction }) {
    act.authorise();
    const id: PersonId = newId<"person">();
    await savePerson(act, { id, function: name, isPublicFunction });
    act.record({ event: "people.person_added", payload: { person: id, function: name } });
    return { id };
  },
});
