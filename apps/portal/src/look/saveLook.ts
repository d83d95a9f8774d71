import { type Colour, findColour, formatNumber, joinRefusals, type Refusal } from "@splot/kernel";
import { lockSettings, saveSettings } from "@splot/kernel/database";
import { optionalText, typedText, wireCount } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { z } from "zod";
import { policy } from "../policy.ts";
import { type Look, lookOf } from "./look.ts";
import { findReadableShade, isReadable, lowestContrast, type ThemeName, themes } from "./palette.ts";
import { refuseLook } from "./refusals.ts";

const saveLookInput = z.strictObject({
  /** The version that was seen. */
  version: z.coerce.number().int().min(0),
  name: typedText(160, 3),
  nameEn: optionalText(160),
  short: optionalText(40),
  light: optionalText(20),
  dark: optionalText(20),
  contact: optionalText(500),
  contactEn: optionalText(500),
});
type LookInput = z.output<typeof saveLookInput>;

/** Changes the name and the look of a space. Every earlier look stays in the journal. Refuses: `look.*`. */
export const saveLook = action({
  name: "portal.saveLook",
  title: { pl: "Zmień nazwę i wygląd", en: "Change name and look" },
  input: saveLookInput,
  output: z.strictObject({ version: wireCount }),
  grants: policy.saveLook,
  async run(act, input) {
    act.authorise();
    const accent = accentOf(input);
    const settings = await lockSettings(act);
    const { version } = lookOf({ settings });
    if (version !== input.version) throw refuseLook("look.changed");
    const { name: pl, nameEn, short, contact, contactEn } = input;
    const look: Look = {
      version: version + 1,
      ...(short === undefined ? {} : { short }),
      ...(accent === undefined ? {} : { accent }),
      ...(contact === undefined ? {} : { contact: contactEn === undefined ? { pl: contact } : { pl: contact, en: contactEn } }),
    };
    const name = nameEn === undefined ? { pl } : { pl, en: nameEn };
    await saveSettings(act, { name, settings: { look } });
    act.record({ event: "portal.look_changed", payload: { name, look: JSON.parse(JSON.stringify(look)) }, isPublic: true });
    return { version: look.version };
  },
});

/** The colours of a form. Missing: none were given. Refuses: `look.colour_*`, `look.contrast`, every field at once. */
export function accentOf(input: Pick<LookInput, ThemeName>): Readonly<Record<ThemeName, Colour>> | undefined {
  if (input.light === undefined && input.dark === undefined) return undefined;
  const refusal = joinRefusals(themes.flatMap((theme) => findFault(theme, input[theme]) ?? []));
  if (refusal !== undefined) throw refusal;
  const [light, dark] = [findColour(input.light ?? ""), findColour(input.dark ?? "")];
  return light === undefined || dark === undefined ? undefined : { light, dark };
}

function findFault(theme: ThemeName, text: string | undefined): Refusal | undefined {
  if (text === undefined) return refuseLook("look.colour_missing", {}, theme);
  const accent = findColour(text);
  if (accent === undefined) return refuseLook("look.colour_unreadable", {}, theme);
  if (isReadable(theme, accent)) return undefined;
  // NOTE: rounded down, so that a colour just below the limit does not seem to keep it.
  const ratio = Math.floor(lowestContrast(theme, accent) * 10) / 10;
  const shade = findReadableShade(theme, accent) ?? "–";
  return refuseLook("look.contrast", { ratioPl: formatNumber("pl", ratio, 1), ratioEn: formatNumber("en", ratio, 1), shade }, theme);
}
