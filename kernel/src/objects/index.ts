/** Things that can be cited and linked: objects, versions with blocks, citations. */
export { listStaleCites, type StaleCite } from "./cites.ts";
export { diffBlocks } from "./difference.ts";
export { listPublicTexts, listPublicThings } from "./published.ts";
export { findRegulation, listRegulations, nextRegulationVersion, type Regulation, saveRegulation } from "./regulations.ts";
export {
  COUNTED_TO,
  changeThing,
  changeThings,
  countPublicThings,
  findThing,
  findThingAt,
  getThing,
  getThingAt,
  listTakenAddresses,
  listThings,
  listThingsOfKind,
  type NewThing,
  type Origin,
  originOf,
  RETRACTED,
  readOrigins,
  refuseUnknown,
  replaceThing,
  saveThing,
  saveThings,
  type Thing,
  thingOf,
} from "./store.ts";
export {
  type Block,
  citeVersion,
  freezeVersion,
  getVersion,
  listBlocks,
  listNewestVersions,
  listVersions,
  type NewVersion,
  refuseStale,
  type Version,
  versionHash,
} from "./versions.ts";
