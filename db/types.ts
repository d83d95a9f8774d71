// Generated from the migrations by `npm run generate`; do not edit.
import type { ColumnType, Generated } from "kysely";
import type { ContentText, Day, Json, ObjectId, PersonId, SpaceId } from "@splot/kernel";

export interface AssemblyAgendaItemTable {
  space_id: SpaceId;
  id: string;
  meeting_id: string;
  no: number;
  title: ColumnType<ContentText, string, string>;
  draft_id: string | null;
}
export interface AssemblyAttendanceTable {
  space_id: SpaceId;
  meeting_id: string;
  seat_id: string;
  ord: number;
  direction: "in" | "out";
  person_id: PersonId;
  entered_by: string;
  at: Date;
}
export interface AssemblyBallotTable {
  space_id: SpaceId;
  id: string;
  meeting_id: string;
  item_id: string;
  draft_id: string;
  version_no: number;
  sha256: string;
  question: ColumnType<ContentText, string, string>;
  rule_code: string;
  rule_version: number;
  rule: ColumnType<Json, string, string>;
  second_person: "off" | "warn" | "require";
  call_no: number;
  seat_count: number;
  population_source: string | null;
  opened_at: Date;
  closed_at: Date | null;
  announced_at: Date | null;
}
export interface AssemblyCastTable {
  space_id: SpaceId;
  ballot_id: string;
  ord: number;
  seat_id: string;
  choice: "yes" | "no" | "abstain" | "invalid";
  channel: "device" | "clerk";
  nonce: string;
  cast_by: string | null;
  entered_by: string | null;
  at: Date;
}
export interface AssemblyCastConfirmationTable {
  space_id: SpaceId;
  ballot_id: string;
  ord: number;
  confirmed_by: string;
  at: Date;
}
export interface AssemblyCodeAttemptTable {
  space_id: SpaceId;
  ballot_id: string;
  session_hash: string;
  wrong_count: number;
}
export interface AssemblyDeviceCodeTable {
  space_id: SpaceId;
  meeting_id: string;
  seat_id: string;
  ord: number;
  salt: string;
  code_hash: string;
  at: Date;
}
export interface AssemblyDeviceCodeUseTable {
  space_id: SpaceId;
  meeting_id: string;
  seat_id: string;
  ord: number;
  bearer_hash: string;
  at: Date;
}
export interface AssemblyDraftTable {
  space_id: SpaceId;
  id: string;
  body_id: string;
  version_no: number;
  sha256: string;
  submitted_at: Date;
}
export interface AssemblyDraftEffectTable {
  space_id: SpaceId;
  draft_id: string;
  ord: number;
  kind: string;
  object_id: ObjectId;
  version_no: number;
  sha256: string;
}
export interface AssemblyElectorTable {
  space_id: SpaceId;
  ballot_id: string;
  seat_id: string;
  ord: number;
  organisation_id: string;
  organisation: ColumnType<ContentText, string, string>;
  person_id: PersonId;
  population: number | null;
  is_present: boolean;
  is_recused: boolean;
  is_chair: boolean;
}
export interface AssemblyMeetingTable {
  space_id: SpaceId;
  id: string;
  body_id: string;
  ordinal: number;
  year: number;
  kind: "ordinary" | "extraordinary";
  mode: "on_site" | "remote" | "hybrid" | "circular";
  call_no: number;
  starts_at: Date;
  place: string;
  rule_code: string;
  rule_version: number;
  convened_at: Date;
  opened_at: Date | null;
  closed_at: Date | null;
}
export interface AssemblyQuorumCheckTable {
  space_id: SpaceId;
  id: string;
  meeting_id: string;
  moment: "opening" | "ballot";
  present_count: number;
  needed: string;
  reached: string;
  is_met: boolean;
  at: Date;
}
export interface AssemblyResolutionTable {
  space_id: SpaceId;
  id: string;
  record_code: string | null;
  body_id: string | null;
  body_name: ColumnType<ContentText, string, string>;
  act_kind: string;
  number: string | null;
  adopted_on: Day;
  adopted_precision: "day" | "month";
  legal_basis: ColumnType<ContentText | null, string | null, string | null>;
  effect: ColumnType<ContentText | null, string | null, string | null>;
  amends_id: string | null;
  ballot_id: string | null;
  draft_id: string | null;
  version_no: number | null;
  sha256: string | null;
}
export interface AssemblyResolutionEffectTable {
  space_id: SpaceId;
  resolution_id: string;
  ord: number;
  kind: string;
  object_id: ObjectId;
  version_no: number;
  sha256: string;
}
export interface AssemblyTallyTable {
  space_id: SpaceId;
  ballot_id: string;
  outcome: "adopted" | "rejected" | "not_valid";
  decision: ColumnType<Json, string, string>;
  at: Date;
}
export interface DeliveryAnswerTable {
  space_id: SpaceId;
  submission_id: string;
  no: number;
  progress_bp: number;
  forecast: Day | null;
  colour: "green" | "amber" | "red";
  text: string | null;
  nothing_changed: boolean;
  same_submission: string | null;
  same_no: number | null;
  made_at: Date;
  made_by: string | null;
}
export interface DeliveryCampaignTable {
  space_id: SpaceId;
  id: string;
  period: string;
  note: string | null;
  due: Day;
  grace_days: number;
}
export interface DeliveryCampaignTeamTable {
  space_id: SpaceId;
  campaign_id: string;
  org_id: string;
  token_hash: string;
}
export interface DeliveryComputedStatusTable {
  space_id: SpaceId;
  status_id: string;
  colour: "green" | "amber" | "red";
  reasons: string[];
  rule_version: number;
  inputs: ColumnType<Json, string, string>;
}
export interface DeliveryEscalationTable {
  space_id: SpaceId;
  id: string;
  threat_id: string;
  level: "team" | "office" | "board" | "assembly";
  due: Day;
  decision: string | null;
  resolution_id: string | null;
  decided_at: Date | null;
  decided_by: string | null;
}
export interface DeliveryEscalationStepTable {
  space_id: SpaceId;
  escalation_id: string;
  no: number;
  level: "team" | "office" | "board" | "assembly";
  due: Day;
  is_by_clock: boolean;
  made_at: Date;
}
export interface DeliveryProgrammeTable {
  space_id: SpaceId;
  id: string;
  year: number;
  basis: string | null;
  adopted_on: Day | null;
}
export interface DeliveryProgrammeItemTable {
  space_id: SpaceId;
  id: string;
  programme_id: string;
  no: number;
  title: ColumnType<ContentText, string, string>;
  proposer_org: string;
  task_id: string | null;
  decision: "in" | "out" | "later" | null;
  reason: string | null;
}
export interface DeliveryReportTable {
  space_id: SpaceId;
  id: string;
  year: number;
  comment_text: string | null;
  published_no: number | null;
}
export interface DeliveryStatusTable {
  space_id: SpaceId;
  id: string;
  subject_id: string;
  as_of: Day;
  progress_bp: number;
  forecast: Day | null;
  colour: "green" | "amber" | "red";
  text: string | null;
  made_at: Date;
  made_by: string | null;
}
export interface DeliverySubmissionTable {
  space_id: SpaceId;
  id: string;
  campaign_id: string;
  org_id: string;
  subject_id: string;
  return_reason: string | null;
}
export interface DeliveryTaskTable {
  space_id: SpaceId;
  id: string;
  no: number;
  plan_id: string;
  owner_org: string;
  starts: Day | null;
  due: Day;
  weight: Generated<number>;
  closing: string | null;
}
export interface DeliveryTaskPerformerTable {
  space_id: SpaceId;
  task_id: string;
  org_id: string;
}
export interface DeliveryTeamAddressTable {
  space_id: SpaceId;
  org_id: string;
  contact_id: string;
}
export interface DeliveryThreatTable {
  space_id: SpaceId;
  id: string;
  what: string;
  since: Day;
  help: string;
  org_id: string;
  subject_id: string | null;
  reporter: string | null;
  verdict: "risk" | "issue" | "note" | null;
  answer: string | null;
  triaged_at: Date | null;
  sought: Generated<string>;
}
export interface InsightCardTable {
  space_id: SpaceId;
  id: string;
  study_id: string;
  no: number;
  tag: "fact" | "quote" | "need" | "problem" | "idea" | "trend" | "signal";
  awareness: "conscious" | "unconscious" | "unknown";
  cluster_id: string | null;
  withdrawn_at: Date | null;
}
export interface InsightCardExcerptTable {
  space_id: SpaceId;
  card_id: string;
  excerpt_id: string;
}
export interface InsightCitedNumberTable {
  space_id: SpaceId;
  insight_id: string;
  indicator_space: SpaceId;
  indicator_id: string;
  indicator_no: number;
  locator: string;
  why: ColumnType<ContentText, string, string>;
  made_at: Date;
}
export interface InsightClusterTable {
  space_id: SpaceId;
  id: string;
  study_id: string;
  no: number;
}
export interface InsightConsentTable {
  space_id: SpaceId;
  source_id: string;
  no: number;
  given_on: Day;
  form: "written" | "recorded";
  shows_role: boolean;
  shows_municipality: boolean;
  withdrawn_at: Date | null;
}
export interface InsightEvidenceTable {
  space_id: SpaceId;
  insight_id: string;
  card_id: string;
  stance: "for" | "against";
  cluster_id: string | null;
}
export interface InsightExcerptTable {
  space_id: SpaceId;
  id: string;
  source_id: string;
  text_no: number;
  start_at: number;
  end_at: number;
  quote: string | null;
  sha256: string;
  made_at: Date;
  erased_at: Date | null;
}
export interface InsightInsightTable {
  space_id: SpaceId;
  id: string;
  no: number;
  kind: "fact" | "need" | "challenge" | "idea" | "risk" | "driver" | "question";
  domains: number[];
  confidence: "low" | "medium" | "high";
  author_id: string;
  version_no: number | null;
  asked_at: Date | null;
  due_on: Day | null;
  published_at: Date | null;
  shaken_at: Date | null;
}
export interface InsightSourceTable {
  space_id: SpaceId;
  id: string;
  study_id: string;
  no: number;
  kind: "interview" | "focus_group" | "workshop" | "forum" | "survey_answer" | "document" | "field_note";
  municipality: string | null;
  role: ColumnType<ContentText | null, string | null, string | null>;
  people_count: number;
  taken_on: Day;
}
export interface InsightSourceTextTable {
  space_id: SpaceId;
  source_id: string;
  no: number;
  text: string | null;
  salt: string | null;
  sha256: string;
  character_count: number;
  made_at: Date;
  erased_at: Date | null;
}
export interface InsightStudyTable {
  space_id: SpaceId;
  id: string;
  kind: "statistics" | "interviews" | "focus_groups" | "workshops" | "forum" | "survey" | "panel" | "desk" | "benchmark" | "policy_review" | "foresight";
  question: ColumnType<ContentText | null, string | null, string | null>;
  domains: Generated<number[]>;
  held_in: string | null;
  piece_count: number | null;
  count_missing: "not_stated" | "not_applicable" | null;
  is_count_rough: Generated<boolean>;
  is_published: Generated<boolean>;
  is_confirmed: Generated<boolean>;
  note: ColumnType<ContentText | null, string | null, string | null>;
}
export interface InsightStudyFigureTable {
  space_id: SpaceId;
  study_id: string;
  ord: number;
  label: ColumnType<ContentText, string, string>;
  value: number;
  bound: "exact" | "more_than" | "about";
  source: string;
}
export interface InsightSynthesisTable {
  space_id: SpaceId;
  id: string;
  domain: number;
  is_published: boolean;
  verified_by: ColumnType<ContentText | null, string | null, string | null>;
}
export interface InsightVerdictTable {
  space_id: SpaceId;
  insight_id: string;
  version_no: number;
  expert_id: string;
  expert_function: ColumnType<ContentText, string, string>;
  verdict: "confirmed" | "contested" | "rejected";
  reason: ColumnType<ContentText, string, string>;
  given_at: Date;
}
export interface KernelAreaTable {
  space_id: SpaceId;
  unit_id: number;
  kind: "association" | "functional" | "zit" | "statistical" | "peer_group" | "custom";
  basis: string;
}
export interface KernelAreaMemberTable {
  space_id: SpaceId;
  area_id: number;
  unit_id: number;
  span: string;
  source: string;
}
export interface KernelAttachmentTable {
  space_id: SpaceId;
  id: string;
  object_id: ObjectId;
  part: string;
  sha256: string;
  name: string | null;
  personal_class: "none" | "P0" | "P1" | "P2" | "P3";
  erase_after: Day | null;
  made_at: Date;
  made_by: string | null;
  erased_at: Date | null;
}
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
export interface KernelFactTable {
  space_id: SpaceId;
  key: string;
  teller: string;
  action: string;
  content: ColumnType<Json | null, string | null, string | null>;
  sha256: string;
  result: ColumnType<Json, string, string>;
  object_id: ObjectId | null;
  ord: number;
  revision: number;
  told_at: Date;
  retracted_at: Date | null;
  reason: ColumnType<ContentText | null, string | null, string | null>;
}
export interface KernelFileTable {
  space_id: SpaceId;
  sha256: string;
  byte_count: number;
  media_type: "application/pdf" | "image/png" | "image/jpeg" | "text/csv" | "text/plain" | "application/json" | "application/geo+json" | "application/gzip" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  erased_at: Date | null;
  made_at: Date;
  scan: "clean" | "skipped";
}
export interface KernelFileChunkTable {
  space_id: SpaceId;
  sha256: string;
  no: number;
  bytes: Buffer;
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
  made_at: Date;
  made_by: string | null;
  finished_at: Date | null;
  message: ColumnType<ContentText | null, string | null, string | null>;
  link: string | null;
  attempt: Generated<number>;
  lease: string | null;
  lease_until: Date | null;
}
export interface KernelJobFindingTable {
  space_id: SpaceId;
  job_id: string;
  ord: number;
  row_no: number | null;
  place: string | null;
  is_bad: boolean;
  text: ColumnType<ContentText, string, string>;
  hint: ColumnType<ContentText | null, string | null, string | null>;
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
  made_commitment: string | null;
}
export interface KernelJournalMadeTable {
  space_id: SpaceId;
  stream: string;
  seq: number;
  made: ColumnType<Json, string, string>;
  salt: string;
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
  state: "queued" | "sent" | "bounced" | "read" | "kept" | "stopped";
  made_at: Date;
  sent_at: Date | null;
  digest: Generated<"at_once" | "daily" | "weekly">;
  due_at: Date | null;
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
export interface KernelOutlineTable {
  space_id: SpaceId;
  unit_id: number;
  span: string;
  geometry: ColumnType<Json, string, string>;
  web_geometry: ColumnType<Json, string, string>;
  west: string;
  south: string;
  east: string;
  north: string;
  area_m2: number;
  source: string;
  layer_sha256: string;
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
  closed_at: Date | null;
}
export interface KernelUnitTable {
  space_id: SpaceId;
  id: Generated<number>;
  code: string;
  level: "country" | "voivodeship" | "county" | "municipality" | "area";
  municipality_kind: number | null;
  name: ColumnType<ContentText, string, string>;
  slug: string;
  parent_code: string | null;
  parent_name: string | null;
  centre_lon: string | null;
  centre_lat: string | null;
  valid_span: string;
  source: string;
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
export interface NetworksAddresseeTable {
  space_id: SpaceId;
  recommendation_id: string;
  org_id: string;
}
export interface NetworksCaretakerTable {
  space_id: SpaceId;
  network_id: string;
  org_id: string;
  person_id: PersonId | null;
  source: string | null;
}
export interface NetworksEditionTable {
  space_id: SpaceId;
  id: string;
  code: string;
  ord: number;
  starts_year: number;
  ends_year: number;
  size_least: number | null;
  size_most: number | null;
  size_note: ColumnType<ContentText | null, string | null, string | null>;
  one_network: boolean | null;
  participant_count: number | null;
  participant_note: ColumnType<ContentText | null, string | null, string | null>;
}
export interface NetworksEventTable {
  space_id: SpaceId;
  edition_id: string;
  code: string;
  network_id: string | null;
  kind: "call" | "agreement" | "conference" | "report" | "network_workshop" | "joint_workshop" | "advice" | "study_visit";
  span: string;
  title: ColumnType<ContentText, string, string>;
  outcomes: ColumnType<ContentText | null, string | null, string | null>;
  source: string | null;
}
export interface NetworksImprovementPlanTable {
  space_id: SpaceId;
  id: string;
  network_id: string;
}
export interface NetworksMemberTable {
  space_id: SpaceId;
  id: string;
  edition_id: string;
  network_id: string | null;
  org_id: string;
  role: "member" | "leader";
  leads: Generated<boolean | null>;
  state: "applied" | "accepted" | "declined" | "left";
  span: string;
  one_network: boolean;
  is_at_start: boolean;
  source: string | null;
}
export interface NetworksMidTable {
  space_id: SpaceId;
  id: string;
  network_id: string;
  org_id: string;
  challenge: ColumnType<ContentText | null, string | null, string | null>;
  aim: ColumnType<ContentText | null, string | null, string | null>;
  barriers: ColumnType<ContentText | null, string | null, string | null>;
  review_due: Day | null;
  final_version: number | null;
  revision: Generated<number>;
}
export interface NetworksMidActionTable {
  space_id: SpaceId;
  id: string;
  mid_id: string;
  no: number;
  who: string;
  starts: string | null;
  ends: string | null;
  cost_grosze: number | null;
  money: string | null;
  output: string;
  risk: string | null;
}
export interface NetworksMidAuthorTable {
  space_id: SpaceId;
  mid_id: string;
  person_id: PersonId;
}
export interface NetworksMidLogTable {
  space_id: SpaceId;
  mid_id: string;
  no: number;
  on_day: Day;
  what: string;
  who: string;
  made_at: Date;
  made_by: string | null;
}
export interface NetworksMidNoteTable {
  space_id: SpaceId;
  review_id: string;
  no: number;
  block_key: string;
  text: string;
  answer: string | null;
  answered_at: Date | null;
  answered_by: string | null;
}
export interface NetworksMidReviewTable {
  space_id: SpaceId;
  id: string;
  mid_id: string;
  version_no: number;
  kind: "peer" | "expert";
  reviewer_id: string;
  reviewer_function: ColumnType<ContentText, string, string>;
  verdict: "confirmed" | "with_changes" | "refuted";
  text: string;
  made_at: Date;
}
export interface NetworksMidStakeholderTable {
  space_id: SpaceId;
  mid_id: string;
  no: number;
  name: string;
  role: string;
  influence: number;
  interest: number;
  is_local_group: boolean;
}
export interface NetworksNetworkTable {
  space_id: SpaceId;
  id: string;
  edition_id: string;
  code: string;
  ord: number;
  kind: "planning" | "transfer";
  leader_rule: "one_city" | "none" | "sharing_city";
  needs_leader: Generated<boolean | null>;
  theme: ColumnType<ContentText, string, string>;
  start_count: number | null;
}
export interface NetworksRecommendationTable {
  space_id: SpaceId;
  id: string;
  edition_id: string;
  network_id: string;
  code: string;
  scope: string;
  text: ColumnType<ContentText, string, string>;
  is_summary: boolean;
  plan_id: string | null;
  level: "national" | "cohesion" | "municipal" | null;
  barrier: ColumnType<ContentText | null, string | null, string | null>;
  act: string | null;
  wording: string | null;
  effect: ColumnType<ContentText | null, string | null, string | null>;
  priority: number | null;
  submitted_on: Day | null;
  reply_due: Day | null;
  submission_sha256: string | null;
}
export interface NetworksReplyTable {
  space_id: SpaceId;
  id: string;
  recommendation_id: string;
  org_id: string;
  on_day: Day;
  stance: "acknowledged" | "in_progress" | "accepted" | "partly" | "rejected" | "implemented";
  text: string;
  sha256: string;
  made_at: Date;
}
export interface NetworksScopeTable {
  space_id: SpaceId;
  edition_id: string;
  code: string;
  ord: number;
  name: ColumnType<ContentText, string, string>;
}
export interface NetworksStatementTable {
  space_id: SpaceId;
  edition_id: string;
  section: "about" | "context" | "goal" | "issue" | "component" | "mid" | "plan_part" | "form" | "benefit" | "actor" | "assumption" | "contribution" | "rule_change";
  code: string;
  ord: number;
  network_id: string | null;
  heading: ColumnType<ContentText | null, string | null, string | null>;
  text: ColumnType<ContentText, string, string>;
  before: ColumnType<ContentText | null, string | null, string | null>;
  parties: Generated<string[]>;
  is_summary: boolean;
  source: string;
}
export interface ObservatoryAssessmentTable {
  space_id: SpaceId;
  target_id: string;
  no: number;
  at: Date;
  rule_version: number;
  status: "achieved" | "on_track" | "behind" | "away" | "unknown";
  reason: string | null;
  content: ColumnType<Json, string, string>;
  sha256: string;
}
export interface ObservatoryBankAnswerTable {
  space_id: SpaceId;
  fetch_id: string;
  page: number;
  address: string;
  sha256: string;
  record_count: number;
  asked_at: Date;
  answered_at: Date;
}
export interface ObservatoryBankCallTable {
  space_id: SpaceId;
  id: Generated<number>;
  client: "anonymous" | "registered";
  asked_at: Date;
}
export interface ObservatoryBankFetchTable {
  space_id: SpaceId;
  id: string;
  sync_id: string;
  resource: string;
  variable_id: number | null;
  state: "open" | "complete" | "same" | "changed" | "failed";
  page_count: Generated<number>;
  record_count: Generated<number>;
  total_count: number | null;
  last_update: string | null;
  failure_count: Generated<number>;
  not_before: Date | null;
  claim: string | null;
  claimed_until: Date | null;
  started_at: Date;
  ended_at: Date | null;
}
export interface ObservatoryBankFindingTable {
  space_id: SpaceId;
  id: string;
  sync_id: string;
  resource: string;
  variable_id: number | null;
  code: string;
  is_bad: boolean;
  params: ColumnType<Json, string, string>;
  found_at: Date;
}
export interface ObservatoryBankQuotaTable {
  space_id: SpaceId;
  client: "anonymous" | "registered";
  paused_until: Date | null;
  refusal_count: Generated<number>;
}
export interface ObservatoryBankSyncTable {
  space_id: SpaceId;
  id: string;
  started_at: Date;
  resume_at: Date | null;
  ended_at: Date | null;
}
export interface ObservatoryBankTermTable {
  space_id: SpaceId;
  kind: "unit" | "subject" | "measure" | "attribute";
  code: string;
  name: string;
  detail: string | null;
  parent_code: string | null;
  level: number | null;
}
export interface ObservatoryBankVariableTable {
  space_id: SpaceId;
  variable_id: number;
  series: number | null;
  is_followed: boolean;
  name: string | null;
  level: number | null;
  measure: string | null;
  subject_id: string | null;
  loaded_sha256: string | null;
  loaded_vintage: string | null;
  made_at: Date;
}
export interface ObservatoryDiagnosisTable {
  space_id: SpaceId;
  id: string;
  introduction: ColumnType<ContentText | null, string | null, string | null>;
  figures: ColumnType<Json, string, string>;
  revision: number;
  changed_at: Date;
  changed_by: string | null;
}
export interface ObservatoryDiagnosisStepTable {
  space_id: SpaceId;
  diagnosis_id: string;
  revision: number;
  how: "added" | "edited" | "moved" | "removed";
  about: ColumnType<ContentText, string, string>;
  title: ColumnType<ContentText, string, string>;
  introduction: ColumnType<ContentText | null, string | null, string | null>;
  figures: ColumnType<Json, string, string>;
}
export interface ObservatoryDimensionTable {
  space_id: SpaceId;
  code: string;
  name: ColumnType<ContentText, string, string>;
}
export interface ObservatoryDimensionItemTable {
  space_id: SpaceId;
  dimension: string;
  code: string;
  name: ColumnType<ContentText, string, string>;
  ord: number;
  parent: string | null;
}
export interface ObservatoryImportTable {
  space_id: SpaceId;
  id: string;
  sha256: string;
  profile: string;
  row_count: number;
  vintage_id: number;
  made_at: Date;
  made_by: string | null;
  profile_version: Generated<number>;
  profile_sha256: Generated<string>;
  attempt: Generated<number>;
  file_name: string | null;
  byte_size: number | null;
  parser: Generated<string>;
  warning_count: Generated<number>;
}
export interface ObservatoryIndicatorTable {
  space_id: SpaceId;
  id: string;
  series: Generated<number>;
  code: string;
  definition: ColumnType<ContentText, string, string>;
  unit_of_measure: ColumnType<ContentText, string, string>;
  direction: "up" | "down" | "none";
  domain: number | null;
  frequency: "year" | "half" | "quarter" | "month" | "day";
  grain: "municipality" | "area";
  aggregation: "sum" | "ratio" | "weighted_mean" | "none";
  aggregation_note: ColumnType<ContentText | null, string | null, string | null>;
  numerator_series: number | null;
  denominator_series: number | null;
  weight_series: number | null;
  ratio_factor: string | null;
  decimals: number;
  least: string | null;
  most: string | null;
  ord: number;
  method: ColumnType<ContentText | null, string | null, string | null>;
  keeper: ColumnType<ContentText | null, string | null, string | null>;
  lag_days: number | null;
  derivation: ColumnType<Json | null, string | null, string | null>;
  is_final_demanded: Generated<boolean>;
}
export interface ObservatoryObservationTable {
  space_id: SpaceId;
  series: number;
  unit_id: number;
  period: string;
  vintage_id: number;
  value: string | null;
  missing: "not_collected" | "not_yet_available" | "not_applicable" | "confidential" | "not_comparable" | "not_supplied" | "unparsable" | "unknown" | null;
  flags: Generated<string[]>;
  note: string | null;
  source_row: number | null;
}
export interface ObservatoryProfileTable {
  space_id: SpaceId;
  code: string;
  version: number;
  name: ColumnType<ContentText, string, string>;
  content: ColumnType<Json, string, string>;
  sha256: string;
  made_at: Date;
  made_by: string | null;
}
export interface ObservatoryQuestionTable {
  space_id: SpaceId;
  id: string;
  series: number;
  unit_id: number | null;
  period: string;
  vintage_space: SpaceId;
  vintage_id: number;
  rule: "outlier" | "jump" | "jump_common" | "below_least" | "above_most" | "parts" | "repeat" | "zero";
  rule_version: number;
  facts: ColumnType<Json, string, string>;
  asked_at: Date;
  state: Generated<"open" | "explained" | "corrected">;
  settled_at: Date | null;
  comment: string | null;
  settled_by: string | null;
  settled_vintage: number | null;
}
export interface ObservatorySeriesTable {
  space_id: SpaceId;
  id: Generated<number>;
  indicator_space: SpaceId;
  indicator_id: string;
  breakdown: ColumnType<Json, string, string>;
}
export interface ObservatorySeriesBreakTable {
  space_id: SpaceId;
  series: number;
  period: string;
  note: ColumnType<ContentText, string, string>;
  made_at: Date;
  made_by: string | null;
  ended_at: Date | null;
  ended_why: string | null;
}
export interface ObservatorySourceTable {
  space_id: SpaceId;
  id: string;
  code: string;
  producer: ColumnType<ContentText, string, string>;
  title: ColumnType<ContentText, string, string>;
  citation: ColumnType<ContentText, string, string>;
  url: string | null;
  licence: ColumnType<ContentText, string, string>;
  is_verified: boolean;
  redistribute: boolean;
}
export interface ObservatoryTargetTable {
  space_id: SpaceId;
  id: string;
  goal_id: string;
  series: number;
  unit_id: number;
  from_period: string;
  baseline_locator: string | null;
  due_period: string;
  value: string;
  path: ColumnType<Json, string, string>;
  made_at: Date;
  made_by: string | null;
}
export interface ObservatoryValueRequestTable {
  space_id: SpaceId;
  id: string;
  period: string;
  due_on: Day;
  note: string | null;
  made_at: Date;
  made_by: string | null;
}
export interface ObservatoryValueRequestSeriesTable {
  space_id: SpaceId;
  request_id: string;
  series: number;
  ord: number;
}
export interface ObservatoryVintageTable {
  space_id: SpaceId;
  id: Generated<number>;
  code: string;
  source_id: string;
  released_on: Day | null;
  loaded_at: Date;
  origin: "fact" | "example" | "user";
  standing: "confirmed" | "unconfirmed" | "superseded" | "unverified";
  note: ColumnType<ContentText | null, string | null, string | null>;
  corrects: number | null;
  supplied_by: string | null;
  supplied_unit: number | null;
  request_id: string | null;
}
export interface ObservatoryVintageExtentTable {
  space_id: SpaceId;
  vintage_id: number;
  series: number;
  period: string;
  value_count: number;
}
export interface ObservatoryWithdrawalTable {
  space_id: SpaceId;
  vintage_id: number;
  at: Date;
  reason: string;
  by: string | null;
}
export interface ParticipationDeclarationTable {
  space_id: SpaceId;
  id: string;
  no: number;
  signatory_kind: "person" | "organisation";
  teryt: string | null;
  has_consent: boolean;
  text: ColumnType<ContentText, string, string>;
  text_version: number;
  text_sha256: string;
  contact_id: string | null;
  token_hash: string | null;
  link_until: Date;
  sent_at: Date;
  confirmed_at: Date | null;
  shown_at: Date | null;
  shown_name: string | null;
  declined_at: Date | null;
  declined_reason: "unauthorised" | "duplicate" | "unclear" | "abuse" | null;
  withdrawn_at: Date | null;
}
export interface ParticipationDeclarationLetterTable {
  space_id: SpaceId;
  declaration_id: string;
  no: number;
  sent_at: Date;
  link_until: Date;
}
export interface ParticipationDispositionTable {
  space_id: SpaceId;
  remark_id: string;
  round_id: string;
  verdict: "accepted" | "partly" | "rejected" | "explained" | "out_of_scope";
  rationale: string;
  change: "wording" | "already" | null;
  block_key: string | null;
  state: "proposed" | "approved" | "published";
  proposed_by: string;
  proposed_at: Date;
  approved_by: string | null;
  approved_at: Date | null;
  published_at: Date | null;
}
export interface ParticipationIdeaTable {
  space_id: SpaceId;
  id: string;
  no: number;
  title: string;
  body: string;
  teryt: string | null;
  place: string | null;
  author_kind: "resident" | "municipality" | "ngo" | "business" | "public_body" | "university" | "other";
  shown_name: string | null;
  contact_id: string | null;
  received_at: Date;
  shown_at: Date | null;
  verdict: "kept" | "declined" | "taken_up" | null;
  answer: string | null;
  answered_at: Date | null;
  answered_by: string | null;
  hidden_reason: "personal_data" | "abuse" | "off_topic" | "duplicate" | null;
  withdrawn_at: Date | null;
}
export interface ParticipationModerationActTable {
  space_id: SpaceId;
  id: string;
  contribution_id: string;
  act: "show" | "hide" | "restore";
  reason: "personal_data" | "abuse" | "off_topic" | "duplicate" | null;
  at: Date;
  by: string;
}
export interface ParticipationRemarkTable {
  space_id: SpaceId;
  id: string;
  round_id: string;
  no: number;
  received_at: Date;
  received_on: Day;
  round_closes_on: Day;
  is_late: Generated<boolean>;
  block_key: string | null;
  proposed_text: string;
  reason_text: string;
  channel: "e_form" | "email" | "post" | "epuap" | "meeting" | "paper" | "phone";
  author_kind: "resident" | "municipality" | "ngo" | "business" | "public_body" | "university" | "other";
  teryt: string | null;
  shown_name: string | null;
  contact_id: string | null;
  collector: string | null;
  withdrawn_at: Date | null;
}
export interface ParticipationRoundTable {
  space_id: SpaceId;
  id: string;
  kind: "preliminary" | "statutory";
  regime_code: string;
  regime_version: number;
  minimum_days: number;
  report_days: number | null;
  subject_object: ObjectId | null;
  subject_version: number | null;
  subject_sha256: string | null;
  purpose: ColumnType<ContentText, string, string>;
  notice_on: Day | null;
  notice_url: string | null;
  opens_on: Day;
  closes_on: Day;
  first_closes_on: Day;
  remark_count: Generated<number>;
  settled_at: Date | null;
  report_id: string | null;
  report_published_at: Date | null;
  recorded_remark_count: number | null;
  recorded_report: ColumnType<Json | null, string | null, string | null>;
}
export interface ParticipationRoundChannelTable {
  space_id: SpaceId;
  round_id: string;
  ord: number;
  channel: "e_form" | "email" | "post" | "epuap" | "meeting" | "paper" | "phone";
  place: string | null;
}
export interface ParticipationRoundMeetingTable {
  space_id: SpaceId;
  round_id: string;
  ord: number;
  held_on: Day;
  starts: string | null;
  name: ColumnType<ContentText, string, string>;
  place: string | null;
}
export interface ParticipationRoundPartyTable {
  space_id: SpaceId;
  round_id: string;
  ord: number;
  party: "neighbours" | "partners" | "residents" | "water_authority" | "other";
  name: ColumnType<ContentText, string, string>;
  sent_on: Day | null;
  proof: string | null;
}
export interface ParticipationWordingTable {
  space_id: SpaceId;
  round_id: string;
  block_key: string;
  text: string;
  made_at: Date;
  made_by: string;
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
  kind: "assembly" | "board" | "audit" | "commission" | "forum" | "working_team" | "panel" | "network_group" | "office" | "role";
  role: ColumnType<ContentText, string, string>;
  composition: ColumnType<ContentText | null, string | null, string | null>;
  seat_count: number | null;
  number_pattern: Generated<string>;
  number_reset: Generated<"never" | "year" | "meeting">;
  span: string;
  from_precision: Generated<"day" | "month" | "unknown">;
  organisation_id: string | null;
  parent_id: string | null;
  ord: Generated<number>;
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
export interface PeopleGatheringTable {
  space_id: SpaceId;
  code: string;
  body_id: string;
  name: ColumnType<ContentText, string, string>;
  kind: "yearly" | "summary";
  span: string;
  participants_least: number | null;
  facts: ColumnType<ContentText, string, string>;
  source: string;
}
export interface PeopleInvitationTable {
  space_id: SpaceId;
  token_hash: string;
  account_id: string;
  made_at: Date;
  expires_at: Date;
  used_at: Date | null;
}
export interface PeopleKnownAddressTable {
  space_id: SpaceId;
  account_id: string;
  address_mark: string;
  seen_at: Date;
}
export interface PeopleMandateTable {
  space_id: SpaceId;
  id: string;
  seat_id: string;
  person_id: PersonId;
  span: string;
  basis: "ex_officio" | "elected" | "appointed" | "delegated";
  end_reason: string | null;
}
export interface PeopleMembershipTable {
  space_id: SpaceId;
  id: string;
  organisation_id: string;
  state: "applied" | "resolved" | "active" | "suspended" | "ended";
  span: string;
  from_precision: Generated<"day" | "month" | "unknown">;
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
  end_reason: string | null;
  ended_at: Date | null;
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
  end_reason: string | null;
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
export interface PeopleStatementTable {
  space_id: SpaceId;
  organisation_id: string;
  code: string;
  section: "about" | "partners" | "documents" | "law" | "contact";
  ord: number;
  label: ColumnType<ContentText, string, string>;
  text: ColumnType<ContentText, string, string>;
  source: string;
}
export interface PeopleSupporterTable {
  space_id: SpaceId;
  code: string;
  ord: number;
  name: ColumnType<ContentText, string, string>;
  parent: string | null;
  relation: ColumnType<ContentText, string, string>;
  role: ColumnType<ContentText, string, string>;
  is_signatory: boolean | null;
  source: string;
}
export interface PeopleTeamDutyTable {
  space_id: SpaceId;
  ord: number;
  text: ColumnType<ContentText, string, string>;
  source: string;
}
export interface PeopleTeamDutyHolderTable {
  space_id: SpaceId;
  body_id: string;
  duty: "coordinate" | "liaise" | "delegate" | "monitor" | "supply_data";
  no: number;
  holder: string | null;
  deputy: string | null;
  named_at: Date;
  named_by: string | null;
}
export interface ProjectsFinancingLineTable {
  space_id: SpaceId;
  id: string;
  project_id: string;
  org_id: string;
  source: "own" | "grant" | "state" | "loan" | "ppp" | "other";
  fund_id: string | null;
  year: number;
}
export interface ProjectsFinancingVersionTable {
  space_id: SpaceId;
  line_id: string;
  no: number;
  grosze: number;
  certainty: "planned" | "applied" | "secured" | "spent";
  over_reason: string | null;
  made_at: Date;
  made_by: string | null;
}
export interface ProjectsFundTable {
  space_id: SpaceId;
  id: string;
  code: string;
  level: "regional" | "national" | "european" | "own" | "formula";
  rate_max_bp: number | null;
  rate_confirmed: boolean;
  facts: ColumnType<ContentText, string, string>;
  is_confirmed: boolean;
  ord: number;
}
export interface ProjectsMeasureTable {
  space_id: SpaceId;
  fund_id: string;
  code: string;
  ord: number;
  name: ColumnType<ContentText, string, string>;
  minor: number;
  currency: string;
  source: string;
}
export interface ProjectsParticipantTable {
  space_id: SpaceId;
  project_id: string;
  org_id: string;
  role: "lead" | "partner" | "concerned";
}
export interface ProjectsProjectTable {
  space_id: SpaceId;
  id: string;
  type: "single" | "bundle" | "partnership" | null;
  nature: "investment" | "soft" | "standardisation" | null;
  lead_org: string | null;
  parent_id: string | null;
  parent_type: Generated<string | null>;
  domain: number | null;
  primary_direction: string | null;
  grew_from: string | null;
  problem: ColumnType<ContentText | null, string | null, string | null>;
  aim: ColumnType<ContentText | null, string | null, string | null>;
  scope: ColumnType<ContentText | null, string | null, string | null>;
  effect: ColumnType<ContentText | null, string | null, string | null>;
  starts: string | null;
  ends: string | null;
  reason: string | null;
  revision: Generated<number>;
}
export interface ProjectsRecordTable {
  space_id: SpaceId;
  project_id: string;
  kind: ColumnType<ContentText, string, string>;
  programme: ColumnType<ContentText | null, string | null, string | null>;
  lead: ColumnType<ContentText | null, string | null, string | null>;
  part: ColumnType<ContentText | null, string | null, string | null>;
  facts: ColumnType<ContentText, string, string>;
  party_count: number | null;
  value_minor: number | null;
  currency: string | null;
  covers_members: boolean;
  direction_note: ColumnType<ContentText, string, string>;
}
export interface ProjectsShareTable {
  space_id: SpaceId;
  project_id: string;
  org_id: string;
  year: number;
  cost_grosze: number;
  eligible_grosze: number;
}
export interface StrategyChangeTable {
  space_id: SpaceId;
  strategy_id: string;
  no: number;
  block_key: string;
  cause: "remark" | "other";
  reason: string | null;
}
export interface StrategyChangeRemarkTable {
  space_id: SpaceId;
  strategy_id: string;
  no: number;
  block_key: string;
  remark_id: string;
}
export interface StrategyCheckDecisionTable {
  space_id: SpaceId;
  strategy_id: string;
  code: string;
  ord: number;
  state: "open" | "met" | "waived";
  evidence_id: string | null;
  reason: string | null;
  waiver_basis: string | null;
  at: Date;
}
export interface StrategyCheckItemTable {
  space_id: SpaceId;
  strategy_id: string;
  code: string;
  ord: number;
  title: ColumnType<ContentText, string, string>;
  basis: string;
  confirmed: boolean;
  proof: "round" | "report" | "document";
  state: "open" | "met" | "waived";
  evidence_id: string | null;
  reason: string | null;
  waiver_basis: string | null;
  decided_at: Date | null;
}
export interface StrategyCoherenceTable {
  space_id: SpaceId;
  id: string;
  priority_id: string;
  node_id: string;
  verdict: "supports" | "neutral" | "conflicts";
  reason: string;
  made_at: Date;
  ended_at: Date | null;
}
export interface StrategyEvidenceTable {
  space_id: SpaceId;
  id: string;
  node_id: string;
  indicator_space: SpaceId;
  indicator_id: string;
  indicator_no: number;
  locator: string;
  why: string;
  made_at: Date;
  ended_at: Date | null;
  ended_reason: string | null;
}
export interface StrategyNodeTable {
  space_id: SpaceId;
  id: string;
  strategy_id: string;
  level: "domain" | "main_goal" | "specific_goal" | "direction";
  code: string;
  parent_id: string | null;
  domain: number;
  ord: number;
  block_key: string | null;
  scope: ColumnType<ContentText | null, string | null, string | null>;
  value_grosze: number | null;
  value_missing: string | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
}
export interface StrategyParagraphTable {
  space_id: SpaceId;
  strategy_id: string;
  key: string;
  ord: number;
  kind: "heading" | "para" | "point";
  text: string;
}
export interface StrategyPlanTable {
  space_id: SpaceId;
  id: string;
  strategy_id: string;
  catalogue: string;
  code: string;
  domain_id: string;
  ord: number;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
}
export interface StrategyPolicyDocumentTable {
  space_id: SpaceId;
  id: string;
  level: "eu" | "national" | "voivodeship" | "metropolitan" | "local";
  issuer: ColumnType<ContentText | null, string | null, string | null>;
  span: string | null;
}
export interface StrategyPolicyPriorityTable {
  space_id: SpaceId;
  id: string;
  document_id: string;
  ord: number;
  title: ColumnType<ContentText, string, string>;
}
export interface StrategyProcessOrderTable {
  space_id: SpaceId;
  process_id: string;
  template: "a" | "b";
  position: number;
  step_code: string;
  what: ColumnType<ContentText, string, string>;
  source: string;
}
export interface StrategyProcessProductTable {
  space_id: SpaceId;
  process_id: string;
  step_code: string;
  ord: number;
  kind: "study" | "report" | "activity" | "decision" | "interviews" | "panel" | "consultation" | "catalogue" | "model";
  title: ColumnType<ContentText, string, string>;
  product_count: number | null;
  count_missing: string | null;
  made_in: string | null;
  is_published: boolean;
  note: ColumnType<ContentText | null, string | null, string | null>;
  status: "confirmed" | "to_confirm";
  source: string;
  thing_id: string | null;
}
export interface StrategyProcessStepTable {
  space_id: SpaceId;
  id: string;
  process_id: string;
  code: string;
  state: "planned" | "running" | "done" | "reopened";
}
export interface StrategyStatementTable {
  space_id: SpaceId;
  object_id: ObjectId;
  kind: "summary" | "statutory_goal" | "statutory_field" | "principle" | "actor" | "event";
  code: string;
  parent_code: string | null;
  ord: number;
  text: ColumnType<ContentText, string, string>;
  note: ColumnType<ContentText | null, string | null, string | null>;
  source: string;
}
export interface StrategyStrategyTable {
  space_id: SpaceId;
  id: string;
  horizon: string;
  revision: Generated<number>;
  regime_code: string | null;
  regime_version: number | null;
  round_id: string | null;
}
export interface StrategyUndoStepTable {
  space_id: SpaceId;
  strategy_id: string;
  revision: number;
  how: "added" | "edited" | "moved" | "removed";
  excerpt: string;
  paragraphs: ColumnType<Json, string, string>;
}
export interface StrategyVersionTable {
  space_id: SpaceId;
  strategy_id: string;
  no: number;
  sha256: string;
  state: "consultation" | "revised" | "for_adoption" | "in_force" | "superseded" | "rejected" | "returned";
  in_force: string | null;
  adopted_on: Day | null;
  adopted_by: string | null;
}
export interface StrategyVoteOutcomeTable {
  space_id: SpaceId;
  strategy_id: string;
  no: number;
  draft_id: string;
  held_id: string;
  outcome: "rejected" | "not_valid" | "not_voted";
  at: Date;
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
  fact_key: string | null;
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
  from_kinds: Generated<string[]>;
  to_kinds: Generated<string[]>;
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
  digest: Generated<"at_once" | "daily" | "weekly">;
  code: Generated<string>;
  is_confirmed: Generated<boolean>;
}
export interface Database {
  "assembly.agenda_item": AssemblyAgendaItemTable;
  "assembly.attendance": AssemblyAttendanceTable;
  "assembly.ballot": AssemblyBallotTable;
  "assembly.cast": AssemblyCastTable;
  "assembly.cast_confirmation": AssemblyCastConfirmationTable;
  "assembly.code_attempt": AssemblyCodeAttemptTable;
  "assembly.device_code": AssemblyDeviceCodeTable;
  "assembly.device_code_use": AssemblyDeviceCodeUseTable;
  "assembly.draft": AssemblyDraftTable;
  "assembly.draft_effect": AssemblyDraftEffectTable;
  "assembly.elector": AssemblyElectorTable;
  "assembly.meeting": AssemblyMeetingTable;
  "assembly.quorum_check": AssemblyQuorumCheckTable;
  "assembly.resolution": AssemblyResolutionTable;
  "assembly.resolution_effect": AssemblyResolutionEffectTable;
  "assembly.tally": AssemblyTallyTable;
  "delivery.answer": DeliveryAnswerTable;
  "delivery.campaign": DeliveryCampaignTable;
  "delivery.campaign_team": DeliveryCampaignTeamTable;
  "delivery.computed_status": DeliveryComputedStatusTable;
  "delivery.escalation": DeliveryEscalationTable;
  "delivery.escalation_step": DeliveryEscalationStepTable;
  "delivery.programme": DeliveryProgrammeTable;
  "delivery.programme_item": DeliveryProgrammeItemTable;
  "delivery.report": DeliveryReportTable;
  "delivery.status": DeliveryStatusTable;
  "delivery.submission": DeliverySubmissionTable;
  "delivery.task": DeliveryTaskTable;
  "delivery.task_performer": DeliveryTaskPerformerTable;
  "delivery.team_address": DeliveryTeamAddressTable;
  "delivery.threat": DeliveryThreatTable;
  "insight.card": InsightCardTable;
  "insight.card_excerpt": InsightCardExcerptTable;
  "insight.cited_number": InsightCitedNumberTable;
  "insight.cluster": InsightClusterTable;
  "insight.consent": InsightConsentTable;
  "insight.evidence": InsightEvidenceTable;
  "insight.excerpt": InsightExcerptTable;
  "insight.insight": InsightInsightTable;
  "insight.source": InsightSourceTable;
  "insight.source_text": InsightSourceTextTable;
  "insight.study": InsightStudyTable;
  "insight.study_figure": InsightStudyFigureTable;
  "insight.synthesis": InsightSynthesisTable;
  "insight.verdict": InsightVerdictTable;
  "kernel.area": KernelAreaTable;
  "kernel.area_member": KernelAreaMemberTable;
  "kernel.attachment": KernelAttachmentTable;
  "kernel.block": KernelBlockTable;
  "kernel.cite": KernelCiteTable;
  "kernel.command": KernelCommandTable;
  "kernel.fact": KernelFactTable;
  "kernel.file": KernelFileTable;
  "kernel.file_chunk": KernelFileChunkTable;
  "kernel.job": KernelJobTable;
  "kernel.job_finding": KernelJobFindingTable;
  "kernel.journal_entry": KernelJournalEntryTable;
  "kernel.journal_made": KernelJournalMadeTable;
  "kernel.journal_payload": KernelJournalPayloadTable;
  "kernel.journal_stream": KernelJournalStreamTable;
  "kernel.notice": KernelNoticeTable;
  "kernel.number_series": KernelNumberSeriesTable;
  "kernel.object": KernelObjectTable;
  "kernel.outline": KernelOutlineTable;
  "kernel.regulation": KernelRegulationTable;
  "kernel.space": KernelSpaceTable;
  "kernel.unit": KernelUnitTable;
  "kernel.version": KernelVersionTable;
  "networks.addressee": NetworksAddresseeTable;
  "networks.caretaker": NetworksCaretakerTable;
  "networks.edition": NetworksEditionTable;
  "networks.event": NetworksEventTable;
  "networks.improvement_plan": NetworksImprovementPlanTable;
  "networks.member": NetworksMemberTable;
  "networks.mid": NetworksMidTable;
  "networks.mid_action": NetworksMidActionTable;
  "networks.mid_author": NetworksMidAuthorTable;
  "networks.mid_log": NetworksMidLogTable;
  "networks.mid_note": NetworksMidNoteTable;
  "networks.mid_review": NetworksMidReviewTable;
  "networks.mid_stakeholder": NetworksMidStakeholderTable;
  "networks.network": NetworksNetworkTable;
  "networks.recommendation": NetworksRecommendationTable;
  "networks.reply": NetworksReplyTable;
  "networks.scope": NetworksScopeTable;
  "networks.statement": NetworksStatementTable;
  "observatory.assessment": ObservatoryAssessmentTable;
  "observatory.bank_answer": ObservatoryBankAnswerTable;
  "observatory.bank_call": ObservatoryBankCallTable;
  "observatory.bank_fetch": ObservatoryBankFetchTable;
  "observatory.bank_finding": ObservatoryBankFindingTable;
  "observatory.bank_quota": ObservatoryBankQuotaTable;
  "observatory.bank_sync": ObservatoryBankSyncTable;
  "observatory.bank_term": ObservatoryBankTermTable;
  "observatory.bank_variable": ObservatoryBankVariableTable;
  "observatory.diagnosis": ObservatoryDiagnosisTable;
  "observatory.diagnosis_step": ObservatoryDiagnosisStepTable;
  "observatory.dimension": ObservatoryDimensionTable;
  "observatory.dimension_item": ObservatoryDimensionItemTable;
  "observatory.import": ObservatoryImportTable;
  "observatory.indicator": ObservatoryIndicatorTable;
  "observatory.observation": ObservatoryObservationTable;
  "observatory.profile": ObservatoryProfileTable;
  "observatory.question": ObservatoryQuestionTable;
  "observatory.series": ObservatorySeriesTable;
  "observatory.series_break": ObservatorySeriesBreakTable;
  "observatory.source": ObservatorySourceTable;
  "observatory.target": ObservatoryTargetTable;
  "observatory.value_request": ObservatoryValueRequestTable;
  "observatory.value_request_series": ObservatoryValueRequestSeriesTable;
  "observatory.vintage": ObservatoryVintageTable;
  "observatory.vintage_extent": ObservatoryVintageExtentTable;
  "observatory.withdrawal": ObservatoryWithdrawalTable;
  "participation.declaration": ParticipationDeclarationTable;
  "participation.declaration_letter": ParticipationDeclarationLetterTable;
  "participation.disposition": ParticipationDispositionTable;
  "participation.idea": ParticipationIdeaTable;
  "participation.moderation_act": ParticipationModerationActTable;
  "participation.remark": ParticipationRemarkTable;
  "participation.round": ParticipationRoundTable;
  "participation.round_channel": ParticipationRoundChannelTable;
  "participation.round_meeting": ParticipationRoundMeetingTable;
  "participation.round_party": ParticipationRoundPartyTable;
  "participation.wording": ParticipationWordingTable;
  "people.account": PeopleAccountTable;
  "people.body": PeopleBodyTable;
  "people.contact": PeopleContactTable;
  "people.gathering": PeopleGatheringTable;
  "people.invitation": PeopleInvitationTable;
  "people.known_address": PeopleKnownAddressTable;
  "people.mandate": PeopleMandateTable;
  "people.membership": PeopleMembershipTable;
  "people.organisation": PeopleOrganisationTable;
  "people.person": PeoplePersonTable;
  "people.role_assignment": PeopleRoleAssignmentTable;
  "people.seat": PeopleSeatTable;
  "people.session": PeopleSessionTable;
  "people.sign_in_attempt": PeopleSignInAttemptTable;
  "people.statement": PeopleStatementTable;
  "people.supporter": PeopleSupporterTable;
  "people.team_duty": PeopleTeamDutyTable;
  "people.team_duty_holder": PeopleTeamDutyHolderTable;
  "projects.financing_line": ProjectsFinancingLineTable;
  "projects.financing_version": ProjectsFinancingVersionTable;
  "projects.fund": ProjectsFundTable;
  "projects.measure": ProjectsMeasureTable;
  "projects.participant": ProjectsParticipantTable;
  "projects.project": ProjectsProjectTable;
  "projects.record": ProjectsRecordTable;
  "projects.share": ProjectsShareTable;
  "strategy.change": StrategyChangeTable;
  "strategy.change_remark": StrategyChangeRemarkTable;
  "strategy.check_decision": StrategyCheckDecisionTable;
  "strategy.check_item": StrategyCheckItemTable;
  "strategy.coherence": StrategyCoherenceTable;
  "strategy.evidence": StrategyEvidenceTable;
  "strategy.node": StrategyNodeTable;
  "strategy.paragraph": StrategyParagraphTable;
  "strategy.plan": StrategyPlanTable;
  "strategy.policy_document": StrategyPolicyDocumentTable;
  "strategy.policy_priority": StrategyPolicyPriorityTable;
  "strategy.process_order": StrategyProcessOrderTable;
  "strategy.process_product": StrategyProcessProductTable;
  "strategy.process_step": StrategyProcessStepTable;
  "strategy.statement": StrategyStatementTable;
  "strategy.strategy": StrategyStrategyTable;
  "strategy.undo_step": StrategyUndoStepTable;
  "strategy.version": StrategyVersionTable;
  "strategy.vote_outcome": StrategyVoteOutcomeTable;
  "thread.link": ThreadLinkTable;
  "thread.receipt": ThreadReceiptTable;
  "thread.receipt_place": ThreadReceiptPlaceTable;
  "thread.relation": ThreadRelationTable;
  "thread.watch": ThreadWatchTable;
}
