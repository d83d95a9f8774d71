/** The catalogue of open data in DCAT-AP 3, without a database. */

export type { Catalogue } from "./Catalogue.ts";
export { writeJsonLd } from "./writeJsonLd.ts";
export { writeTurtle } from "./writeTurtle.ts";
