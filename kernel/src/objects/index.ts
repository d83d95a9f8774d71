/** Things that can be cited and linked: objects, versions with blocks, citations. */
export { applyChanges, type BlockChange, diffBlocks } from "./difference.ts";
export { listPublicTexts, listPublicThings, type PublicText } from "./published.ts";
export { findRegulation, listRegulations, nextRegulationVersion, type Regulation, type RegulationKind, saveRegulation } from "./regulations.ts";
export {
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
  type Mode,
  type NewThing,
  type Origin,
  originOf,
  RETRACTED,
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
  listVersions,
  type NewVersion,
  refuseStale,
  type Version,
  versionHash,
} from "./versions.ts";
