import type { ContentText } from "@splot/kernel";

/** A dimension that most sources share, with its items by code. */
interface StandardDimension {
  readonly name: ContentText;
  readonly items: Readonly<Record<string, ContentText>>;
}

/** Names of breakdowns that imports make under a code of their own. Source: code lists of SDMX (CL_SEX, CL_AGE). Missing: the code itself is the name. */
export const standardDimensions: Readonly<Record<string, StandardDimension>> = {
  sex: { name: { pl: "płeć", en: "sex" }, items: { M: { pl: "mężczyźni", en: "men" }, F: { pl: "kobiety", en: "women" } } },
  age: { name: { pl: "wiek", en: "age" }, items: {} },
  location: { name: { pl: "położenie", en: "location" }, items: {} },
};
