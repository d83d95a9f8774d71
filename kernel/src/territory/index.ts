/** Territory: units of the register, areas with dated members, outlines and their import. */
export type { MultiPolygon } from "./geometry.ts";
export { joinLayer, type LayerJoin } from "./join.ts";
export { readLayer } from "./layer.ts";
export { degreesOf, metricOf } from "./metric.ts";
export { countOutlinesOfLayer, listOutlines, type Outline, replaceOutlines } from "./outlines.ts";
export { dropUnits, joinArea, saveArea, saveUnit } from "./register.ts";
export { simplifyTogether } from "./simplify.ts";
export { areaCodeOf, findUnit, listMembers, listUnits, municipalityKinds, type Unit } from "./units.ts";
export { unpackLayer } from "./unpack.ts";
