import { findColour } from "@splot/kernel";
import { addressOf, type Call, type FormValues, form, KEY_PLACE, page, type Shown, type Visit } from "@splot/kernel/http";
import { type FieldError, fieldErrors } from "@splot/kernel/web";
import { z } from "zod";
import { policy } from "../policy.ts";
import { LookPage, lookTitle } from "./LookPage.tsx";
import { lookOf, sheetOf } from "./look.ts";
import { type ThemeName, themes } from "./palette.ts";
import { saveLook } from "./saveLook.ts";
import { drawSwatch } from "./swatch.ts";

const PATH = "/praca/wyglad";
const desk = { label: { pl: "Biuro dziś", en: "Office today" }, path: "/praca" };

const typed = z.string().max(600).optional().catch(undefined);
const lookQuery = z.object({ name: typed, nameEn: typed, short: typed, light: typed, dark: typed, contact: typed, contactEn: typed });

/** The name and look of the space, and a preview of what stands in the address. */
const lookPage = page({
  path: PATH,
  grants: policy.saveLook,
  budget: 2,
  query: lookQuery,
  async show({ visit, query }: Call<z.output<typeof lookQuery>>): Promise<Shown> {
    const asked = Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    return shownOf(visit, { values: { ...valuesOf(visit), ...asked }, errors: [] });
  },
});

function valuesOf({ space }: Visit): FormValues {
  const { version, short = "", accent, contact } = lookOf(space);
  return {
    version: String(version),
    name: space.name.pl,
    nameEn: space.name.en ?? "",
    short,
    light: accent?.light ?? "",
    dark: accent?.dark ?? "",
    contact: contact?.pl ?? "",
    contactEn: contact?.en ?? "",
  };
}

function shownOf(visit: Visit, { values, errors }: { readonly values: FormValues; readonly errors: readonly FieldError[] }): Shown {
  const { language } = visit;
  const accent = readColours(values);
  const preview =
    accent === undefined
      ? undefined
      : { accent, href: `${visit.at(`${PATH}/podglad.svg`)}?${new URLSearchParams({ light: accent.light, dark: accent.dark }).toString()}` };
  return {
    title: lookTitle,
    density: "work",
    crumbs: [desk],
    body: (
      <LookPage
        language={language}
        action={visit.at(PATH)}
        hidden={{ _key: KEY_PLACE, version: values["version"] ?? "0" }}
        values={values}
        errors={errors}
        preview={preview}
      />
    ),
  };
}

function readColours(values: { readonly [theme in ThemeName]?: string | undefined }) {
  const [light, dark] = themes.map((theme) => findColour(values[theme] ?? ""));
  return light === undefined || dark === undefined ? undefined : { light, dark };
}

const lookForm = form({
  path: PATH,
  action: saveLook,
  input: ({ values: { _key, ...values } }) => values,
  done: () => PATH,
  again: async ({ visit }, { values, refusal }) => shownOf(visit, { values: { ...valuesOf(visit), ...values }, errors: fieldErrors(visit.language, refusal) }),
});

/** The preview as a picture. */
const swatchPicture = page({
  path: `${PATH}/podglad.svg`,
  grants: policy.saveLook,
  budget: 2,
  query: lookQuery,
  async show({ visit, query }: Call<z.output<typeof lookQuery>>): Promise<Response> {
    const accent = readColours(query) ?? { light: "#14507a", dark: "#7fb7e6" };
    return new Response(drawSwatch(visit.language, accent), {
      headers: { "content-type": "image/svg+xml; charset=utf-8", "cache-control": "private, no-store" },
    });
  },
});

const sheetQuery = z.object({ v: z.string().max(40).optional().catch(undefined) });

/** The style sheet of the space; under the address with its mark it never changes. */
const sheetFile = page({
  path: "/wyglad.css",
  budget: 1,
  query: sheetQuery,
  async show({ visit, query }: Call<z.output<typeof sheetQuery>>): Promise<Response> {
    const sheet = sheetOf(lookOf(visit.space));
    const isMarked = sheet !== undefined && query.v === sheet.mark;
    return new Response(sheet?.css ?? "", {
      headers: { "content-type": "text/css; charset=utf-8", "cache-control": isMarked ? "public, max-age=31536000, immutable" : "no-cache" },
    });
  },
});

/** Where the style sheet of a space stands. Missing: the space has the colours of Splot. */
export function sheetHref({ space }: Pick<Visit, "space">): string | undefined {
  const sheet = sheetOf(lookOf(space));
  return sheet === undefined ? undefined : `${addressOf("pl", space.code, "/wyglad.css")}?v=${sheet.mark}`;
}

/** The name and look of the space. */
export const lookRoutes = [lookPage, lookForm, swatchPicture, sheetFile];
