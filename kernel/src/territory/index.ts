/** Territory: units of the register, areas with dated members, outlines and their import. */
export { areaOf, type Box, boxOf, type MultiPolygon, type Polygons, type Position, type Ring, rewind, signedArea } from "./geometry.ts";
export { type JoinedOutline, joinLayer, type LayerJoin } from "./join.ts";
export { type LayerFeature, type LayerReading, readLayer } from "./layer.ts";
export { countOutlinesOfLayer, listOutlines, type NewOutline, type Outline, replaceOutlines } from "./outlines.ts";
export { dropUnits, type JoiningUnit, joinArea, type NewUnit, saveArea, saveUnit } from "./register.ts";
export { simplifyTogether } from "./simplify.ts";
export { areaCodeOf, findUnit, listMembers, listUnits, type MunicipalityKind, municipalityKinds, type Unit, type UnitLevel } from "./units.ts";
export { unpackLayer } from "./unpack.ts";
