/** Profiles of imports: how the columns of a file become numbers of the bank. Pure, without a database. */

export { applyProfile } from "./applyProfile.ts";
export { describeProfile, listProfileChoices } from "./describeProfile.ts";
export { profileFormValues } from "./formValues.ts";
export type { Guess } from "./guess.ts";
export type { MappedRow } from "./MappedRow.ts";
export { OPEN_NAME } from "./mapLines.ts";
export { ownProfile } from "./ownFile.ts";
export { chooseProfile, type Draft, draftSchema, longProfile, type Profile, profileHash, profileSchema, readingOptions } from "./Profile.ts";
export { parseProfileForm } from "./parseForm.ts";
export type { MappingRegister } from "./Register.ts";
export { readSample, type Sample } from "./sample.ts";
export { sourceNames } from "./sourceNames.ts";
export { suggestProfile } from "./suggestProfile.ts";
