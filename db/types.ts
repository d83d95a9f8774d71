// Generated from the migrations by `npm run generate`; do not edit.
import type { ColumnType, Generated } from "kysely";
import type { ContentText, Day, Json, ObjectId, PersonId, SpaceId } from "@splot/kernel";

export interface KernelBlockTable {
  space_id: SpaceId;
  object_id: ObjectId;
  version_no: number;
  key: string;
  eid: string;
  ord: number;
  kind: "heading" | "para" | "point" | "table" | "figure" | "annex";
  text: string;
  sha256: string;
}
export interface KernelCiteTable {
  space_id: SpaceId;
  id: string;
  from_object: ObjectId;
  from_locator: string | null;
  to_space: SpaceId;
  to_object: ObjectId;
  to_no: number;
  sha256: string;
  locator: string | null;
  made_at: Date;
}
export interface KernelCommandTable {
  space_id: SpaceId;
  actor: string;
  key: string;
  action: string;
  input_sha256: string;
  result: ColumnType<Json, string, string>;
  at: Date;
}
export interface KernelFileTable {
  space_id: SpaceId;
  sha256: string;
  byte_count: number;
  media_type: string;
  name: string;
  personal_class: "none" | "P0" | "P1" | "P2" | "P3";
  erased_at: Date | null;
  made_at: Date;
}
export interface KernelJobTable {
  space_id: SpaceId;
  id: string;
  kind: string;
  title: ColumnType<ContentText, string, string>;
  arguments: ColumnType<Json, string, string>;
  unique_key: string | null;
  state: "queued" | "running" | "done" | "partly" | "failed" | "cancelled";
  progress_done: Generated<number>;
  progress_total: Generated<number>;
  ok_count: Generated<number>;
  bad_count: Generated<number>;
  report: ColumnType<Json | null, string | null, string | null>;
  made_at: Date;
  made_by: string | null;
  finished_at: Date | null;
}
export interface KernelJournalEntryTable {
  space_id: SpaceId;
  stream: string;
  seq: number;
  at: Date;
  event: string;
  role: string;
  object_id: ObjectId | null;
  version_no: number | null;
  from_state: string | null;
  to_state: string | null;
  actor_commitment: string;
  payload_commitment: string;
  prev_hash: string;
  hash: string;
}
export interface KernelJournalPayloadTable {
  space_id: SpaceId;
  stream: string;
  seq: number;
  actor: string;
  actor_salt: string;
  payload: ColumnType<Json, string, string>;
  payload_salt: string;
  is_public: boolean;
}
export interface KernelJournalStreamTable {
  space_id: SpaceId;
  stream: string;
  seq: number;
  at: Date;
  hash: string;
}
export interface KernelNoticeTable {
  space_id: SpaceId;
  id: string;
  recipient_kind: "person" | "contact";
  recipient: string;
  object_id: ObjectId;
  step: string;
  subject: ColumnType<ContentText, string, string>;
  body: ColumnType<ContentText, string, string>;
  link: string;
  deadline: Day | null;
  state: "queued" | "sent" | "bounced" | "read" | "kept";
  made_at: Date;
  sent_at: Date | null;
}
export interface KernelNumberSeriesTable {
  space_id: SpaceId;
  kind: string;
  scope: string;
  last: number;
}
export interface KernelObjectTable {
  space_id: SpaceId;
  id: string;
  kind: string;
  code: string | null;
  title: ColumnType<ContentText, string, string>;
  origin: "fact" | "example" | "user";
  mode: Generated<"enacted" | "recorded">;
  source: string | null;
  state: string;
  visibility: "public" | "members" | "office" | "restricted";
  owner_org: string | null;
  address: string;
  made_at: Date;
  made_by: string | null;
}
export interface KernelRegulationTable {
  space_id: SpaceId;
  id: string;
  kind: "policy" | "regime" | "rule_set" | "criteria_set" | "form";
  code: string;
  version: number;
  valid_span: string;
  name: ColumnType<ContentText, string, string>;
  content: ColumnType<Json, string, string>;
  basis: string;
  confirmed: boolean;
  made_at: Date;
}
export interface KernelSpaceTable {
  id: string;
  code: string;
  name: ColumnType<ContentText, string, string>;
  kind: "commons" | "association" | "programme";
  purpose: "live" | "exercise";
  zone: Generated<string>;
  clock_offset_seconds: Generated<number>;
  settings: Generated<ColumnType<Json, string, string>>;
  made_at: Date;
}
export interface KernelVersionTable {
  space_id: SpaceId;
  object_id: ObjectId;
  no: number;
  label: string | null;
  content: ColumnType<Json, string, string>;
  sha256: string;
  note: string | null;
  made_at: Date;
  made_by: string | null;
}
export interface PeopleAccountTable {
  space_id: SpaceId;
  id: string;
  login: string;
  password_hash: string | null;
  locale: Generated<"pl" | "en">;
  state: "invited" | "active" | "locked" | "closed";
  person_id: PersonId;
  made_at: Date;
}
export interface PeopleBodyTable {
  space_id: SpaceId;
  id: string;
  code: string;
  name: ColumnType<ContentText, string, string>;
  kind: "assembly" | "board" | "audit" | "commission" | "forum" | "working_team" | "panel" | "network_group" | "office";
  role: ColumnType<ContentText, string, string>;
  composition: ColumnType<ContentText | null, string | null, string | null>;
  seat_count: number | null;
  number_pattern: Generated<string>;
  number_reset: Generated<"never" | "year" | "meeting">;
  span: string;
  organisation_id: string | null;
}
export interface PeopleContactTable {
  space_id: SpaceId;
  id: string;
  person_id: PersonId | null;
  email_sealed: Buffer | null;
  name_sealed: Buffer | null;
  purpose: string;
  erase_after: Day;
  made_at: Date;
}
export interface PeopleInvitationTable {
  space_id: SpaceId;
  token_hash: string;
  account_id: string;
  made_at: Date;
  expires_at: Date;
  used_at: Date | null;
}
export interface PeopleMandateTable {
  space_id: SpaceId;
  id: string;
  seat_id: string;
  person_id: PersonId;
  span: string;
  basis: "ex_officio" | "elected" | "appointed" | "delegated";
}
export interface PeopleMembershipTable {
  space_id: SpaceId;
  id: string;
  organisation_id: string;
  state: "applied" | "resolved" | "active" | "suspended" | "ended";
  span: string;
  source: string | null;
}
export interface PeopleOrganisationTable {
  space_id: SpaceId;
  id: string;
  name: ColumnType<ContentText, string, string>;
  short: string;
  kind: "municipality" | "county" | "voivodeship" | "association" | "office" | "ministry" | "agency" | "university" | "company" | "ngo" | "funder" | "expert_firm" | "other";
  teryt: string | null;
  head_title: ColumnType<ContentText | null, string | null, string | null>;
}
export interface PeoplePersonTable {
  space_id: SpaceId;
  id: string;
  function: ColumnType<ContentText, string, string>;
  given: string | null;
  family: string | null;
  is_public_function: boolean;
}
export interface PeopleRoleAssignmentTable {
  space_id: SpaceId;
  id: string;
  person_id: PersonId;
  role: "team_member" | "coordinator" | "seat_holder" | "chair" | "clerk" | "officer" | "director" | "board" | "audit" | "expert" | "network_city" | "partner" | "administrator";
  scope_kind: "space" | "organisation" | "body" | "domain" | "seat";
  scope_id: string | null;
  span: string;
  granted_by: string | null;
}
export interface PeopleSeatTable {
  space_id: SpaceId;
  id: string;
  body_id: string;
  ord: number;
  represents: string | null;
  office: "member" | "chair" | "vice" | "secretary" | "delegate";
  voting: boolean;
  span: string;
}
export interface PeopleSessionTable {
  space_id: SpaceId;
  token_hash: string;
  account_id: string;
  made_at: Date;
  expires_at: Date;
}
export interface PeopleSignInAttemptTable {
  space_id: SpaceId;
  key: string;
  window_start: Date;
  attempt_count: number;
}
export interface ThreadLinkTable {
  space_id: SpaceId;
  id: string;
  from_space: SpaceId;
  from_object: ObjectId;
  from_version: number | null;
  from_locator: string | null;
  to_space: SpaceId;
  to_object: ObjectId;
  to_version: number | null;
  to_locator: string | null;
  relation: string;
  reason: ColumnType<ContentText | null, string | null, string | null>;
  made_how: "person" | "rule" | "effect";
  made_at: Date;
  made_by: string | null;
  ended_at: Date | null;
  ended_reason: string | null;
}
export interface ThreadReceiptTable {
  space_id: SpaceId;
  code: string;
  object_id: ObjectId;
  contact_id: string | null;
  issued_at: Date;
}
export interface ThreadReceiptPlaceTable {
  code: string;
  space_id: SpaceId;
}
export interface ThreadRelationTable {
  code: string;
  forward: ColumnType<ContentText, string, string>;
  backward: ColumnType<ContentText, string, string>;
  is_acyclic: boolean;
  is_structural: boolean;
}
export interface ThreadWatchTable {
  space_id: SpaceId;
  id: string;
  object_id: ObjectId;
  watcher_kind: "person" | "contact";
  watcher: string;
  why: "contributed" | "responsible" | "follows";
  made_at: Date;
  ended_at: Date | null;
}
export interface Database {
  "kernel.block": KernelBlockTable;
  "kernel.cite": KernelCiteTable;
  "kernel.command": KernelCommandTable;
  "kernel.file": KernelFileTable;
  "kernel.job": KernelJobTable;
  "kernel.journal_entry": KernelJournalEntryTable;
  "kernel.journal_payload": KernelJournalPayloadTable;
  "kernel.journal_stream": KernelJournalStreamTable;
  "kernel.notice": KernelNoticeTable;
  "kernel.number_series": KernelNumberSeriesTable;
  "kernel.object": KernelObjectTable;
  "kernel.regulation": KernelRegulationTable;
  "kernel.space": KernelSpaceTable;
  "kernel.version": KernelVersionTable;
  "people.account": PeopleAccountTable;
  "people.body": PeopleBodyTable;
  "people.contact": PeopleContactTable;
  "people.invitation": PeopleInvitationTable;
  "people.mandate": PeopleMandateTable;
  "people.membership": PeopleMembershipTable;
  "people.organisation": PeopleOrganisationTable;
  "people.person": PeoplePersonTable;
  "people.role_assignment": PeopleRoleAssignmentTable;
  "people.seat": PeopleSeatTable;
  "people.session": PeopleSessionTable;
  "people.sign_in_attempt": PeopleSignInAttemptTable;
  "thread.link": ThreadLinkTable;
  "thread.receipt": ThreadReceiptTable;
  "thread.receipt_place": ThreadReceiptPlaceTable;
  "thread.relation": ThreadRelationTable;
  "thread.watch": ThreadWatchTable;
}
