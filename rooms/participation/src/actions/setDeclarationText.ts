import { factAction, refuseRuleRetraction } from "@splot/kernel/facts";
import { nextRegulationVersion, saveRegulation } from "@splot/kernel/objects";
import { setDeclarationTextInput, setDeclarationTextOutput } from "../contract.ts";
import { DECLARATION_RULES } from "../model/declaration.ts";
import { policy } from "../policy.ts";

/** Announces the text that is signed from a day on; those who signed before stay with the text that they signed. */
export const setDeclarationText = factAction({
  name: "participation.setDeclarationText",
  title: { pl: "Ogłoś tekst deklaracji poparcia", en: "Announce the text of the declaration of support" },
  input: setDeclarationTextInput,
  output: setDeclarationTextOutput,
  grants: policy.setDeclarationText,
  async run(act, { basis, isConfirmed, validFrom = act.today, ...content }) {
    act.authorise();
    const rule = { kind: "form", code: DECLARATION_RULES } as const;
    const version = await nextRegulationVersion(act, rule);
    const name = { pl: "Deklaracja poparcia współpracy metropolitalnej", en: "Declaration of support for metropolitan cooperation" };
    await saveRegulation(act, { ...rule, version, name, content: JSON.parse(JSON.stringify(content)), basis, isConfirmed, validFrom });
    act.record({ event: "participation.declaration_text_set", payload: { version, basis }, isPublic: true });
    return { version };
  },
  retract: refuseRuleRetraction,
});
