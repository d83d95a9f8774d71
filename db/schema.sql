-- Golden schema, generated from the catalogue of a migrated database; do not edit.

assembly.agenda_item
  space_id uuid not null
  id uuid not null
  meeting_id uuid not null
  no integer not null
  title jsonb not null
  draft_id uuid
  agenda_item_no_check: CHECK ((no >= 1))
  agenda_item_pkey: PRIMARY KEY (space_id, id)
  agenda_item_space_id_draft_id_fkey: FOREIGN KEY (space_id, draft_id) REFERENCES assembly.draft(space_id, id)
  agenda_item_space_id_meeting_id_draft_id_key: UNIQUE (space_id, meeting_id, draft_id)
  agenda_item_space_id_meeting_id_fkey: FOREIGN KEY (space_id, meeting_id) REFERENCES assembly.meeting(space_id, id)
  agenda_item_space_id_meeting_id_no_key: UNIQUE (space_id, meeting_id, no)
  CREATE INDEX agenda_item_of_draft ON assembly.agenda_item USING btree (space_id, draft_id)
  CREATE UNIQUE INDEX agenda_item_pkey ON assembly.agenda_item USING btree (space_id, id)
  CREATE UNIQUE INDEX agenda_item_space_id_meeting_id_draft_id_key ON assembly.agenda_item USING btree (space_id, meeting_id, draft_id)
  CREATE UNIQUE INDEX agenda_item_space_id_meeting_id_no_key ON assembly.agenda_item USING btree (space_id, meeting_id, no)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.attendance
  space_id uuid not null
  meeting_id uuid not null
  seat_id uuid not null
  ord integer not null
  direction text not null
  person_id uuid not null
  entered_by text not null
  at timestamp with time zone not null
  attendance_direction_check: CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
  attendance_ord_check: CHECK ((ord >= 1))
  attendance_pkey: PRIMARY KEY (space_id, meeting_id, seat_id, ord)
  attendance_space_id_meeting_id_fkey: FOREIGN KEY (space_id, meeting_id) REFERENCES assembly.meeting(space_id, id)
  attendance_space_id_seat_id_fkey: FOREIGN KEY (space_id, seat_id) REFERENCES people.seat(space_id, id)
  CREATE UNIQUE INDEX attendance_pkey ON assembly.attendance USING btree (space_id, meeting_id, seat_id, ord)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly.attendance FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly.attendance FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.ballot
  space_id uuid not null
  id uuid not null
  meeting_id uuid not null
  item_id uuid not null
  draft_id uuid not null
  version_no integer not null
  sha256 text not null
  question jsonb not null
  rule_code text not null
  rule_version integer not null
  rule jsonb not null
  second_person text not null
  call_no integer not null
  seat_count integer not null
  population_source text
  opened_at timestamp with time zone not null
  closed_at timestamp with time zone
  announced_at timestamp with time zone
  ballot_call_no_check: CHECK ((call_no = ANY (ARRAY[1, 2])))
  ballot_check: CHECK (((closed_at IS NULL) OR (closed_at >= opened_at)))
  ballot_check1: CHECK (((announced_at IS NULL) OR (closed_at IS NOT NULL)))
  ballot_pkey: PRIMARY KEY (space_id, id)
  ballot_seat_count_check: CHECK ((seat_count >= 1))
  ballot_second_person_check: CHECK ((second_person = ANY (ARRAY['off'::text, 'warn'::text, 'require'::text])))
  ballot_space_id_draft_id_version_no_sha256_fkey: FOREIGN KEY (space_id, draft_id, version_no, sha256) REFERENCES kernel.version(space_id, object_id, no, sha256)
  ballot_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  ballot_space_id_item_id_fkey: FOREIGN KEY (space_id, item_id) REFERENCES assembly.agenda_item(space_id, id)
  ballot_space_id_item_id_key: UNIQUE (space_id, item_id)
  ballot_space_id_meeting_id_fkey: FOREIGN KEY (space_id, meeting_id) REFERENCES assembly.meeting(space_id, id)
  CREATE UNIQUE INDEX ballot_open_once ON assembly.ballot USING btree (space_id, meeting_id) WHERE (closed_at IS NULL)
  CREATE UNIQUE INDEX ballot_pkey ON assembly.ballot USING btree (space_id, id)
  CREATE UNIQUE INDEX ballot_space_id_item_id_key ON assembly.ballot USING btree (space_id, item_id)
  CREATE TRIGGER ballot_forward BEFORE UPDATE ON assembly.ballot FOR EACH ROW EXECUTE FUNCTION assembly.ballot_forward()
  CREATE TRIGGER ballot_kept BEFORE DELETE ON assembly.ballot FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.cast
  space_id uuid not null
  ballot_id uuid not null
  ord integer not null
  seat_id uuid not null
  choice text not null
  channel text not null
  nonce text not null
  cast_by uuid
  entered_by uuid
  at timestamp with time zone not null
  cast_channel_check: CHECK ((channel = ANY (ARRAY['device'::text, 'clerk'::text])))
  cast_check: CHECK (((channel = 'device'::text) = (cast_by IS NOT NULL)))
  cast_check1: CHECK (((channel = 'clerk'::text) = (entered_by IS NOT NULL)))
  cast_check2: CHECK (((channel = 'clerk'::text) OR (choice <> 'invalid'::text)))
  cast_choice_check: CHECK ((choice = ANY (ARRAY['yes'::text, 'no'::text, 'abstain'::text, 'invalid'::text])))
  cast_nonce_check: CHECK (((length(nonce) >= 8) AND (length(nonce) <= 100)))
  cast_ord_check: CHECK ((ord >= 1))
  cast_pkey: PRIMARY KEY (space_id, ballot_id, ord)
  cast_space_id_ballot_id_nonce_key: UNIQUE (space_id, ballot_id, nonce)
  cast_space_id_ballot_id_seat_id_fkey: FOREIGN KEY (space_id, ballot_id, seat_id) REFERENCES assembly.elector(space_id, ballot_id, seat_id)
  CREATE UNIQUE INDEX cast_pkey ON assembly."cast" USING btree (space_id, ballot_id, ord)
  CREATE UNIQUE INDEX cast_space_id_ballot_id_nonce_key ON assembly."cast" USING btree (space_id, ballot_id, nonce)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly."cast" FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly."cast" FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER cast_while_open BEFORE INSERT ON assembly."cast" FOR EACH ROW EXECUTE FUNCTION assembly.cast_while_open()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.cast_confirmation
  space_id uuid not null
  ballot_id uuid not null
  ord integer not null
  confirmed_by uuid not null
  at timestamp with time zone not null
  cast_confirmation_pkey: PRIMARY KEY (space_id, ballot_id, ord)
  cast_confirmation_space_id_ballot_id_ord_fkey: FOREIGN KEY (space_id, ballot_id, ord) REFERENCES assembly."cast"(space_id, ballot_id, ord)
  CREATE UNIQUE INDEX cast_confirmation_pkey ON assembly.cast_confirmation USING btree (space_id, ballot_id, ord)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly.cast_confirmation FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly.cast_confirmation FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER confirm_while_open BEFORE INSERT ON assembly.cast_confirmation FOR EACH ROW EXECUTE FUNCTION assembly.confirm_while_open()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.code_attempt
  space_id uuid not null
  ballot_id uuid not null
  session_hash text not null
  wrong_count integer not null
  code_attempt_pkey: PRIMARY KEY (space_id, ballot_id, session_hash)
  code_attempt_space_id_ballot_id_fkey: FOREIGN KEY (space_id, ballot_id) REFERENCES assembly.ballot(space_id, id)
  code_attempt_wrong_count_check: CHECK ((wrong_count >= 1))
  CREATE UNIQUE INDEX code_attempt_pkey ON assembly.code_attempt USING btree (space_id, ballot_id, session_hash)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.device_code
  space_id uuid not null
  meeting_id uuid not null
  seat_id uuid not null
  ord integer not null
  salt text not null
  code_hash text not null
  at timestamp with time zone not null
  device_code_ord_check: CHECK ((ord >= 1))
  device_code_pkey: PRIMARY KEY (space_id, meeting_id, seat_id, ord)
  device_code_space_id_meeting_id_fkey: FOREIGN KEY (space_id, meeting_id) REFERENCES assembly.meeting(space_id, id)
  device_code_space_id_seat_id_fkey: FOREIGN KEY (space_id, seat_id) REFERENCES people.seat(space_id, id)
  CREATE UNIQUE INDEX device_code_pkey ON assembly.device_code USING btree (space_id, meeting_id, seat_id, ord)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly.device_code FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly.device_code FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.device_code_use
  space_id uuid not null
  meeting_id uuid not null
  seat_id uuid not null
  ord integer not null
  bearer_hash text not null
  at timestamp with time zone not null
  device_code_use_pkey: PRIMARY KEY (space_id, meeting_id, seat_id, ord)
  device_code_use_space_id_meeting_id_seat_id_ord_fkey: FOREIGN KEY (space_id, meeting_id, seat_id, ord) REFERENCES assembly.device_code(space_id, meeting_id, seat_id, ord)
  CREATE UNIQUE INDEX device_code_use_pkey ON assembly.device_code_use USING btree (space_id, meeting_id, seat_id, ord)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly.device_code_use FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly.device_code_use FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.draft
  space_id uuid not null
  id uuid not null
  body_id uuid not null
  version_no integer not null
  sha256 text not null
  submitted_at timestamp with time zone not null
  draft_pkey: PRIMARY KEY (space_id, id)
  draft_space_id_body_id_fkey: FOREIGN KEY (space_id, body_id) REFERENCES kernel.object(space_id, id)
  draft_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  draft_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  draft_space_id_id_version_no_sha256_fkey: FOREIGN KEY (space_id, id, version_no, sha256) REFERENCES kernel.version(space_id, object_id, no, sha256)
  CREATE UNIQUE INDEX draft_pkey ON assembly.draft USING btree (space_id, id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly.draft FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly.draft FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.draft_effect
  space_id uuid not null
  draft_id uuid not null
  ord integer not null
  kind text not null
  object_id uuid not null
  version_no integer not null
  sha256 text not null
  draft_effect_kind_check: CHECK ((kind = 'adopts'::text))
  draft_effect_pkey: PRIMARY KEY (space_id, draft_id, ord)
  draft_effect_space_id_draft_id_fkey: FOREIGN KEY (space_id, draft_id) REFERENCES assembly.draft(space_id, id)
  draft_effect_space_id_draft_id_object_id_key: UNIQUE (space_id, draft_id, object_id)
  draft_effect_space_id_object_id_version_no_sha256_fkey: FOREIGN KEY (space_id, object_id, version_no, sha256) REFERENCES kernel.version(space_id, object_id, no, sha256)
  CREATE UNIQUE INDEX draft_effect_pkey ON assembly.draft_effect USING btree (space_id, draft_id, ord)
  CREATE UNIQUE INDEX draft_effect_space_id_draft_id_object_id_key ON assembly.draft_effect USING btree (space_id, draft_id, object_id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly.draft_effect FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly.draft_effect FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.elector
  space_id uuid not null
  ballot_id uuid not null
  seat_id uuid not null
  ord integer not null
  organisation_id uuid not null
  organisation jsonb not null
  person_id uuid not null
  population bigint
  is_present boolean not null
  is_recused boolean not null
  is_chair boolean not null
  elector_pkey: PRIMARY KEY (space_id, ballot_id, seat_id)
  elector_population_check: CHECK ((population > 0))
  elector_space_id_ballot_id_fkey: FOREIGN KEY (space_id, ballot_id) REFERENCES assembly.ballot(space_id, id)
  elector_space_id_seat_id_fkey: FOREIGN KEY (space_id, seat_id) REFERENCES people.seat(space_id, id)
  CREATE UNIQUE INDEX elector_pkey ON assembly.elector USING btree (space_id, ballot_id, seat_id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly.elector FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly.elector FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER elector_at_opening BEFORE INSERT ON assembly.elector FOR EACH ROW EXECUTE FUNCTION assembly.elector_at_opening()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.meeting
  space_id uuid not null
  id uuid not null
  body_id uuid not null
  ordinal integer not null
  year integer not null
  kind text not null
  mode text not null
  call_no integer not null
  starts_at timestamp with time zone not null
  place text not null
  rule_code text not null
  rule_version integer not null
  convened_at timestamp with time zone not null
  opened_at timestamp with time zone
  closed_at timestamp with time zone
  meeting_call_no_check: CHECK ((call_no = ANY (ARRAY[1, 2])))
  meeting_check: CHECK (((opened_at IS NULL) OR (opened_at >= convened_at)))
  meeting_check1: CHECK (((closed_at IS NULL) OR (opened_at IS NOT NULL)))
  meeting_kind_check: CHECK ((kind = ANY (ARRAY['ordinary'::text, 'extraordinary'::text])))
  meeting_mode_check: CHECK ((mode = ANY (ARRAY['on_site'::text, 'remote'::text, 'hybrid'::text, 'circular'::text])))
  meeting_ordinal_check: CHECK ((ordinal >= 1))
  meeting_pkey: PRIMARY KEY (space_id, id)
  meeting_space_id_body_id_fkey: FOREIGN KEY (space_id, body_id) REFERENCES kernel.object(space_id, id)
  meeting_space_id_body_id_year_ordinal_key: UNIQUE (space_id, body_id, year, ordinal)
  meeting_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  meeting_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  CREATE INDEX meeting_by_start ON assembly.meeting USING btree (space_id, starts_at DESC, id)
  CREATE UNIQUE INDEX meeting_pkey ON assembly.meeting USING btree (space_id, id)
  CREATE UNIQUE INDEX meeting_space_id_body_id_year_ordinal_key ON assembly.meeting USING btree (space_id, body_id, year, ordinal)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.quorum_check
  space_id uuid not null
  id uuid not null
  meeting_id uuid not null
  moment text not null
  present_count integer not null
  needed text not null
  reached text not null
  is_met boolean not null
  at timestamp with time zone not null
  quorum_check_moment_check: CHECK ((moment = ANY (ARRAY['opening'::text, 'ballot'::text])))
  quorum_check_pkey: PRIMARY KEY (space_id, id)
  quorum_check_space_id_meeting_id_fkey: FOREIGN KEY (space_id, meeting_id) REFERENCES assembly.meeting(space_id, id)
  CREATE INDEX quorum_check_of_meeting ON assembly.quorum_check USING btree (space_id, meeting_id, at)
  CREATE UNIQUE INDEX quorum_check_pkey ON assembly.quorum_check USING btree (space_id, id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly.quorum_check FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly.quorum_check FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.resolution
  space_id uuid not null
  id uuid not null
  record_code text
  body_id uuid
  body_name jsonb not null
  act_kind text not null
  number text
  adopted_on date not null
  adopted_precision text not null
  legal_basis jsonb
  effect jsonb
  amends_id uuid
  ballot_id uuid
  draft_id uuid
  version_no integer
  sha256 text
  resolution_adopted_precision_check: CHECK ((adopted_precision = ANY (ARRAY['day'::text, 'month'::text])))
  resolution_check: CHECK (((record_code IS NULL) = (ballot_id IS NOT NULL)))
  resolution_check1: CHECK (((ballot_id IS NULL) = (draft_id IS NULL)))
  resolution_check2: CHECK (((ballot_id IS NULL) OR (number IS NOT NULL)))
  resolution_pkey: PRIMARY KEY (space_id, id)
  resolution_space_id_amends_id_fkey: FOREIGN KEY (space_id, amends_id) REFERENCES assembly.resolution(space_id, id)
  resolution_space_id_ballot_id_fkey: FOREIGN KEY (space_id, ballot_id) REFERENCES assembly.ballot(space_id, id)
  resolution_space_id_ballot_id_key: UNIQUE (space_id, ballot_id)
  resolution_space_id_body_id_fkey: FOREIGN KEY (space_id, body_id) REFERENCES kernel.object(space_id, id)
  resolution_space_id_draft_id_version_no_sha256_fkey: FOREIGN KEY (space_id, draft_id, version_no, sha256) REFERENCES kernel.version(space_id, object_id, no, sha256)
  resolution_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  resolution_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  resolution_space_id_record_code_key: UNIQUE (space_id, record_code)
  CREATE INDEX resolution_amending ON assembly.resolution USING btree (space_id, amends_id) WHERE (amends_id IS NOT NULL)
  CREATE INDEX resolution_by_day ON assembly.resolution USING btree (space_id, adopted_on DESC, id DESC)
  CREATE UNIQUE INDEX resolution_number ON assembly.resolution USING btree (space_id, body_id, number) WHERE ((number IS NOT NULL) AND (ballot_id IS NOT NULL))
  CREATE UNIQUE INDEX resolution_pkey ON assembly.resolution USING btree (space_id, id)
  CREATE UNIQUE INDEX resolution_space_id_ballot_id_key ON assembly.resolution USING btree (space_id, ballot_id)
  CREATE UNIQUE INDEX resolution_space_id_record_code_key ON assembly.resolution USING btree (space_id, record_code)
  CREATE TRIGGER adopted_by_ballot BEFORE INSERT ON assembly.resolution FOR EACH ROW EXECUTE FUNCTION assembly.adopted_by_ballot()
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly.resolution FOR EACH ROW EXECUTE FUNCTION assembly.resolution_stays()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly.resolution FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

assembly.resolution_effect
  space_id uuid not null
  resolution_id uuid not null
  ord integer not null
  kind text not null
  object_id uuid not null
  version_no integer not null
  sha256 text not null
  resolution_effect_kind_check: CHECK ((kind = 'adopts'::text))
  resolution_effect_pkey: PRIMARY KEY (space_id, resolution_id, ord)
  resolution_effect_space_id_object_id_version_no_sha256_fkey: FOREIGN KEY (space_id, object_id, version_no, sha256) REFERENCES kernel.version(space_id, object_id, no, sha256)
  resolution_effect_space_id_resolution_id_fkey: FOREIGN KEY (space_id, resolution_id) REFERENCES assembly.resolution(space_id, id)
  CREATE UNIQUE INDEX resolution_effect_pkey ON assembly.resolution_effect USING btree (space_id, resolution_id, ord)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly.resolution_effect FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly.resolution_effect FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

assembly.tally
  space_id uuid not null
  ballot_id uuid not null
  outcome text not null
  decision jsonb not null
  at timestamp with time zone not null
  tally_outcome_check: CHECK ((outcome = ANY (ARRAY['adopted'::text, 'rejected'::text, 'not_valid'::text])))
  tally_pkey: PRIMARY KEY (space_id, ballot_id)
  tally_space_id_ballot_id_fkey: FOREIGN KEY (space_id, ballot_id) REFERENCES assembly.ballot(space_id, id)
  CREATE UNIQUE INDEX tally_pkey ON assembly.tally USING btree (space_id, ballot_id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON assembly.tally FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON assembly.tally FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER tally_after_close BEFORE INSERT ON assembly.tally FOR EACH ROW EXECUTE FUNCTION assembly.tally_after_close()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

delivery.answer
  space_id uuid not null
  submission_id uuid not null
  no integer not null
  progress_bp integer not null
  forecast date
  colour text not null
  text text
  nothing_changed boolean not null
  same_submission uuid
  same_no integer
  made_at timestamp with time zone not null
  made_by uuid
  answer_check: CHECK ((nothing_changed = ((same_submission IS NOT NULL) AND (same_no IS NOT NULL))))
  answer_colour_check: CHECK ((colour = ANY (ARRAY['green'::text, 'amber'::text, 'red'::text])))
  answer_no_check: CHECK ((no > 0))
  answer_pkey: PRIMARY KEY (space_id, submission_id, no)
  answer_progress_bp_check: CHECK (((progress_bp >= 0) AND (progress_bp <= 10000)))
  answer_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  answer_space_id_same_submission_same_no_fkey: FOREIGN KEY (space_id, same_submission, same_no) REFERENCES delivery.answer(space_id, submission_id, no)
  answer_space_id_submission_id_fkey: FOREIGN KEY (space_id, submission_id) REFERENCES delivery.submission(space_id, id)
  answer_text_check: CHECK ((text <> ''::text))
  CREATE UNIQUE INDEX answer_pkey ON delivery.answer USING btree (space_id, submission_id, no)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON delivery.answer FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON delivery.answer FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER nothing_changed BEFORE INSERT ON delivery.answer FOR EACH ROW WHEN (new.nothing_changed) EXECUTE FUNCTION delivery.nothing_changed()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

delivery.campaign
  space_id uuid not null
  id uuid not null
  period text not null
  note text
  due date not null
  grace_days smallint not null
  campaign_grace_days_check: CHECK (((grace_days >= 0) AND (grace_days <= 60)))
  campaign_note_check: CHECK ((note <> ''::text))
  campaign_pkey: PRIMARY KEY (space_id, id)
  campaign_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  campaign_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  CREATE UNIQUE INDEX campaign_pkey ON delivery.campaign USING btree (space_id, id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

delivery.campaign_team
  space_id uuid not null
  campaign_id uuid not null
  org_id uuid not null
  token_hash text not null
  campaign_team_pkey: PRIMARY KEY (space_id, campaign_id, org_id)
  campaign_team_space_id_campaign_id_fkey: FOREIGN KEY (space_id, campaign_id) REFERENCES delivery.campaign(space_id, id)
  campaign_team_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  campaign_team_space_id_org_id_fkey: FOREIGN KEY (space_id, org_id) REFERENCES kernel.object(space_id, id)
  campaign_team_space_id_token_hash_key: UNIQUE (space_id, token_hash)
  campaign_team_token_hash_check: CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
  CREATE UNIQUE INDEX campaign_team_pkey ON delivery.campaign_team USING btree (space_id, campaign_id, org_id)
  CREATE UNIQUE INDEX campaign_team_space_id_token_hash_key ON delivery.campaign_team USING btree (space_id, token_hash)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

delivery.computed_status
  space_id uuid not null
  status_id uuid not null
  colour text not null
  reasons text[] not null
  rule_version integer not null
  inputs jsonb not null
  computed_status_colour_check: CHECK ((colour = ANY (ARRAY['green'::text, 'amber'::text, 'red'::text])))
  computed_status_pkey: PRIMARY KEY (space_id, status_id)
  computed_status_rule_version_check: CHECK ((rule_version >= 0))
  computed_status_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  computed_status_space_id_status_id_fkey: FOREIGN KEY (space_id, status_id) REFERENCES delivery.status(space_id, id)
  CREATE UNIQUE INDEX computed_status_pkey ON delivery.computed_status USING btree (space_id, status_id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON delivery.computed_status FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON delivery.computed_status FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

delivery.escalation
  space_id uuid not null
  id uuid not null
  threat_id uuid not null
  level text not null
  due date not null
  decision text
  resolution_id uuid
  decided_at timestamp with time zone
  decided_by uuid
  escalation_check: CHECK (((decision IS NULL) = (decided_at IS NULL)))
  escalation_decision_check: CHECK ((decision <> ''::text))
  escalation_level_check: CHECK ((level = ANY (ARRAY['team'::text, 'office'::text, 'board'::text, 'assembly'::text])))
  escalation_pkey: PRIMARY KEY (space_id, id)
  escalation_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  escalation_space_id_resolution_id_fkey: FOREIGN KEY (space_id, resolution_id) REFERENCES kernel.object(space_id, id)
  escalation_space_id_threat_id_fkey: FOREIGN KEY (space_id, threat_id) REFERENCES delivery.threat(space_id, id)
  CREATE INDEX escalation_by_due ON delivery.escalation USING btree (space_id, due) WHERE (decided_at IS NULL)
  CREATE UNIQUE INDEX escalation_pkey ON delivery.escalation USING btree (space_id, id)
  CREATE UNIQUE INDEX one_open_escalation ON delivery.escalation USING btree (space_id, threat_id) WHERE (decided_at IS NULL)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

delivery.escalation_step
  space_id uuid not null
  escalation_id uuid not null
  no integer not null
  level text not null
  due date not null
  is_by_clock boolean not null
  made_at timestamp with time zone not null
  escalation_step_level_check: CHECK ((level = ANY (ARRAY['team'::text, 'office'::text, 'board'::text, 'assembly'::text])))
  escalation_step_no_check: CHECK ((no > 0))
  escalation_step_pkey: PRIMARY KEY (space_id, escalation_id, no)
  escalation_step_space_id_escalation_id_fkey: FOREIGN KEY (space_id, escalation_id) REFERENCES delivery.escalation(space_id, id)
  escalation_step_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX escalation_step_pkey ON delivery.escalation_step USING btree (space_id, escalation_id, no)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON delivery.escalation_step FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON delivery.escalation_step FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

delivery.programme
  space_id uuid not null
  id uuid not null
  year smallint not null
  basis text
  adopted_on date
  programme_basis_check: CHECK ((basis <> ''::text))
  programme_check: CHECK (((basis IS NULL) = (adopted_on IS NULL)))
  programme_pkey: PRIMARY KEY (space_id, id)
  programme_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  programme_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  programme_space_id_year_key: UNIQUE (space_id, year)
  programme_year_check: CHECK (((year >= 2000) AND (year <= 2100)))
  CREATE UNIQUE INDEX programme_pkey ON delivery.programme USING btree (space_id, id)
  CREATE UNIQUE INDEX programme_space_id_year_key ON delivery.programme USING btree (space_id, year)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

delivery.programme_item
  space_id uuid not null
  id uuid not null
  programme_id uuid not null
  no integer not null
  title jsonb not null
  proposer_org uuid not null
  task_id uuid
  decision text
  reason text
  programme_item_check: CHECK (((decision IS NULL) OR (decision = 'in'::text) OR (reason IS NOT NULL)))
  programme_item_decision_check: CHECK ((decision = ANY (ARRAY['in'::text, 'out'::text, 'later'::text])))
  programme_item_no_check: CHECK ((no > 0))
  programme_item_pkey: PRIMARY KEY (space_id, id)
  programme_item_reason_check: CHECK ((reason <> ''::text))
  programme_item_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  programme_item_space_id_programme_id_fkey: FOREIGN KEY (space_id, programme_id) REFERENCES delivery.programme(space_id, id)
  programme_item_space_id_programme_id_no_key: UNIQUE (space_id, programme_id, no)
  programme_item_space_id_proposer_org_fkey: FOREIGN KEY (space_id, proposer_org) REFERENCES kernel.object(space_id, id)
  programme_item_space_id_task_id_fkey: FOREIGN KEY (space_id, task_id) REFERENCES delivery.task(space_id, id)
  CREATE UNIQUE INDEX programme_item_pkey ON delivery.programme_item USING btree (space_id, id)
  CREATE UNIQUE INDEX programme_item_space_id_programme_id_no_key ON delivery.programme_item USING btree (space_id, programme_id, no)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

delivery.report
  space_id uuid not null
  id uuid not null
  year smallint not null
  comment_text text
  published_no integer
  report_comment_text_check: CHECK ((comment_text <> ''::text))
  report_pkey: PRIMARY KEY (space_id, id)
  report_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  report_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  report_space_id_id_published_no_fkey: FOREIGN KEY (space_id, id, published_no) REFERENCES kernel.version(space_id, object_id, no)
  report_space_id_year_key: UNIQUE (space_id, year)
  report_year_check: CHECK (((year >= 2000) AND (year <= 2100)))
  CREATE UNIQUE INDEX report_pkey ON delivery.report USING btree (space_id, id)
  CREATE UNIQUE INDEX report_space_id_year_key ON delivery.report USING btree (space_id, year)
  CREATE TRIGGER report_stays BEFORE UPDATE ON delivery.report FOR EACH ROW EXECUTE FUNCTION delivery.report_stays()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

delivery.status
  space_id uuid not null
  id uuid not null
  subject_id uuid not null
  as_of date not null
  progress_bp integer not null
  forecast date
  colour text not null
  text text
  made_at timestamp with time zone not null
  made_by uuid
  status_colour_check: CHECK ((colour = ANY (ARRAY['green'::text, 'amber'::text, 'red'::text])))
  status_pkey: PRIMARY KEY (space_id, id)
  status_progress_bp_check: CHECK (((progress_bp >= 0) AND (progress_bp <= 10000)))
  status_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  status_space_id_subject_id_fkey: FOREIGN KEY (space_id, subject_id) REFERENCES kernel.object(space_id, id)
  status_text_check: CHECK ((text <> ''::text))
  CREATE INDEX status_of_subject ON delivery.status USING btree (space_id, subject_id, made_at DESC, id DESC)
  CREATE UNIQUE INDEX status_pkey ON delivery.status USING btree (space_id, id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON delivery.status FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON delivery.status FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

delivery.submission
  space_id uuid not null
  id uuid not null
  campaign_id uuid not null
  org_id uuid not null
  subject_id uuid not null
  return_reason text
  submission_pkey: PRIMARY KEY (space_id, id)
  submission_return_reason_check: CHECK ((return_reason <> ''::text))
  submission_space_id_campaign_id_org_id_fkey: FOREIGN KEY (space_id, campaign_id, org_id) REFERENCES delivery.campaign_team(space_id, campaign_id, org_id)
  submission_space_id_campaign_id_org_id_subject_id_key: UNIQUE (space_id, campaign_id, org_id, subject_id)
  submission_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  submission_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  submission_space_id_subject_id_fkey: FOREIGN KEY (space_id, subject_id) REFERENCES kernel.object(space_id, id)
  CREATE INDEX submission_of_subject ON delivery.submission USING btree (space_id, org_id, subject_id)
  CREATE UNIQUE INDEX submission_pkey ON delivery.submission USING btree (space_id, id)
  CREATE UNIQUE INDEX submission_space_id_campaign_id_org_id_subject_id_key ON delivery.submission USING btree (space_id, campaign_id, org_id, subject_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

delivery.task
  space_id uuid not null
  id uuid not null
  no integer not null
  plan_id uuid not null
  owner_org uuid not null
  starts date
  due date not null
  weight smallint not null
  closing text
  task_check: CHECK ((starts <= due))
  task_closing_check: CHECK ((closing <> ''::text))
  task_no_check: CHECK ((no > 0))
  task_pkey: PRIMARY KEY (space_id, id)
  task_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  task_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  task_space_id_no_key: UNIQUE (space_id, no)
  task_space_id_owner_org_fkey: FOREIGN KEY (space_id, owner_org) REFERENCES kernel.object(space_id, id)
  task_space_id_plan_id_fkey: FOREIGN KEY (space_id, plan_id) REFERENCES kernel.object(space_id, id)
  task_weight_check: CHECK (((weight >= 1) AND (weight <= 100)))
  CREATE INDEX task_by_due ON delivery.task USING btree (space_id, due, id)
  CREATE INDEX task_of_owner ON delivery.task USING btree (space_id, owner_org, due)
  CREATE INDEX task_of_plan ON delivery.task USING btree (space_id, plan_id, due)
  CREATE UNIQUE INDEX task_pkey ON delivery.task USING btree (space_id, id)
  CREATE UNIQUE INDEX task_space_id_no_key ON delivery.task USING btree (space_id, no)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

delivery.task_performer
  space_id uuid not null
  task_id uuid not null
  org_id uuid not null
  task_performer_pkey: PRIMARY KEY (space_id, task_id, org_id)
  task_performer_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  task_performer_space_id_org_id_fkey: FOREIGN KEY (space_id, org_id) REFERENCES kernel.object(space_id, id)
  task_performer_space_id_task_id_fkey: FOREIGN KEY (space_id, task_id) REFERENCES delivery.task(space_id, id)
  CREATE INDEX task_performer_of_org ON delivery.task_performer USING btree (space_id, org_id)
  CREATE UNIQUE INDEX task_performer_pkey ON delivery.task_performer USING btree (space_id, task_id, org_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

delivery.team_address
  space_id uuid not null
  org_id uuid not null
  contact_id uuid not null
  team_address_pkey: PRIMARY KEY (space_id, org_id)
  team_address_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  team_address_space_id_org_id_fkey: FOREIGN KEY (space_id, org_id) REFERENCES kernel.object(space_id, id)
  CREATE UNIQUE INDEX team_address_pkey ON delivery.team_address USING btree (space_id, org_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

delivery.threat
  space_id uuid not null
  id uuid not null
  what text not null
  since date not null
  help text not null
  org_id uuid not null
  subject_id uuid
  reporter uuid
  verdict text
  answer text
  triaged_at timestamp with time zone
  sought text not null
  threat_answer_check: CHECK ((answer <> ''::text))
  threat_check: CHECK ((((verdict IS NULL) = (answer IS NULL)) AND ((verdict IS NULL) = (triaged_at IS NULL))))
  threat_help_check: CHECK ((help <> ''::text))
  threat_pkey: PRIMARY KEY (space_id, id)
  threat_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  threat_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  threat_space_id_org_id_fkey: FOREIGN KEY (space_id, org_id) REFERENCES kernel.object(space_id, id)
  threat_space_id_subject_id_fkey: FOREIGN KEY (space_id, subject_id) REFERENCES kernel.object(space_id, id)
  threat_verdict_check: CHECK ((verdict = ANY (ARRAY['risk'::text, 'issue'::text, 'note'::text])))
  threat_what_check: CHECK ((what <> ''::text))
  CREATE INDEX threat_of_org ON delivery.threat USING btree (space_id, org_id, id)
  CREATE INDEX threat_of_subject ON delivery.threat USING btree (space_id, subject_id) WHERE (subject_id IS NOT NULL)
  CREATE UNIQUE INDEX threat_pkey ON delivery.threat USING btree (space_id, id)
  CREATE TRIGGER verdict_stays BEFORE UPDATE ON delivery.threat FOR EACH ROW EXECUTE FUNCTION delivery.verdict_stays()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

insight.card
  space_id uuid not null
  id uuid not null
  study_id uuid not null
  no integer not null
  tag text not null
  awareness text not null
  cluster_id uuid
  withdrawn_at timestamp with time zone
  card_awareness_check: CHECK ((awareness = ANY (ARRAY['conscious'::text, 'unconscious'::text, 'unknown'::text])))
  card_no_check: CHECK ((no >= 1))
  card_pkey: PRIMARY KEY (space_id, id)
  card_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  card_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  card_space_id_study_id_cluster_id_fkey: FOREIGN KEY (space_id, study_id, cluster_id) REFERENCES insight.cluster(space_id, study_id, id)
  card_space_id_study_id_fkey: FOREIGN KEY (space_id, study_id) REFERENCES insight.study(space_id, id)
  card_space_id_study_id_no_key: UNIQUE (space_id, study_id, no)
  card_tag_check: CHECK ((tag = ANY (ARRAY['fact'::text, 'quote'::text, 'need'::text, 'problem'::text, 'idea'::text, 'trend'::text, 'signal'::text])))
  CREATE INDEX card_of_cluster ON insight.card USING btree (space_id, cluster_id) WHERE (cluster_id IS NOT NULL)
  CREATE UNIQUE INDEX card_pkey ON insight.card USING btree (space_id, id)
  CREATE UNIQUE INDEX card_space_id_study_id_no_key ON insight.card USING btree (space_id, study_id, no)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

insight.card_excerpt
  space_id uuid not null
  card_id uuid not null
  excerpt_id uuid not null
  card_excerpt_pkey: PRIMARY KEY (space_id, card_id, excerpt_id)
  card_excerpt_space_id_card_id_fkey: FOREIGN KEY (space_id, card_id) REFERENCES insight.card(space_id, id)
  card_excerpt_space_id_excerpt_id_fkey: FOREIGN KEY (space_id, excerpt_id) REFERENCES insight.excerpt(space_id, id)
  card_excerpt_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX card_excerpt_pkey ON insight.card_excerpt USING btree (space_id, card_id, excerpt_id)
  CREATE INDEX card_of_excerpt ON insight.card_excerpt USING btree (space_id, excerpt_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

insight.cited_number
  space_id uuid not null
  insight_id uuid not null
  indicator_space uuid not null
  indicator_id uuid not null
  indicator_no integer not null
  locator text not null
  why jsonb not null
  made_at timestamp with time zone not null
  cited_number_check: CHECK (((indicator_space = space_id) OR (indicator_space = kernel.commons())))
  cited_number_indicator_space_indicator_id_indicator_no_fkey: FOREIGN KEY (indicator_space, indicator_id, indicator_no) REFERENCES kernel.version(space_id, object_id, no)
  cited_number_pkey: PRIMARY KEY (space_id, insight_id, indicator_id, locator)
  cited_number_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  cited_number_space_id_insight_id_fkey: FOREIGN KEY (space_id, insight_id) REFERENCES insight.insight(space_id, id)
  CREATE UNIQUE INDEX cited_number_pkey ON insight.cited_number USING btree (space_id, insight_id, indicator_id, locator)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

insight.cluster
  space_id uuid not null
  id uuid not null
  study_id uuid not null
  no integer not null
  cluster_no_check: CHECK ((no >= 1))
  cluster_pkey: PRIMARY KEY (space_id, id)
  cluster_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  cluster_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  cluster_space_id_study_id_fkey: FOREIGN KEY (space_id, study_id) REFERENCES insight.study(space_id, id)
  cluster_space_id_study_id_id_key: UNIQUE (space_id, study_id, id)
  cluster_space_id_study_id_no_key: UNIQUE (space_id, study_id, no)
  CREATE UNIQUE INDEX cluster_pkey ON insight.cluster USING btree (space_id, id)
  CREATE UNIQUE INDEX cluster_space_id_study_id_id_key ON insight.cluster USING btree (space_id, study_id, id)
  CREATE UNIQUE INDEX cluster_space_id_study_id_no_key ON insight.cluster USING btree (space_id, study_id, no)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

insight.consent
  space_id uuid not null
  source_id uuid not null
  no integer not null
  given_on date not null
  form text not null
  shows_role boolean not null
  shows_municipality boolean not null
  withdrawn_at timestamp with time zone
  consent_form_check: CHECK ((form = ANY (ARRAY['written'::text, 'recorded'::text])))
  consent_no_check: CHECK ((no >= 1))
  consent_pkey: PRIMARY KEY (space_id, source_id, no)
  consent_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  consent_space_id_source_id_fkey: FOREIGN KEY (space_id, source_id) REFERENCES insight.source(space_id, id)
  CREATE UNIQUE INDEX consent_active ON insight.consent USING btree (space_id, source_id) WHERE (withdrawn_at IS NULL)
  CREATE UNIQUE INDEX consent_pkey ON insight.consent USING btree (space_id, source_id, no)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

insight.evidence
  space_id uuid not null
  insight_id uuid not null
  card_id uuid not null
  stance text not null
  cluster_id uuid
  evidence_pkey: PRIMARY KEY (space_id, insight_id, card_id)
  evidence_space_id_card_id_fkey: FOREIGN KEY (space_id, card_id) REFERENCES insight.card(space_id, id)
  evidence_space_id_cluster_id_fkey: FOREIGN KEY (space_id, cluster_id) REFERENCES insight.cluster(space_id, id)
  evidence_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  evidence_space_id_insight_id_fkey: FOREIGN KEY (space_id, insight_id) REFERENCES insight.insight(space_id, id)
  evidence_stance_check: CHECK ((stance = ANY (ARRAY['for'::text, 'against'::text])))
  CREATE INDEX evidence_of_card ON insight.evidence USING btree (space_id, card_id)
  CREATE UNIQUE INDEX evidence_pkey ON insight.evidence USING btree (space_id, insight_id, card_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

insight.excerpt
  space_id uuid not null
  id uuid not null
  source_id uuid not null
  text_no integer not null
  start_at integer not null
  end_at integer not null
  quote text
  sha256 text not null
  made_at timestamp with time zone not null
  erased_at timestamp with time zone
  excerpt_check: CHECK ((start_at < end_at))
  excerpt_check1: CHECK (((quote IS NULL) = (erased_at IS NOT NULL)))
  excerpt_pkey: PRIMARY KEY (space_id, id)
  excerpt_sha256_check: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  excerpt_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  excerpt_space_id_source_id_text_no_fkey: FOREIGN KEY (space_id, source_id, text_no) REFERENCES insight.source_text(space_id, source_id, no)
  excerpt_space_id_source_id_text_no_start_at_end_at_key: UNIQUE (space_id, source_id, text_no, start_at, end_at)
  excerpt_start_at_check: CHECK ((start_at >= 0))
  CREATE UNIQUE INDEX excerpt_pkey ON insight.excerpt USING btree (space_id, id)
  CREATE UNIQUE INDEX excerpt_space_id_source_id_text_no_start_at_end_at_key ON insight.excerpt USING btree (space_id, source_id, text_no, start_at, end_at)
  CREATE TRIGGER only_erased BEFORE UPDATE ON insight.excerpt FOR EACH ROW EXECUTE FUNCTION insight.only_erased()
  CREATE TRIGGER placed BEFORE INSERT ON insight.excerpt FOR EACH ROW EXECUTE FUNCTION insight.excerpt_placed()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

insight.insight
  space_id uuid not null
  id uuid not null
  no integer not null
  kind text not null
  domains integer[] not null
  confidence text not null
  author_id uuid not null
  version_no integer
  asked_at timestamp with time zone
  due_on date
  published_at timestamp with time zone
  shaken_at timestamp with time zone
  insight_check: CHECK (((asked_at IS NULL) = (version_no IS NULL)))
  insight_confidence_check: CHECK ((confidence = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])))
  insight_domains_check: CHECK ((domains <@ ARRAY[1, 2, 3, 4, 5, 6, 7]))
  insight_kind_check: CHECK ((kind = ANY (ARRAY['fact'::text, 'need'::text, 'challenge'::text, 'idea'::text, 'risk'::text, 'driver'::text, 'question'::text])))
  insight_no_check: CHECK ((no >= 1))
  insight_pkey: PRIMARY KEY (space_id, id)
  insight_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  insight_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  insight_space_id_id_version_no_fkey: FOREIGN KEY (space_id, id, version_no) REFERENCES kernel.version(space_id, object_id, no)
  insight_space_id_no_key: UNIQUE (space_id, no)
  CREATE UNIQUE INDEX insight_pkey ON insight.insight USING btree (space_id, id)
  CREATE UNIQUE INDEX insight_space_id_no_key ON insight.insight USING btree (space_id, no)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

insight.source
  space_id uuid not null
  id uuid not null
  study_id uuid not null
  no integer not null
  kind text not null
  municipality text
  role jsonb
  people_count integer not null
  taken_on date not null
  source_check: CHECK (((people_count = 0) = (role IS NULL)))
  source_kind_check: CHECK ((kind = ANY (ARRAY['interview'::text, 'focus_group'::text, 'workshop'::text, 'forum'::text, 'survey_answer'::text, 'document'::text, 'field_note'::text])))
  source_no_check: CHECK ((no >= 1))
  source_people_count_check: CHECK ((people_count >= 0))
  source_pkey: PRIMARY KEY (space_id, id)
  source_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  source_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  source_space_id_study_id_fkey: FOREIGN KEY (space_id, study_id) REFERENCES insight.study(space_id, id)
  source_space_id_study_id_no_key: UNIQUE (space_id, study_id, no)
  CREATE UNIQUE INDEX source_pkey ON insight.source USING btree (space_id, id)
  CREATE UNIQUE INDEX source_space_id_study_id_no_key ON insight.source USING btree (space_id, study_id, no)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

insight.source_text
  space_id uuid not null
  source_id uuid not null
  no integer not null
  text text
  salt text
  sha256 text not null
  character_count integer not null
  made_at timestamp with time zone not null
  erased_at timestamp with time zone
  source_text_character_count_check: CHECK ((character_count >= 1))
  source_text_check: CHECK (((text IS NULL) = (erased_at IS NOT NULL)))
  source_text_check1: CHECK (((salt IS NULL) = (text IS NULL)))
  source_text_check2: CHECK (((text IS NULL) OR (char_length(text) = character_count)))
  source_text_no_check: CHECK ((no >= 1))
  source_text_pkey: PRIMARY KEY (space_id, source_id, no)
  source_text_sha256_check: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  source_text_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  source_text_space_id_source_id_fkey: FOREIGN KEY (space_id, source_id) REFERENCES insight.source(space_id, id)
  CREATE UNIQUE INDEX source_text_pkey ON insight.source_text USING btree (space_id, source_id, no)
  CREATE TRIGGER only_erased BEFORE UPDATE ON insight.source_text FOR EACH ROW EXECUTE FUNCTION insight.only_erased()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

insight.study
  space_id uuid not null
  id uuid not null
  kind text not null
  question jsonb
  domains integer[] not null
  held_in text
  piece_count integer
  count_missing text
  is_count_rough boolean not null
  is_published boolean not null
  is_confirmed boolean not null
  note jsonb
  study_check: CHECK (((piece_count IS NULL) = (count_missing IS NOT NULL)))
  study_count_missing_check: CHECK ((count_missing = ANY (ARRAY['not_stated'::text, 'not_applicable'::text])))
  study_domains_check: CHECK ((domains <@ ARRAY[1, 2, 3, 4, 5, 6, 7]))
  study_kind_check: CHECK ((kind = ANY (ARRAY['statistics'::text, 'interviews'::text, 'focus_groups'::text, 'workshops'::text, 'forum'::text, 'survey'::text, 'panel'::text, 'desk'::text, 'benchmark'::text, 'policy_review'::text, 'foresight'::text])))
  study_piece_count_check: CHECK ((piece_count >= 0))
  study_pkey: PRIMARY KEY (space_id, id)
  study_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  study_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  CREATE UNIQUE INDEX study_pkey ON insight.study USING btree (space_id, id)
  CREATE TRIGGER recorded_only BEFORE DELETE ON insight.study FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

insight.study_figure
  space_id uuid not null
  study_id uuid not null
  ord integer not null
  label jsonb not null
  value integer not null
  bound text not null
  source text not null
  study_figure_bound_check: CHECK ((bound = ANY (ARRAY['exact'::text, 'more_than'::text, 'about'::text])))
  study_figure_pkey: PRIMARY KEY (space_id, study_id, ord)
  study_figure_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  study_figure_space_id_study_id_fkey: FOREIGN KEY (space_id, study_id) REFERENCES insight.study(space_id, id)
  study_figure_value_check: CHECK ((value >= 0))
  CREATE UNIQUE INDEX study_figure_pkey ON insight.study_figure USING btree (space_id, study_id, ord)
  CREATE TRIGGER recorded_only BEFORE DELETE ON insight.study_figure FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('study_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

insight.synthesis
  space_id uuid not null
  id uuid not null
  domain integer not null
  is_published boolean not null
  verified_by jsonb
  synthesis_domain_check: CHECK (((domain >= 1) AND (domain <= 7)))
  synthesis_pkey: PRIMARY KEY (space_id, id)
  synthesis_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  synthesis_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  CREATE UNIQUE INDEX synthesis_pkey ON insight.synthesis USING btree (space_id, id)
  CREATE TRIGGER recorded_only BEFORE DELETE ON insight.synthesis FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

insight.verdict
  space_id uuid not null
  insight_id uuid not null
  version_no integer not null
  expert_id uuid not null
  expert_function jsonb not null
  verdict text not null
  reason jsonb not null
  given_at timestamp with time zone not null
  verdict_pkey: PRIMARY KEY (space_id, insight_id, version_no, expert_id)
  verdict_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  verdict_space_id_insight_id_fkey: FOREIGN KEY (space_id, insight_id) REFERENCES insight.insight(space_id, id)
  verdict_space_id_insight_id_version_no_fkey: FOREIGN KEY (space_id, insight_id, version_no) REFERENCES kernel.version(space_id, object_id, no)
  verdict_verdict_check: CHECK ((verdict = ANY (ARRAY['confirmed'::text, 'contested'::text, 'rejected'::text])))
  CREATE UNIQUE INDEX verdict_pkey ON insight.verdict USING btree (space_id, insight_id, version_no, expert_id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON insight.verdict FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON insight.verdict FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.area
  space_id uuid not null
  unit_id integer not null
  kind text not null
  basis text not null
  area_kind_check: CHECK ((kind = ANY (ARRAY['association'::text, 'functional'::text, 'zit'::text, 'statistical'::text, 'peer_group'::text, 'custom'::text])))
  area_pkey: PRIMARY KEY (space_id, unit_id)
  area_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  area_space_id_unit_id_fkey: FOREIGN KEY (space_id, unit_id) REFERENCES kernel.unit(space_id, id)
  CREATE UNIQUE INDEX area_pkey ON kernel.area USING btree (space_id, unit_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

kernel.area_member
  space_id uuid not null
  area_id integer not null
  unit_id integer not null
  span daterange not null
  source text not null
  area_member_pkey: PRIMARY KEY (space_id, area_id, unit_id, span)
  area_member_space_id_area_id_fkey: FOREIGN KEY (space_id, area_id) REFERENCES kernel.area(space_id, unit_id)
  area_member_space_id_area_id_unit_id_span_excl: EXCLUDE USING gist (space_id WITH =, area_id WITH =, unit_id WITH =, span WITH &&)
  area_member_space_id_unit_id_fkey: FOREIGN KEY (space_id, unit_id) REFERENCES kernel.unit(space_id, id)
  CREATE UNIQUE INDEX area_member_pkey ON kernel.area_member USING btree (space_id, area_id, unit_id, span)
  CREATE INDEX area_member_space_id_area_id_unit_id_span_excl ON kernel.area_member USING gist (space_id, area_id, unit_id, span)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.attachment
  space_id uuid not null
  id uuid not null
  object_id uuid not null
  part text not null
  sha256 text not null
  name text
  personal_class text not null
  erase_after date
  made_at timestamp with time zone not null
  made_by uuid
  erased_at timestamp with time zone
  attachment_check: CHECK (((personal_class <> ALL (ARRAY['P2'::text, 'P3'::text])) OR (erase_after IS NOT NULL)))
  attachment_check1: CHECK (((erased_at IS NULL) = (name IS NOT NULL)))
  attachment_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  attachment_part_check: CHECK ((part ~ '^[a-z][a-z0-9_]{1,60}$'::text))
  attachment_personal_class_check: CHECK ((personal_class = ANY (ARRAY['none'::text, 'P0'::text, 'P1'::text, 'P2'::text, 'P3'::text])))
  attachment_pkey: PRIMARY KEY (space_id, id)
  attachment_space_id_object_id_fkey: FOREIGN KEY (space_id, object_id) REFERENCES kernel.object(space_id, id)
  attachment_space_id_sha256_fkey: FOREIGN KEY (space_id, sha256) REFERENCES kernel.file(space_id, sha256)
  CREATE INDEX attachment_of_file ON kernel.attachment USING btree (space_id, sha256)
  CREATE UNIQUE INDEX attachment_once ON kernel.attachment USING btree (space_id, object_id, part, sha256) WHERE (erased_at IS NULL)
  CREATE UNIQUE INDEX attachment_pkey ON kernel.attachment USING btree (space_id, id)
  CREATE INDEX attachment_to_erase ON kernel.attachment USING btree (space_id, erase_after) WHERE ((erased_at IS NULL) AND (erase_after IS NOT NULL))
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.block
  space_id uuid not null
  object_id uuid not null
  version_no integer not null
  key text not null
  eid text not null
  ord integer not null
  kind text not null
  text text not null
  sha256 text not null
  block_kind_check: CHECK ((kind = ANY (ARRAY['heading'::text, 'para'::text, 'point'::text, 'table'::text, 'figure'::text, 'annex'::text])))
  block_pkey: PRIMARY KEY (space_id, object_id, version_no, key)
  block_space_id_object_id_version_no_eid_key: UNIQUE (space_id, object_id, version_no, eid)
  block_space_id_object_id_version_no_fkey: FOREIGN KEY (space_id, object_id, version_no) REFERENCES kernel.version(space_id, object_id, no)
  block_space_id_object_id_version_no_ord_key: UNIQUE (space_id, object_id, version_no, ord)
  CREATE UNIQUE INDEX block_pkey ON kernel.block USING btree (space_id, object_id, version_no, key)
  CREATE UNIQUE INDEX block_space_id_object_id_version_no_eid_key ON kernel.block USING btree (space_id, object_id, version_no, eid)
  CREATE UNIQUE INDEX block_space_id_object_id_version_no_ord_key ON kernel.block USING btree (space_id, object_id, version_no, ord)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON kernel.block FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON kernel.block FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.cite
  space_id uuid not null
  id uuid not null
  from_object uuid not null
  from_locator text
  to_space uuid not null
  to_object uuid not null
  to_no integer not null
  sha256 text not null
  locator text
  made_at timestamp with time zone not null
  cite_check: CHECK (((to_space = space_id) OR (to_space = kernel.commons())))
  cite_pkey: PRIMARY KEY (space_id, id)
  cite_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  cite_space_id_from_object_fkey: FOREIGN KEY (space_id, from_object) REFERENCES kernel.object(space_id, id)
  cite_to_space_to_object_to_no_sha256_fkey: FOREIGN KEY (to_space, to_object, to_no, sha256) REFERENCES kernel.version(space_id, object_id, no, sha256)
  CREATE INDEX cite_from ON kernel.cite USING btree (space_id, from_object)
  CREATE INDEX cite_of_vintage ON kernel.cite USING btree (space_id, split_part(locator, ':'::text, 3)) WHERE (locator IS NOT NULL)
  CREATE UNIQUE INDEX cite_pkey ON kernel.cite USING btree (space_id, id)
  CREATE INDEX cite_to ON kernel.cite USING btree (to_space, to_object)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON kernel.cite FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON kernel.cite FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.command
  space_id uuid not null
  actor text not null
  key text not null
  action text not null
  input_sha256 text not null
  result jsonb not null
  at timestamp with time zone not null
  command_key_check: CHECK (((length(key) >= 8) AND (length(key) <= 100)))
  command_pkey: PRIMARY KEY (space_id, actor, key)
  CREATE UNIQUE INDEX command_pkey ON kernel.command USING btree (space_id, actor, key)
  CREATE TRIGGER keeps_its_key BEFORE UPDATE OF space_id ON kernel.command FOR EACH ROW EXECUTE FUNCTION kernel.keep_named()
  CREATE TRIGGER space_is_there AFTER INSERT ON kernel.command REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION kernel.space_is_there()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.fact
  space_id uuid not null
  key text not null
  teller text not null
  action text not null
  content jsonb
  sha256 text not null
  result jsonb not null
  object_id uuid
  ord integer not null
  revision integer not null
  told_at timestamp with time zone not null
  retracted_at timestamp with time zone
  reason jsonb
  fact_check: CHECK (((retracted_at IS NULL) = (reason IS NULL)))
  fact_key_check: CHECK (((length(key) >= 3) AND (length(key) <= 200)))
  fact_pkey: PRIMARY KEY (space_id, key)
  fact_revision_check: CHECK ((revision >= 1))
  fact_sha256_check: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  fact_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  fact_space_id_object_id_fkey: FOREIGN KEY (space_id, object_id) REFERENCES kernel.object(space_id, id)
  CREATE INDEX fact_of_object ON kernel.fact USING btree (space_id, object_id) WHERE (object_id IS NOT NULL)
  CREATE UNIQUE INDEX fact_pkey ON kernel.fact USING btree (space_id, key)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

kernel.file
  space_id uuid not null
  sha256 text not null
  byte_count bigint not null
  media_type text not null
  erased_at timestamp with time zone
  made_at timestamp with time zone not null
  scan text not null
  file_byte_count_check: CHECK ((byte_count >= 0))
  file_media_type: CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'text/csv'::text, 'text/plain'::text, 'application/json'::text, 'application/geo+json'::text, 'application/gzip'::text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text])))
  file_pkey: PRIMARY KEY (space_id, sha256)
  file_scan_check: CHECK ((scan = ANY (ARRAY['clean'::text, 'skipped'::text])))
  file_sha256_check: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  file_size: CHECK (((byte_count >= 1) AND (byte_count <= 10000000)))
  file_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX file_pkey ON kernel.file USING btree (space_id, sha256)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.file_chunk
  space_id uuid not null
  sha256 text not null
  no integer not null
  bytes bytea not null
  file_chunk_bytes_check: CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 262144)))
  file_chunk_no_check: CHECK ((no >= 1))
  file_chunk_pkey: PRIMARY KEY (space_id, sha256, no)
  file_chunk_space_id_sha256_fkey: FOREIGN KEY (space_id, sha256) REFERENCES kernel.file(space_id, sha256)
  CREATE UNIQUE INDEX file_chunk_pkey ON kernel.file_chunk USING btree (space_id, sha256, no)
  CREATE TRIGGER keep_chunk BEFORE DELETE OR UPDATE ON kernel.file_chunk FOR EACH ROW EXECUTE FUNCTION kernel.keep_chunk()
  CREATE TRIGGER keep_chunk_all BEFORE TRUNCATE ON kernel.file_chunk FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.job
  space_id uuid not null
  id uuid not null
  kind text not null
  title jsonb not null
  arguments jsonb not null
  unique_key text
  state text not null
  progress_done integer not null
  progress_total integer not null
  ok_count integer not null
  bad_count integer not null
  made_at timestamp with time zone not null
  made_by uuid
  finished_at timestamp with time zone
  message jsonb
  link text
  attempt integer not null
  lease uuid
  lease_until timestamp with time zone
  job_attempt_check: CHECK ((attempt >= 0))
  job_counts: CHECK (((ok_count >= 0) AND (bad_count >= 0) AND ((state <> 'done'::text) OR (bad_count = 0)) AND ((state <> 'partly'::text) OR ((ok_count > 0) AND (bad_count > 0)))))
  job_finished: CHECK (((state = ANY (ARRAY['done'::text, 'partly'::text, 'failed'::text, 'cancelled'::text])) = (finished_at IS NOT NULL)))
  job_lease: CHECK ((((state = 'running'::text) = (lease IS NOT NULL)) AND ((lease IS NULL) = (lease_until IS NULL))))
  job_link_check: CHECK ((link ~ '^/'::text))
  job_pkey: PRIMARY KEY (space_id, id)
  job_progress: CHECK (((progress_done >= 0) AND (progress_done <= progress_total)))
  job_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  job_state_check: CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'partly'::text, 'failed'::text, 'cancelled'::text])))
  CREATE INDEX job_by_state ON kernel.job USING btree (space_id, state, made_at)
  CREATE INDEX job_of_person ON kernel.job USING btree (space_id, made_by, id)
  CREATE UNIQUE INDEX job_one_running ON kernel.job USING btree (space_id, kind, unique_key) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]))
  CREATE UNIQUE INDEX job_pkey ON kernel.job USING btree (space_id, id)
  CREATE TRIGGER arrows BEFORE UPDATE ON kernel.job FOR EACH ROW EXECUTE FUNCTION kernel.job_arrows()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

kernel.job_finding
  space_id uuid not null
  job_id uuid not null
  ord integer not null
  row_no integer
  place text
  is_bad boolean not null
  text jsonb not null
  hint jsonb
  job_finding_ord_check: CHECK ((ord >= 1))
  job_finding_pkey: PRIMARY KEY (space_id, job_id, ord)
  job_finding_row_no_check: CHECK ((row_no >= 1))
  job_finding_space_id_job_id_fkey: FOREIGN KEY (space_id, job_id) REFERENCES kernel.job(space_id, id)
  CREATE UNIQUE INDEX job_finding_pkey ON kernel.job_finding USING btree (space_id, job_id, ord)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON kernel.job_finding FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON kernel.job_finding FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.journal_entry
  space_id uuid not null
  stream text not null
  seq bigint not null
  at timestamp with time zone not null
  event text not null
  role text not null
  object_id uuid
  version_no integer
  from_state text
  to_state text
  actor_commitment text not null
  payload_commitment text not null
  prev_hash text not null
  hash text not null
  made_commitment text
  journal_entry_made_commitment_check: CHECK ((made_commitment ~ '^[0-9a-f]{64}$'::text))
  journal_entry_pkey: PRIMARY KEY (space_id, stream, seq)
  journal_entry_seq_check: CHECK ((seq >= 1))
  CREATE INDEX journal_by_object ON kernel.journal_entry USING btree (space_id, object_id, at, seq)
  CREATE INDEX journal_by_time ON kernel.journal_entry USING btree (space_id, at DESC, stream, seq)
  CREATE UNIQUE INDEX journal_entry_pkey ON kernel.journal_entry USING btree (space_id, stream, seq)
  CREATE INDEX journal_of_facts ON kernel.journal_entry USING btree (space_id, at DESC, seq DESC) WHERE (event = ANY (ARRAY['facts.corrected'::text, 'facts.retracted'::text, 'facts.restored'::text]))
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON kernel.journal_entry FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON kernel.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER chain AFTER INSERT ON kernel.journal_entry REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION kernel.journal_chain()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.journal_made
  space_id uuid not null
  stream text not null
  seq bigint not null
  made jsonb not null
  salt text not null
  journal_made_made_check: CHECK ((jsonb_typeof(made) = 'array'::text))
  journal_made_pkey: PRIMARY KEY (space_id, stream, seq)
  journal_made_space_id_stream_seq_fkey: FOREIGN KEY (space_id, stream, seq) REFERENCES kernel.journal_entry(space_id, stream, seq)
  CREATE UNIQUE INDEX journal_made_pkey ON kernel.journal_made USING btree (space_id, stream, seq)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON kernel.journal_made FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON kernel.journal_made FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.journal_payload
  space_id uuid not null
  stream text not null
  seq bigint not null
  actor text not null
  actor_salt text not null
  payload jsonb not null
  payload_salt text not null
  is_public boolean not null
  journal_payload_pkey: PRIMARY KEY (space_id, stream, seq)
  CREATE UNIQUE INDEX journal_payload_pkey ON kernel.journal_payload USING btree (space_id, stream, seq)
  CREATE TRIGGER entry_is_there AFTER INSERT ON kernel.journal_payload REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION kernel.entry_is_there()
  CREATE TRIGGER keeps_its_key BEFORE UPDATE OF space_id, stream, seq ON kernel.journal_payload FOR EACH ROW EXECUTE FUNCTION kernel.keep_named()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.journal_stream
  space_id uuid not null
  stream text not null
  seq bigint not null
  at timestamp with time zone not null
  hash text not null
  journal_stream_pkey: PRIMARY KEY (space_id, stream)
  journal_stream_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX journal_stream_pkey ON kernel.journal_stream USING btree (space_id, stream)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

kernel.notice
  space_id uuid not null
  id uuid not null
  recipient_kind text not null
  recipient uuid not null
  object_id uuid not null
  step text not null
  subject jsonb not null
  body jsonb not null
  link text not null
  deadline date
  state text not null
  made_at timestamp with time zone not null
  sent_at timestamp with time zone
  digest text not null
  due_at timestamp with time zone
  notice_digest_check: CHECK ((digest = ANY (ARRAY['at_once'::text, 'daily'::text, 'weekly'::text])))
  notice_due: CHECK (((digest = 'at_once'::text) = (due_at IS NULL)))
  notice_pkey: PRIMARY KEY (space_id, id)
  notice_recipient_kind_check: CHECK ((recipient_kind = ANY (ARRAY['person'::text, 'contact'::text])))
  notice_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  notice_space_id_recipient_object_id_step_key: UNIQUE (space_id, recipient, object_id, step)
  notice_state_check: CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'bounced'::text, 'read'::text, 'kept'::text, 'stopped'::text])))
  CREATE INDEX notice_by_time ON kernel.notice USING btree (space_id, made_at DESC, id DESC)
  CREATE INDEX notice_of_recipient ON kernel.notice USING btree (space_id, recipient, id)
  CREATE UNIQUE INDEX notice_pkey ON kernel.notice USING btree (space_id, id)
  CREATE INDEX notice_queue ON kernel.notice USING btree (space_id, state, made_at, id)
  CREATE UNIQUE INDEX notice_space_id_recipient_object_id_step_key ON kernel.notice USING btree (space_id, recipient, object_id, step)
  CREATE INDEX notice_waiting ON kernel.notice USING btree (space_id, due_at, recipient) WHERE (state = 'queued'::text)
  CREATE TRIGGER keep_notice BEFORE DELETE ON kernel.notice FOR EACH ROW EXECUTE FUNCTION kernel.keep_notice()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

kernel.number_series
  space_id uuid not null
  kind text not null
  scope text not null
  last integer not null
  number_series_last_check: CHECK ((last >= 0))
  number_series_pkey: PRIMARY KEY (space_id, kind, scope)
  number_series_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX number_series_pkey ON kernel.number_series USING btree (space_id, kind, scope)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

kernel.object
  space_id uuid not null
  id uuid not null
  kind text not null
  code text
  title jsonb not null
  origin text not null
  mode text not null
  source text
  state text not null
  visibility text not null
  owner_org uuid
  address text not null
  made_at timestamp with time zone not null
  made_by uuid
  object_address_check: CHECK ((address ~ '^/'::text))
  object_check: CHECK (((origin <> 'fact'::text) OR (source IS NOT NULL)))
  object_check1: CHECK (((mode <> 'recorded'::text) OR (origin = 'fact'::text)))
  object_mode_check: CHECK ((mode = ANY (ARRAY['enacted'::text, 'recorded'::text])))
  object_origin_check: CHECK ((origin = ANY (ARRAY['fact'::text, 'example'::text, 'user'::text])))
  object_pkey: PRIMARY KEY (space_id, id)
  object_space_id_address_key: UNIQUE (space_id, address)
  object_visibility_check: CHECK ((visibility = ANY (ARRAY['public'::text, 'members'::text, 'office'::text, 'restricted'::text])))
  CREATE INDEX object_by_kind ON kernel.object USING btree (space_id, kind, made_at DESC, id)
  CREATE UNIQUE INDEX object_pkey ON kernel.object USING btree (space_id, id)
  CREATE INDEX object_public ON kernel.object USING btree (space_id, kind) WHERE ((visibility = 'public'::text) AND (state <> 'retracted'::text))
  CREATE UNIQUE INDEX object_space_id_address_key ON kernel.object USING btree (space_id, address)
  CREATE TRIGGER confirmed_rests BEFORE UPDATE OF state ON kernel.object FOR EACH ROW WHEN (((new.kind = 'insight'::text) AND (new.state = 'confirmed'::text) AND (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION insight.confirmed_rests()
  CREATE TRIGGER keeps_its_key BEFORE UPDATE OF space_id, id ON kernel.object FOR EACH ROW EXECUTE FUNCTION kernel.keep_named()
  CREATE TRIGGER space_is_there AFTER INSERT ON kernel.object REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION kernel.space_is_there()
  CREATE TRIGGER stays BEFORE DELETE ON kernel.object FOR EACH ROW EXECUTE FUNCTION kernel.keep_named()
  CREATE TRIGGER task_end BEFORE INSERT OR UPDATE OF state ON kernel.object FOR EACH ROW WHEN ((new.kind = 'task'::text)) EXECUTE FUNCTION delivery.task_end()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

kernel.outline
  space_id uuid not null
  unit_id integer not null
  span daterange not null
  geometry jsonb not null
  web_geometry jsonb not null
  west numeric not null
  south numeric not null
  east numeric not null
  north numeric not null
  area_m2 bigint not null
  source text not null
  layer_sha256 text not null
  outline_area_m2_check: CHECK ((area_m2 > 0))
  outline_check: CHECK (((west < east) AND (south < north)))
  outline_layer_sha256_check: CHECK ((layer_sha256 ~ '^[0-9a-f]{64}$'::text))
  outline_pkey: PRIMARY KEY (space_id, unit_id, span)
  outline_space_id_unit_id_fkey: FOREIGN KEY (space_id, unit_id) REFERENCES kernel.unit(space_id, id)
  outline_space_id_unit_id_span_excl: EXCLUDE USING gist (space_id WITH =, unit_id WITH =, span WITH &&)
  CREATE UNIQUE INDEX outline_pkey ON kernel.outline USING btree (space_id, unit_id, span)
  CREATE INDEX outline_space_id_unit_id_span_excl ON kernel.outline USING gist (space_id, unit_id, span)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.regulation
  space_id uuid not null
  id uuid not null
  kind text not null
  code text not null
  version integer not null
  valid_span daterange not null
  name jsonb not null
  content jsonb not null
  basis text not null
  confirmed boolean not null
  made_at timestamp with time zone not null
  regulation_kind_check: CHECK ((kind = ANY (ARRAY['policy'::text, 'regime'::text, 'rule_set'::text, 'criteria_set'::text, 'form'::text])))
  regulation_pkey: PRIMARY KEY (space_id, id)
  regulation_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  regulation_space_id_kind_code_version_key: UNIQUE (space_id, kind, code, version)
  regulation_version_check: CHECK ((version >= 1))
  CREATE UNIQUE INDEX regulation_pkey ON kernel.regulation USING btree (space_id, id)
  CREATE UNIQUE INDEX regulation_space_id_kind_code_version_key ON kernel.regulation USING btree (space_id, kind, code, version)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON kernel.regulation FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON kernel.regulation FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

kernel.space
  id uuid not null
  code text not null
  name jsonb not null
  kind text not null
  purpose text not null
  zone text not null
  clock_offset_seconds bigint not null
  settings jsonb not null
  made_at timestamp with time zone not null
  closed_at timestamp with time zone
  space_check: CHECK (((purpose = 'exercise'::text) OR (clock_offset_seconds = 0)))
  space_check1: CHECK (((closed_at IS NULL) OR (purpose = 'exercise'::text)))
  space_clock_offset_seconds_check: CHECK ((clock_offset_seconds >= 0))
  space_code_check: CHECK ((code ~ '^[a-z][a-z0-9-]{1,30}$'::text))
  space_code_key: UNIQUE (code)
  space_kind_check: CHECK ((kind = ANY (ARRAY['commons'::text, 'association'::text, 'programme'::text])))
  space_pkey: PRIMARY KEY (id)
  space_purpose_check: CHECK ((purpose = ANY (ARRAY['live'::text, 'exercise'::text])))
  CREATE UNIQUE INDEX space_code_key ON kernel.space USING btree (code)
  CREATE UNIQUE INDEX space_pkey ON kernel.space USING btree (id)
  CREATE TRIGGER keeps_its_key BEFORE UPDATE OF id ON kernel.space FOR EACH ROW EXECUTE FUNCTION kernel.keep_space()
  CREATE TRIGGER stays BEFORE DELETE ON kernel.space FOR EACH ROW EXECUTE FUNCTION kernel.keep_space()
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

kernel.unit
  space_id uuid not null
  id integer not null
  code text not null
  level text not null
  municipality_kind smallint
  name jsonb not null
  slug text not null
  parent_code text
  parent_name text
  centre_lon numeric(8,5)
  centre_lat numeric(7,5)
  valid_span daterange not null
  source text not null
  unit_check: CHECK (
CASE level
    WHEN 'voivodeship'::text THEN (code ~ '^[0-9]{2}$'::text)
    WHEN 'county'::text THEN (code ~ '^[0-9]{4}$'::text)
    WHEN 'municipality'::text THEN (code ~ '^[0-9]{6}[123]$'::text)
    ELSE (code ~ '^[A-Z][A-Z0-9-]{1,15}$'::text)
END)
  unit_check1: CHECK (((level = 'municipality'::text) = (municipality_kind IS NOT NULL)))
  unit_check2: CHECK (((level <> 'municipality'::text) OR (municipality_kind = ("right"(code, 1))::smallint)))
  unit_check3: CHECK (((parent_code IS NULL) OR (level <> 'municipality'::text) OR ("left"(code, 4) = parent_code)))
  unit_check4: CHECK (((centre_lon IS NULL) = (centre_lat IS NULL)))
  unit_id_key: UNIQUE (id)
  unit_invented: CHECK (((space_id = kernel.commons()) OR (level = 'area'::text) OR ((level = 'municipality'::text) AND ("left"(code, 2) = '99'::text))))
  unit_level_check: CHECK ((level = ANY (ARRAY['country'::text, 'voivodeship'::text, 'county'::text, 'municipality'::text, 'area'::text])))
  unit_municipality_kind_check: CHECK ((municipality_kind = ANY (ARRAY[1, 2, 3])))
  unit_pkey: PRIMARY KEY (space_id, id)
  unit_slug_check: CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  unit_space_id_code_valid_span_excl: EXCLUDE USING gist (space_id WITH =, code WITH =, valid_span WITH &&)
  unit_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE INDEX unit_by_code ON kernel.unit USING btree (space_id, code)
  CREATE UNIQUE INDEX unit_id_key ON kernel.unit USING btree (id)
  CREATE UNIQUE INDEX unit_pkey ON kernel.unit USING btree (space_id, id)
  CREATE INDEX unit_space_id_code_valid_span_excl ON kernel.unit USING gist (space_id, code, valid_span)
  CREATE TRIGGER invented_in_an_exercise BEFORE INSERT OR UPDATE ON kernel.unit FOR EACH ROW EXECUTE FUNCTION kernel.refuse_invented_unit()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

kernel.version
  space_id uuid not null
  object_id uuid not null
  no integer not null
  label text
  content jsonb not null
  sha256 text not null
  note text
  made_at timestamp with time zone not null
  made_by uuid
  version_no_check: CHECK ((no >= 1))
  version_pkey: PRIMARY KEY (space_id, object_id, no)
  version_sha256_check: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  version_space_id_object_id_fkey: FOREIGN KEY (space_id, object_id) REFERENCES kernel.object(space_id, id)
  version_space_id_object_id_no_sha256_key: UNIQUE (space_id, object_id, no, sha256)
  CREATE UNIQUE INDEX version_pkey ON kernel.version USING btree (space_id, object_id, no)
  CREATE UNIQUE INDEX version_space_id_object_id_no_sha256_key ON kernel.version USING btree (space_id, object_id, no, sha256)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON kernel.version FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON kernel.version FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER numbers BEFORE INSERT ON kernel.version FOR EACH ROW EXECUTE FUNCTION kernel.version_numbers()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

networks.addressee
  space_id uuid not null
  recommendation_id uuid not null
  org_id uuid not null
  addressee_pkey: PRIMARY KEY (space_id, recommendation_id, org_id)
  addressee_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  addressee_space_id_org_id_fkey: FOREIGN KEY (space_id, org_id) REFERENCES kernel.object(space_id, id)
  addressee_space_id_recommendation_id_fkey: FOREIGN KEY (space_id, recommendation_id) REFERENCES networks.recommendation(space_id, id)
  CREATE INDEX addressee_of_org ON networks.addressee USING btree (space_id, org_id)
  CREATE UNIQUE INDEX addressee_pkey ON networks.addressee USING btree (space_id, recommendation_id, org_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

networks.caretaker
  space_id uuid not null
  network_id uuid not null
  org_id uuid not null
  person_id uuid
  source text
  caretaker_pkey: PRIMARY KEY (space_id, network_id, org_id)
  caretaker_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  caretaker_space_id_network_id_fkey: FOREIGN KEY (space_id, network_id) REFERENCES networks.network(space_id, id)
  caretaker_space_id_org_id_fkey: FOREIGN KEY (space_id, org_id) REFERENCES kernel.object(space_id, id)
  CREATE INDEX caretaker_of_org ON networks.caretaker USING btree (space_id, org_id)
  CREATE UNIQUE INDEX caretaker_pkey ON networks.caretaker USING btree (space_id, network_id, org_id)
  CREATE TRIGGER recorded_only BEFORE DELETE ON networks.caretaker FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('network_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

networks.edition
  space_id uuid not null
  id uuid not null
  code text not null
  ord integer not null
  starts_year smallint not null
  ends_year smallint not null
  size_least smallint
  size_most smallint
  size_note jsonb
  one_network boolean
  participant_count smallint
  participant_note jsonb
  edition_check: CHECK ((size_most >= size_least))
  edition_check1: CHECK ((starts_year <= ends_year))
  edition_code_check: CHECK ((code ~ '^[a-z0-9-]+$'::text))
  edition_ends_year_check: CHECK (((ends_year >= 2000) AND (ends_year <= 2100)))
  edition_participant_count_check: CHECK ((participant_count > 0))
  edition_pkey: PRIMARY KEY (space_id, id)
  edition_size_least_check: CHECK ((size_least > 0))
  edition_space_id_code_key: UNIQUE (space_id, code)
  edition_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  edition_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  edition_starts_year_check: CHECK (((starts_year >= 2000) AND (starts_year <= 2100)))
  CREATE UNIQUE INDEX edition_pkey ON networks.edition USING btree (space_id, id)
  CREATE UNIQUE INDEX edition_space_id_code_key ON networks.edition USING btree (space_id, code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON networks.edition FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

networks.event
  space_id uuid not null
  edition_id uuid not null
  code text not null
  network_id uuid
  kind text not null
  span daterange not null
  title jsonb not null
  outcomes jsonb
  source text
  event_kind_check: CHECK ((kind = ANY (ARRAY['call'::text, 'agreement'::text, 'conference'::text, 'report'::text, 'network_workshop'::text, 'joint_workshop'::text, 'advice'::text, 'study_visit'::text])))
  event_pkey: PRIMARY KEY (space_id, edition_id, code)
  event_space_id_edition_id_fkey: FOREIGN KEY (space_id, edition_id) REFERENCES networks.edition(space_id, id)
  event_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  event_space_id_network_id_edition_id_fkey: FOREIGN KEY (space_id, network_id, edition_id) REFERENCES networks.network(space_id, id, edition_id)
  CREATE UNIQUE INDEX event_pkey ON networks.event USING btree (space_id, edition_id, code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON networks.event FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('edition_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

networks.improvement_plan
  space_id uuid not null
  id uuid not null
  network_id uuid not null
  improvement_plan_pkey: PRIMARY KEY (space_id, id)
  improvement_plan_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  improvement_plan_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  improvement_plan_space_id_network_id_fkey: FOREIGN KEY (space_id, network_id) REFERENCES networks.network(space_id, id)
  improvement_plan_space_id_network_id_key: UNIQUE (space_id, network_id)
  CREATE UNIQUE INDEX improvement_plan_pkey ON networks.improvement_plan USING btree (space_id, id)
  CREATE UNIQUE INDEX improvement_plan_space_id_network_id_key ON networks.improvement_plan USING btree (space_id, network_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

networks.member
  space_id uuid not null
  id uuid not null
  edition_id uuid not null
  network_id uuid
  org_id uuid not null
  role text not null
  leads boolean
  state text not null
  span daterange not null
  one_network boolean not null
  is_at_start boolean not null
  source text
  member_pkey: PRIMARY KEY (space_id, id)
  member_role_check: CHECK ((role = ANY (ARRAY['member'::text, 'leader'::text])))
  member_space_id_edition_id_fkey: FOREIGN KEY (space_id, edition_id) REFERENCES networks.edition(space_id, id)
  member_space_id_edition_id_org_id_span_excl: EXCLUDE USING gist (space_id WITH =, edition_id WITH =, org_id WITH =, span WITH &&) WHERE (((state = 'accepted'::text) AND one_network))
  member_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  member_space_id_network_id_edition_id_fkey: FOREIGN KEY (space_id, network_id, edition_id) REFERENCES networks.network(space_id, id, edition_id)
  member_space_id_network_id_leads_fkey: FOREIGN KEY (space_id, network_id, leads) REFERENCES networks.network(space_id, id, needs_leader)
  member_space_id_org_id_fkey: FOREIGN KEY (space_id, org_id) REFERENCES kernel.object(space_id, id)
  member_state_check: CHECK ((state = ANY (ARRAY['applied'::text, 'accepted'::text, 'declined'::text, 'left'::text])))
  CREATE INDEX member_of_network ON networks.member USING btree (space_id, network_id)
  CREATE INDEX member_of_org ON networks.member USING btree (space_id, org_id)
  CREATE UNIQUE INDEX member_pkey ON networks.member USING btree (space_id, id)
  CREATE INDEX member_space_id_edition_id_org_id_span_excl ON networks.member USING gist (space_id, edition_id, org_id, span) WHERE ((state = 'accepted'::text) AND one_network)
  CREATE UNIQUE INDEX one_leader ON networks.member USING btree (space_id, network_id) WHERE ((role = 'leader'::text) AND (state = 'accepted'::text))
  CREATE TRIGGER recorded_only BEFORE DELETE ON networks.member FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('edition_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

networks.mid
  space_id uuid not null
  id uuid not null
  network_id uuid not null
  org_id uuid not null
  challenge jsonb
  aim jsonb
  barriers jsonb
  review_due date
  final_version integer
  revision integer not null
  mid_final_version_check: CHECK ((final_version > 0))
  mid_pkey: PRIMARY KEY (space_id, id)
  mid_revision_check: CHECK ((revision > 0))
  mid_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  mid_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  mid_space_id_network_id_fkey: FOREIGN KEY (space_id, network_id) REFERENCES networks.network(space_id, id)
  mid_space_id_network_id_org_id_key: UNIQUE (space_id, network_id, org_id)
  mid_space_id_org_id_fkey: FOREIGN KEY (space_id, org_id) REFERENCES kernel.object(space_id, id)
  CREATE INDEX mid_of_org ON networks.mid USING btree (space_id, org_id)
  CREATE UNIQUE INDEX mid_pkey ON networks.mid USING btree (space_id, id)
  CREATE UNIQUE INDEX mid_space_id_network_id_org_id_key ON networks.mid USING btree (space_id, network_id, org_id)
  CREATE TRIGGER final_is_reviewed BEFORE UPDATE OF final_version ON networks.mid FOR EACH ROW EXECUTE FUNCTION networks.final_is_reviewed()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

networks.mid_action
  space_id uuid not null
  id uuid not null
  mid_id uuid not null
  no integer not null
  who text not null
  starts text
  ends text
  cost_grosze bigint
  money text
  output text not null
  risk text
  mid_action_cost_grosze_check: CHECK ((cost_grosze >= 0))
  mid_action_ends_check: CHECK ((ends ~ '^[0-9]{4}(-[0-9]{2})?$'::text))
  mid_action_no_check: CHECK ((no > 0))
  mid_action_pkey: PRIMARY KEY (space_id, id)
  mid_action_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  mid_action_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  mid_action_space_id_mid_id_fkey: FOREIGN KEY (space_id, mid_id) REFERENCES networks.mid(space_id, id)
  mid_action_space_id_mid_id_no_key: UNIQUE (space_id, mid_id, no)
  mid_action_starts_check: CHECK ((starts ~ '^[0-9]{4}(-[0-9]{2})?$'::text))
  CREATE UNIQUE INDEX mid_action_pkey ON networks.mid_action USING btree (space_id, id)
  CREATE UNIQUE INDEX mid_action_space_id_mid_id_no_key ON networks.mid_action USING btree (space_id, mid_id, no)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

networks.mid_author
  space_id uuid not null
  mid_id uuid not null
  person_id uuid not null
  mid_author_pkey: PRIMARY KEY (space_id, mid_id, person_id)
  mid_author_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  mid_author_space_id_mid_id_fkey: FOREIGN KEY (space_id, mid_id) REFERENCES networks.mid(space_id, id)
  CREATE UNIQUE INDEX mid_author_pkey ON networks.mid_author USING btree (space_id, mid_id, person_id)
  CREATE TRIGGER no_own_review AFTER INSERT ON networks.mid_author FOR EACH ROW EXECUTE FUNCTION networks.no_own_review()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

networks.mid_log
  space_id uuid not null
  mid_id uuid not null
  no integer not null
  on_day date not null
  what text not null
  who text not null
  made_at timestamp with time zone not null
  made_by uuid
  mid_log_no_check: CHECK ((no > 0))
  mid_log_pkey: PRIMARY KEY (space_id, mid_id, no)
  mid_log_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  mid_log_space_id_mid_id_fkey: FOREIGN KEY (space_id, mid_id) REFERENCES networks.mid(space_id, id)
  CREATE UNIQUE INDEX mid_log_pkey ON networks.mid_log USING btree (space_id, mid_id, no)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON networks.mid_log FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON networks.mid_log FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

networks.mid_note
  space_id uuid not null
  review_id uuid not null
  no integer not null
  block_key text not null
  text text not null
  answer text
  answered_at timestamp with time zone
  answered_by uuid
  mid_note_answer_check: CHECK ((answer <> ''::text))
  mid_note_check: CHECK (((answer IS NULL) = (answered_at IS NULL)))
  mid_note_no_check: CHECK ((no > 0))
  mid_note_pkey: PRIMARY KEY (space_id, review_id, no)
  mid_note_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  mid_note_space_id_review_id_fkey: FOREIGN KEY (space_id, review_id) REFERENCES networks.mid_review(space_id, id)
  CREATE UNIQUE INDEX mid_note_pkey ON networks.mid_note USING btree (space_id, review_id, no)
  CREATE TRIGGER answer_stays BEFORE UPDATE ON networks.mid_note FOR EACH ROW EXECUTE FUNCTION networks.answer_stays()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

networks.mid_review
  space_id uuid not null
  id uuid not null
  mid_id uuid not null
  version_no integer not null
  kind text not null
  reviewer_id uuid not null
  reviewer_function jsonb not null
  verdict text not null
  text text not null
  made_at timestamp with time zone not null
  mid_review_kind_check: CHECK ((kind = ANY (ARRAY['peer'::text, 'expert'::text])))
  mid_review_pkey: PRIMARY KEY (space_id, id)
  mid_review_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  mid_review_space_id_mid_id_fkey: FOREIGN KEY (space_id, mid_id) REFERENCES networks.mid(space_id, id)
  mid_review_space_id_mid_id_version_no_reviewer_id_key: UNIQUE (space_id, mid_id, version_no, reviewer_id)
  mid_review_verdict_check: CHECK ((verdict = ANY (ARRAY['confirmed'::text, 'with_changes'::text, 'refuted'::text])))
  mid_review_version_no_check: CHECK ((version_no > 0))
  CREATE UNIQUE INDEX mid_review_pkey ON networks.mid_review USING btree (space_id, id)
  CREATE UNIQUE INDEX mid_review_space_id_mid_id_version_no_reviewer_id_key ON networks.mid_review USING btree (space_id, mid_id, version_no, reviewer_id)
  CREATE INDEX review_of_mid ON networks.mid_review USING btree (space_id, mid_id, made_at)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON networks.mid_review FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON networks.mid_review FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER no_own_review AFTER INSERT ON networks.mid_review FOR EACH ROW EXECUTE FUNCTION networks.no_own_review()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

networks.mid_stakeholder
  space_id uuid not null
  mid_id uuid not null
  no integer not null
  name text not null
  role text not null
  influence smallint not null
  interest smallint not null
  is_local_group boolean not null
  mid_stakeholder_influence_check: CHECK (((influence >= 1) AND (influence <= 5)))
  mid_stakeholder_interest_check: CHECK (((interest >= 1) AND (interest <= 5)))
  mid_stakeholder_no_check: CHECK ((no > 0))
  mid_stakeholder_pkey: PRIMARY KEY (space_id, mid_id, no)
  mid_stakeholder_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  mid_stakeholder_space_id_mid_id_fkey: FOREIGN KEY (space_id, mid_id) REFERENCES networks.mid(space_id, id)
  CREATE UNIQUE INDEX mid_stakeholder_pkey ON networks.mid_stakeholder USING btree (space_id, mid_id, no)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

networks.network
  space_id uuid not null
  id uuid not null
  edition_id uuid not null
  code text not null
  ord integer not null
  kind text not null
  leader_rule text not null
  needs_leader boolean
  theme jsonb not null
  start_count smallint
  network_kind_check: CHECK ((kind = ANY (ARRAY['planning'::text, 'transfer'::text])))
  network_leader_rule_check: CHECK ((leader_rule = ANY (ARRAY['one_city'::text, 'none'::text, 'sharing_city'::text])))
  network_pkey: PRIMARY KEY (space_id, id)
  network_space_id_code_key: UNIQUE (space_id, code)
  network_space_id_edition_id_fkey: FOREIGN KEY (space_id, edition_id) REFERENCES networks.edition(space_id, id)
  network_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  network_space_id_id_edition_id_key: UNIQUE (space_id, id, edition_id)
  network_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  network_space_id_id_needs_leader_key: UNIQUE (space_id, id, needs_leader)
  network_start_count_check: CHECK ((start_count > 0))
  CREATE INDEX network_of_edition ON networks.network USING btree (space_id, edition_id, ord)
  CREATE UNIQUE INDEX network_pkey ON networks.network USING btree (space_id, id)
  CREATE UNIQUE INDEX network_space_id_code_key ON networks.network USING btree (space_id, code)
  CREATE UNIQUE INDEX network_space_id_id_edition_id_key ON networks.network USING btree (space_id, id, edition_id)
  CREATE UNIQUE INDEX network_space_id_id_needs_leader_key ON networks.network USING btree (space_id, id, needs_leader)
  CREATE TRIGGER recorded_only BEFORE DELETE ON networks.network FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

networks.recommendation
  space_id uuid not null
  id uuid not null
  edition_id uuid not null
  network_id uuid not null
  code text not null
  scope text not null
  text jsonb not null
  is_summary boolean not null
  plan_id uuid
  level text
  barrier jsonb
  act text
  wording text
  effect jsonb
  priority smallint
  submitted_on date
  reply_due date
  submission_sha256 text
  recommendation_check: CHECK ((reply_due >= submitted_on))
  recommendation_check1: CHECK (((submitted_on IS NULL) OR ((level IS NOT NULL) AND (submission_sha256 IS NOT NULL) AND (reply_due IS NOT NULL))))
  recommendation_level_check: CHECK ((level = ANY (ARRAY['national'::text, 'cohesion'::text, 'municipal'::text])))
  recommendation_pkey: PRIMARY KEY (space_id, id)
  recommendation_priority_check: CHECK (((priority >= 1) AND (priority <= 3)))
  recommendation_space_id_code_key: UNIQUE (space_id, code)
  recommendation_space_id_edition_id_scope_fkey: FOREIGN KEY (space_id, edition_id, scope) REFERENCES networks.scope(space_id, edition_id, code)
  recommendation_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  recommendation_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  recommendation_space_id_network_id_edition_id_fkey: FOREIGN KEY (space_id, network_id, edition_id) REFERENCES networks.network(space_id, id, edition_id)
  recommendation_space_id_plan_id_fkey: FOREIGN KEY (space_id, plan_id) REFERENCES networks.improvement_plan(space_id, id)
  recommendation_space_id_submission_sha256_fkey: FOREIGN KEY (space_id, submission_sha256) REFERENCES kernel.file(space_id, sha256)
  CREATE INDEX recommendation_of_network ON networks.recommendation USING btree (space_id, network_id, scope)
  CREATE INDEX recommendation_of_plan ON networks.recommendation USING btree (space_id, plan_id) WHERE (plan_id IS NOT NULL)
  CREATE UNIQUE INDEX recommendation_pkey ON networks.recommendation USING btree (space_id, id)
  CREATE UNIQUE INDEX recommendation_space_id_code_key ON networks.recommendation USING btree (space_id, code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON networks.recommendation FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  CREATE TRIGGER submitted_has_addressee BEFORE UPDATE OF submitted_on ON networks.recommendation FOR EACH ROW EXECUTE FUNCTION networks.submitted_has_addressee()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

networks.reply
  space_id uuid not null
  id uuid not null
  recommendation_id uuid not null
  org_id uuid not null
  on_day date not null
  stance text not null
  text text not null
  sha256 text not null
  made_at timestamp with time zone not null
  reply_pkey: PRIMARY KEY (space_id, id)
  reply_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  reply_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  reply_space_id_recommendation_id_org_id_fkey: FOREIGN KEY (space_id, recommendation_id, org_id) REFERENCES networks.addressee(space_id, recommendation_id, org_id)
  reply_space_id_sha256_fkey: FOREIGN KEY (space_id, sha256) REFERENCES kernel.file(space_id, sha256)
  reply_stance_check: CHECK ((stance = ANY (ARRAY['acknowledged'::text, 'in_progress'::text, 'accepted'::text, 'partly'::text, 'rejected'::text, 'implemented'::text])))
  CREATE INDEX reply_of_recommendation ON networks.reply USING btree (space_id, recommendation_id, on_day, made_at)
  CREATE UNIQUE INDEX reply_pkey ON networks.reply USING btree (space_id, id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON networks.reply FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON networks.reply FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER reply_follows_submission BEFORE INSERT ON networks.reply FOR EACH ROW EXECUTE FUNCTION networks.reply_follows_submission()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

networks.scope
  space_id uuid not null
  edition_id uuid not null
  code text not null
  ord integer not null
  name jsonb not null
  scope_code_check: CHECK ((code ~ '^[a-z_]+$'::text))
  scope_pkey: PRIMARY KEY (space_id, edition_id, code)
  scope_space_id_edition_id_fkey: FOREIGN KEY (space_id, edition_id) REFERENCES networks.edition(space_id, id)
  scope_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX scope_pkey ON networks.scope USING btree (space_id, edition_id, code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON networks.scope FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('edition_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

networks.statement
  space_id uuid not null
  edition_id uuid not null
  section text not null
  code text not null
  ord integer not null
  network_id uuid
  heading jsonb
  text jsonb not null
  before jsonb
  parties text[] not null
  is_summary boolean not null
  source text not null
  statement_parties_check: CHECK ((parties <@ '{cities,bank,ministries}'::text[]))
  statement_pkey: PRIMARY KEY (space_id, edition_id, section, code)
  statement_section_check: CHECK ((section = ANY (ARRAY['about'::text, 'context'::text, 'goal'::text, 'issue'::text, 'component'::text, 'mid'::text, 'plan_part'::text, 'form'::text, 'benefit'::text, 'actor'::text, 'assumption'::text, 'contribution'::text, 'rule_change'::text])))
  statement_space_id_edition_id_fkey: FOREIGN KEY (space_id, edition_id) REFERENCES networks.edition(space_id, id)
  statement_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  statement_space_id_network_id_edition_id_fkey: FOREIGN KEY (space_id, network_id, edition_id) REFERENCES networks.network(space_id, id, edition_id)
  CREATE INDEX statement_of_section ON networks.statement USING btree (space_id, section, ord)
  CREATE UNIQUE INDEX statement_pkey ON networks.statement USING btree (space_id, edition_id, section, code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON networks.statement FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('edition_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.assessment
  space_id uuid not null
  target_id uuid not null
  no integer not null
  at timestamp with time zone not null
  rule_version smallint not null
  status text not null
  reason text
  content jsonb not null
  sha256 text not null
  assessment_check: CHECK (((status = 'unknown'::text) = (reason IS NOT NULL)))
  assessment_no_check: CHECK ((no > 0))
  assessment_pkey: PRIMARY KEY (space_id, target_id, no)
  assessment_sha256_check: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  assessment_space_id_target_id_fkey: FOREIGN KEY (space_id, target_id) REFERENCES observatory.target(space_id, id)
  assessment_status_check: CHECK ((status = ANY (ARRAY['achieved'::text, 'on_track'::text, 'behind'::text, 'away'::text, 'unknown'::text])))
  CREATE UNIQUE INDEX assessment_pkey ON observatory.assessment USING btree (space_id, target_id, no)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.assessment FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.assessment FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.bank_answer
  space_id uuid not null
  fetch_id uuid not null
  page integer not null
  address text not null
  sha256 text not null
  record_count integer not null
  asked_at timestamp with time zone not null
  answered_at timestamp with time zone not null
  bank_answer_page_check: CHECK ((page >= 0))
  bank_answer_pkey: PRIMARY KEY (space_id, fetch_id, page)
  bank_answer_record_count_check: CHECK ((record_count >= 0))
  bank_answer_space_id_fetch_id_fkey: FOREIGN KEY (space_id, fetch_id) REFERENCES observatory.bank_fetch(space_id, id)
  bank_answer_space_id_sha256_fkey: FOREIGN KEY (space_id, sha256) REFERENCES kernel.file(space_id, sha256)
  CREATE UNIQUE INDEX bank_answer_pkey ON observatory.bank_answer USING btree (space_id, fetch_id, page)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.bank_answer FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.bank_answer FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.bank_call
  space_id uuid not null
  id bigint not null
  client text not null
  asked_at timestamp with time zone not null
  bank_call_client_check: CHECK ((client = ANY (ARRAY['anonymous'::text, 'registered'::text])))
  bank_call_pkey: PRIMARY KEY (space_id, id)
  bank_call_space_id_check: CHECK ((space_id = kernel.commons()))
  CREATE INDEX bank_call_newest ON observatory.bank_call USING btree (space_id, client, asked_at DESC)
  CREATE UNIQUE INDEX bank_call_pkey ON observatory.bank_call USING btree (space_id, id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.bank_fetch
  space_id uuid not null
  id uuid not null
  sync_id uuid not null
  resource text not null
  variable_id integer
  state text not null
  page_count integer not null
  record_count integer not null
  total_count integer
  last_update text
  failure_count integer not null
  not_before timestamp with time zone
  claim uuid
  claimed_until timestamp with time zone
  started_at timestamp with time zone not null
  ended_at timestamp with time zone
  bank_fetch_check: CHECK (((state = 'open'::text) = (ended_at IS NULL)))
  bank_fetch_check1: CHECK (((claim IS NULL) = (claimed_until IS NULL)))
  bank_fetch_failure_count_check: CHECK ((failure_count >= 0))
  bank_fetch_page_count_check: CHECK ((page_count >= 0))
  bank_fetch_pkey: PRIMARY KEY (space_id, id)
  bank_fetch_record_count_check: CHECK ((record_count >= 0))
  bank_fetch_space_id_sync_id_fkey: FOREIGN KEY (space_id, sync_id) REFERENCES observatory.bank_sync(space_id, id)
  bank_fetch_state_check: CHECK ((state = ANY (ARRAY['open'::text, 'complete'::text, 'same'::text, 'changed'::text, 'failed'::text])))
  bank_fetch_total_count_check: CHECK ((total_count >= 0))
  CREATE UNIQUE INDEX bank_fetch_open ON observatory.bank_fetch USING btree (space_id, resource) WHERE (state = 'open'::text)
  CREATE UNIQUE INDEX bank_fetch_pkey ON observatory.bank_fetch USING btree (space_id, id)
  CREATE INDEX bank_fetch_resource ON observatory.bank_fetch USING btree (space_id, resource, ended_at)
  CREATE INDEX bank_fetch_sync ON observatory.bank_fetch USING btree (space_id, sync_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.bank_finding
  space_id uuid not null
  id uuid not null
  sync_id uuid not null
  resource text not null
  variable_id integer
  code text not null
  is_bad boolean not null
  params jsonb not null
  found_at timestamp with time zone not null
  bank_finding_pkey: PRIMARY KEY (space_id, id)
  bank_finding_space_id_sync_id_fkey: FOREIGN KEY (space_id, sync_id) REFERENCES observatory.bank_sync(space_id, id)
  CREATE UNIQUE INDEX bank_finding_pkey ON observatory.bank_finding USING btree (space_id, id)
  CREATE INDEX bank_finding_sync ON observatory.bank_finding USING btree (space_id, sync_id, id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.bank_finding FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.bank_finding FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.bank_quota
  space_id uuid not null
  client text not null
  paused_until timestamp with time zone
  refusal_count integer not null
  bank_quota_client_check: CHECK ((client = ANY (ARRAY['anonymous'::text, 'registered'::text])))
  bank_quota_pkey: PRIMARY KEY (space_id, client)
  bank_quota_refusal_count_check: CHECK ((refusal_count >= 0))
  bank_quota_space_id_check: CHECK ((space_id = kernel.commons()))
  CREATE UNIQUE INDEX bank_quota_pkey ON observatory.bank_quota USING btree (space_id, client)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.bank_sync
  space_id uuid not null
  id uuid not null
  started_at timestamp with time zone not null
  resume_at timestamp with time zone
  ended_at timestamp with time zone
  bank_sync_check: CHECK (((ended_at IS NULL) OR (resume_at IS NULL)))
  bank_sync_pkey: PRIMARY KEY (space_id, id)
  bank_sync_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE INDEX bank_sync_newest ON observatory.bank_sync USING btree (space_id, started_at)
  CREATE UNIQUE INDEX bank_sync_open ON observatory.bank_sync USING btree (space_id) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX bank_sync_pkey ON observatory.bank_sync USING btree (space_id, id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.bank_term
  space_id uuid not null
  kind text not null
  code text not null
  name text not null
  detail text
  parent_code text
  level smallint
  bank_term_kind_check: CHECK ((kind = ANY (ARRAY['unit'::text, 'subject'::text, 'measure'::text, 'attribute'::text])))
  bank_term_level_check: CHECK (((level >= 0) AND (level <= 7)))
  bank_term_pkey: PRIMARY KEY (space_id, kind, code)
  bank_term_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX bank_term_pkey ON observatory.bank_term USING btree (space_id, kind, code)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.bank_variable
  space_id uuid not null
  variable_id integer not null
  series integer
  is_followed boolean not null
  name text
  level smallint
  measure text
  subject_id text
  loaded_sha256 text
  loaded_vintage text
  made_at timestamp with time zone not null
  bank_variable_level_check: CHECK (((level >= 0) AND (level <= 7)))
  bank_variable_loaded_sha256_check: CHECK ((loaded_sha256 ~ '^[0-9a-f]{64}$'::text))
  bank_variable_pkey: PRIMARY KEY (space_id, variable_id)
  bank_variable_series_fkey: FOREIGN KEY (series) REFERENCES observatory.indicator(series)
  bank_variable_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  bank_variable_variable_id_check: CHECK ((variable_id > 0))
  CREATE UNIQUE INDEX bank_variable_pkey ON observatory.bank_variable USING btree (space_id, variable_id)
  CREATE UNIQUE INDEX bank_variable_series ON observatory.bank_variable USING btree (space_id, series) WHERE (is_followed AND (series IS NOT NULL))
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.diagnosis
  space_id uuid not null
  id uuid not null
  introduction jsonb
  figures jsonb not null
  revision integer not null
  changed_at timestamp with time zone not null
  changed_by uuid
  diagnosis_figures_check: CHECK (((jsonb_typeof(figures) = 'array'::text) AND (jsonb_array_length(figures) <= 12)))
  diagnosis_pkey: PRIMARY KEY (space_id, id)
  diagnosis_revision_check: CHECK ((revision > 0))
  diagnosis_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  diagnosis_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  CREATE UNIQUE INDEX diagnosis_pkey ON observatory.diagnosis USING btree (space_id, id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.diagnosis_step
  space_id uuid not null
  diagnosis_id uuid not null
  revision integer not null
  how text not null
  about jsonb not null
  title jsonb not null
  introduction jsonb
  figures jsonb not null
  diagnosis_step_figures_check: CHECK ((jsonb_typeof(figures) = 'array'::text))
  diagnosis_step_how_check: CHECK ((how = ANY (ARRAY['added'::text, 'edited'::text, 'moved'::text, 'removed'::text])))
  diagnosis_step_pkey: PRIMARY KEY (space_id, diagnosis_id, revision)
  diagnosis_step_revision_check: CHECK ((revision > 0))
  diagnosis_step_space_id_diagnosis_id_fkey: FOREIGN KEY (space_id, diagnosis_id) REFERENCES observatory.diagnosis(space_id, id)
  diagnosis_step_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX diagnosis_step_pkey ON observatory.diagnosis_step USING btree (space_id, diagnosis_id, revision)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.dimension
  space_id uuid not null
  code text not null
  name jsonb not null
  dimension_code_check: CHECK ((code ~ '^[a-z][a-z0-9_]{0,40}$'::text))
  dimension_pkey: PRIMARY KEY (space_id, code)
  dimension_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX dimension_pkey ON observatory.dimension USING btree (space_id, code)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.dimension_item
  space_id uuid not null
  dimension text not null
  code text not null
  name jsonb not null
  ord integer not null
  parent text
  dimension_item_code_check: CHECK ((code ~ '^[^\s].{0,80}$'::text))
  dimension_item_pkey: PRIMARY KEY (space_id, dimension, code)
  dimension_item_space_id_dimension_fkey: FOREIGN KEY (space_id, dimension) REFERENCES observatory.dimension(space_id, code)
  dimension_item_space_id_dimension_parent_fkey: FOREIGN KEY (space_id, dimension, parent) REFERENCES observatory.dimension_item(space_id, dimension, code)
  CREATE UNIQUE INDEX dimension_item_pkey ON observatory.dimension_item USING btree (space_id, dimension, code)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.import
  space_id uuid not null
  id uuid not null
  sha256 text not null
  profile text not null
  row_count integer not null
  vintage_id integer not null
  made_at timestamp with time zone not null
  made_by uuid
  profile_version integer not null
  profile_sha256 text not null
  attempt smallint not null
  file_name text
  byte_size bigint
  parser text not null
  warning_count integer not null
  import_attempt_check: CHECK ((attempt > 0))
  import_byte_size_check: CHECK ((byte_size > 0))
  import_pkey: PRIMARY KEY (space_id, id)
  import_profile_sha256_check: CHECK ((profile_sha256 ~ '^([0-9a-f]{64})?$'::text))
  import_row_count_check: CHECK ((row_count > 0))
  import_sha256_check: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  import_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  import_space_id_sha256_profile_sha256_attempt_key: UNIQUE (space_id, sha256, profile_sha256, attempt)
  import_space_id_vintage_id_fkey: FOREIGN KEY (space_id, vintage_id) REFERENCES observatory.vintage(space_id, id)
  import_warning_count_check: CHECK ((warning_count >= 0))
  CREATE UNIQUE INDEX import_pkey ON observatory.import USING btree (space_id, id)
  CREATE UNIQUE INDEX import_space_id_sha256_profile_sha256_attempt_key ON observatory.import USING btree (space_id, sha256, profile_sha256, attempt)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.import FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.import FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.indicator
  space_id uuid not null
  id uuid not null
  series integer not null
  code text not null
  definition jsonb not null
  unit_of_measure jsonb not null
  direction text not null
  domain smallint
  frequency text not null
  grain text not null
  aggregation text not null
  aggregation_note jsonb
  numerator_series integer
  denominator_series integer
  weight_series integer
  ratio_factor numeric
  decimals smallint not null
  least numeric
  most numeric
  ord integer not null
  method jsonb
  keeper jsonb
  lag_days smallint
  derivation jsonb
  is_final_demanded boolean not null
  indicator_aggregation_check: CHECK ((aggregation = ANY (ARRAY['sum'::text, 'ratio'::text, 'weighted_mean'::text, 'none'::text])))
  indicator_check: CHECK ((((numerator_series IS NULL) = (denominator_series IS NULL)) AND ((numerator_series IS NULL) = (ratio_factor IS NULL))))
  indicator_code_check: CHECK ((code ~ '^[a-z][a-z0-9_]{1,60}$'::text))
  indicator_decimals_check: CHECK (((decimals >= 0) AND (decimals <= 6)))
  indicator_denominator_series_fkey: FOREIGN KEY (denominator_series) REFERENCES observatory.indicator(series)
  indicator_direction_check: CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text, 'none'::text])))
  indicator_domain_check: CHECK (((domain >= 1) AND (domain <= 7)))
  indicator_frequency_check: CHECK ((frequency = ANY (ARRAY['year'::text, 'half'::text, 'quarter'::text, 'month'::text, 'day'::text])))
  indicator_grain_check: CHECK ((grain = ANY (ARRAY['municipality'::text, 'area'::text])))
  indicator_lag_days_check: CHECK ((lag_days >= 0))
  indicator_numerator_series_fkey: FOREIGN KEY (numerator_series) REFERENCES observatory.indicator(series)
  indicator_pkey: PRIMARY KEY (space_id, id)
  indicator_series_key: UNIQUE (series)
  indicator_space_id_code_key: UNIQUE (space_id, code)
  indicator_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  indicator_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  indicator_weight_series_fkey: FOREIGN KEY (weight_series) REFERENCES observatory.indicator(series)
  CREATE UNIQUE INDEX indicator_pkey ON observatory.indicator USING btree (space_id, id)
  CREATE UNIQUE INDEX indicator_series_key ON observatory.indicator USING btree (series)
  CREATE UNIQUE INDEX indicator_space_id_code_key ON observatory.indicator USING btree (space_id, code)
  CREATE TRIGGER opens_series AFTER INSERT ON observatory.indicator FOR EACH ROW EXECUTE FUNCTION observatory.open_series()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.observation
  space_id uuid not null
  series integer not null
  unit_id integer not null
  period text not null
  vintage_id integer not null
  value numeric
  missing text
  flags text[] not null
  note text
  source_row integer
  observation_check: CHECK (((value IS NULL) = (missing IS NOT NULL)))
  observation_flags_check: CHECK ((flags <@ ARRAY['B'::text, 'D'::text, 'E'::text, 'F'::text, 'I'::text, 'N'::text, 'P'::text, 'U'::text]))
  observation_missing_check: CHECK ((missing = ANY (ARRAY['not_collected'::text, 'not_yet_available'::text, 'not_applicable'::text, 'confidential'::text, 'not_comparable'::text, 'not_supplied'::text, 'unparsable'::text, 'unknown'::text])))
  observation_period_check: CHECK ((period ~ '^[0-9]{4}(-S[12]|-Q[1-4]|-M(0[1-9]|1[0-2])|-[0-9]{2}-[0-9]{2}(/P[0-9]{1,2}Y)?)?$'::text))
  observation_pkey: PRIMARY KEY (space_id, series, unit_id, period, vintage_id)
  observation_series_fkey: FOREIGN KEY (series) REFERENCES observatory.series(id)
  observation_space_id_vintage_id_fkey: FOREIGN KEY (space_id, vintage_id) REFERENCES observatory.vintage(space_id, id)
  observation_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES kernel.unit(id)
  CREATE INDEX observation_at_break ON observatory.observation USING btree (space_id, series) WHERE (flags @> ARRAY['B'::text])
  CREATE INDEX observation_of_period ON observatory.observation USING btree (space_id, series, period, unit_id)
  CREATE INDEX observation_of_unit ON observatory.observation USING btree (space_id, unit_id, series, period)
  CREATE INDEX observation_of_vintage ON observatory.observation USING btree (space_id, vintage_id)
  CREATE UNIQUE INDEX observation_pkey ON observatory.observation USING btree (space_id, series, unit_id, period, vintage_id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.observation FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.observation FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER counted AFTER INSERT ON observatory.observation REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION observatory.count_observations()
  CREATE TRIGGER fitting AFTER INSERT ON observatory.observation REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION observatory.fitting_observations()
  CREATE TRIGGER own_only AFTER INSERT ON observatory.observation REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION observatory.own_observations()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.profile
  space_id uuid not null
  code text not null
  version integer not null
  name jsonb not null
  content jsonb not null
  sha256 text not null
  made_at timestamp with time zone not null
  made_by uuid
  profile_code_check: CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,60}$'::text))
  profile_pkey: PRIMARY KEY (space_id, code, version)
  profile_sha256_check: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  profile_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  profile_version_check: CHECK ((version > 0))
  CREATE UNIQUE INDEX profile_pkey ON observatory.profile USING btree (space_id, code, version)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.profile FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.profile FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.question
  space_id uuid not null
  id uuid not null
  series integer not null
  unit_id integer
  period text not null
  vintage_space uuid not null
  vintage_id integer not null
  rule text not null
  rule_version smallint not null
  facts jsonb not null
  asked_at timestamp with time zone not null
  state text not null
  settled_at timestamp with time zone
  comment text
  settled_by uuid
  settled_vintage integer
  question_check: CHECK (((vintage_space = space_id) OR (vintage_space = kernel.commons())))
  question_check1: CHECK (((state = 'open'::text) = (settled_at IS NULL)))
  question_check2: CHECK (((state = 'explained'::text) = (comment IS NOT NULL)))
  question_check3: CHECK (((rule = 'jump_common'::text) = (unit_id IS NULL)))
  question_check4: CHECK (((settled_vintage IS NULL) OR (state = 'corrected'::text)))
  question_comment_check: CHECK (((length(comment) >= 3) AND (length(comment) <= 1000)))
  question_facts_check: CHECK ((jsonb_typeof(facts) = 'object'::text))
  question_pkey: PRIMARY KEY (space_id, id)
  question_rule_check: CHECK ((rule = ANY (ARRAY['outlier'::text, 'jump'::text, 'jump_common'::text, 'below_least'::text, 'above_most'::text, 'parts'::text, 'repeat'::text, 'zero'::text])))
  question_series_fkey: FOREIGN KEY (series) REFERENCES observatory.series(id)
  question_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  question_space_id_series_unit_id_period_vintage_space_vinta_key: UNIQUE NULLS NOT DISTINCT (space_id, series, unit_id, period, vintage_space, vintage_id, rule)
  question_space_id_settled_vintage_fkey: FOREIGN KEY (space_id, settled_vintage) REFERENCES observatory.vintage(space_id, id)
  question_state_check: CHECK ((state = ANY (ARRAY['open'::text, 'explained'::text, 'corrected'::text])))
  question_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES kernel.unit(id)
  question_vintage_space_vintage_id_fkey: FOREIGN KEY (vintage_space, vintage_id) REFERENCES observatory.vintage(space_id, id)
  CREATE INDEX question_by_age ON observatory.question USING btree (space_id, state, asked_at, id)
  CREATE INDEX question_open ON observatory.question USING btree (space_id, series) WHERE (state = 'open'::text)
  CREATE UNIQUE INDEX question_pkey ON observatory.question USING btree (space_id, id)
  CREATE UNIQUE INDEX question_space_id_series_unit_id_period_vintage_space_vinta_key ON observatory.question USING btree (space_id, series, unit_id, period, vintage_space, vintage_id, rule) NULLS NOT DISTINCT
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.series
  space_id uuid not null
  id integer not null
  indicator_space uuid not null
  indicator_id uuid not null
  breakdown jsonb not null
  series_breakdown_check: CHECK ((jsonb_typeof(breakdown) = 'object'::text))
  series_check: CHECK (((indicator_space = space_id) OR (indicator_space = kernel.commons())))
  series_id_key: UNIQUE (id)
  series_indicator_space_indicator_id_fkey: FOREIGN KEY (indicator_space, indicator_id) REFERENCES observatory.indicator(space_id, id)
  series_pkey: PRIMARY KEY (space_id, id)
  series_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  series_space_id_indicator_id_breakdown_key: UNIQUE (space_id, indicator_id, breakdown)
  CREATE UNIQUE INDEX series_id_key ON observatory.series USING btree (id)
  CREATE INDEX series_of_indicator ON observatory.series USING btree (indicator_id, space_id)
  CREATE UNIQUE INDEX series_pkey ON observatory.series USING btree (space_id, id)
  CREATE UNIQUE INDEX series_space_id_indicator_id_breakdown_key ON observatory.series USING btree (space_id, indicator_id, breakdown)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.series FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.series FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.series_break
  space_id uuid not null
  series integer not null
  period text not null
  note jsonb not null
  made_at timestamp with time zone not null
  made_by uuid
  ended_at timestamp with time zone
  ended_why text
  series_break_check: CHECK (((ended_at IS NULL) = (ended_why IS NULL)))
  series_break_ended_why_check: CHECK (((length(ended_why) >= 3) AND (length(ended_why) <= 1000)))
  series_break_period_check: CHECK ((period ~ '^[0-9]{4}(-S[12]|-Q[1-4]|-M(0[1-9]|1[0-2])|-[0-9]{2}-[0-9]{2}(/P[0-9]{1,2}Y)?)?$'::text))
  series_break_pkey: PRIMARY KEY (space_id, series, period)
  series_break_series_fkey: FOREIGN KEY (series) REFERENCES observatory.series(id)
  series_break_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX series_break_pkey ON observatory.series_break USING btree (space_id, series, period)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.source
  space_id uuid not null
  id uuid not null
  code text not null
  producer jsonb not null
  title jsonb not null
  citation jsonb not null
  url text
  licence jsonb not null
  is_verified boolean not null
  redistribute boolean not null
  source_code_check: CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,60}$'::text))
  source_pkey: PRIMARY KEY (space_id, id)
  source_space_id_code_key: UNIQUE (space_id, code)
  source_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX source_pkey ON observatory.source USING btree (space_id, id)
  CREATE UNIQUE INDEX source_space_id_code_key ON observatory.source USING btree (space_id, code)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

observatory.target
  space_id uuid not null
  id uuid not null
  goal_id uuid not null
  series integer not null
  unit_id integer not null
  from_period text not null
  baseline_locator text
  due_period text not null
  value numeric not null
  path jsonb not null
  made_at timestamp with time zone not null
  made_by uuid
  target_path_check: CHECK (((path ->> 'kind'::text) = ANY (ARRAY['linear'::text, 'geometric'::text, 'steps'::text, 'corridor'::text, 'maintain'::text])))
  target_pkey: PRIMARY KEY (space_id, id)
  target_series_fkey: FOREIGN KEY (series) REFERENCES observatory.series(id)
  target_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  target_space_id_goal_id_fkey: FOREIGN KEY (space_id, goal_id) REFERENCES kernel.object(space_id, id)
  target_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES kernel.unit(id)
  CREATE INDEX target_of_goal ON observatory.target USING btree (space_id, goal_id, made_at)
  CREATE INDEX target_of_series ON observatory.target USING btree (space_id, series)
  CREATE UNIQUE INDEX target_pkey ON observatory.target USING btree (space_id, id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.target FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.target FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.value_request
  space_id uuid not null
  id uuid not null
  period text not null
  due_on date not null
  note text
  made_at timestamp with time zone not null
  made_by uuid
  value_request_note_check: CHECK ((length(note) <= 1000))
  value_request_period_check: CHECK ((period ~ '^[0-9]{4}(-S[12]|-Q[1-4]|-M(0[1-9]|1[0-2])|-[0-9]{2}-[0-9]{2}(/P[0-9]{1,2}Y)?)?$'::text))
  value_request_pkey: PRIMARY KEY (space_id, id)
  value_request_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX value_request_pkey ON observatory.value_request USING btree (space_id, id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.value_request FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.value_request FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.value_request_series
  space_id uuid not null
  request_id uuid not null
  series integer not null
  ord smallint not null
  value_request_series_pkey: PRIMARY KEY (space_id, request_id, series)
  value_request_series_series_fkey: FOREIGN KEY (series) REFERENCES observatory.series(id)
  value_request_series_space_id_request_id_fkey: FOREIGN KEY (space_id, request_id) REFERENCES observatory.value_request(space_id, id)
  CREATE UNIQUE INDEX value_request_series_pkey ON observatory.value_request_series USING btree (space_id, request_id, series)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.value_request_series FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.value_request_series FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.vintage
  space_id uuid not null
  id integer not null
  code text not null
  source_id uuid not null
  released_on date
  loaded_at timestamp with time zone not null
  origin text not null
  standing text not null
  note jsonb
  corrects integer
  supplied_by uuid
  supplied_unit integer
  request_id uuid
  vintage_check: CHECK (((supplied_by IS NULL) = (supplied_unit IS NULL)))
  vintage_check1: CHECK (((request_id IS NULL) OR (supplied_by IS NOT NULL)))
  vintage_code_check: CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,60}$'::text))
  vintage_origin_check: CHECK ((origin = ANY (ARRAY['fact'::text, 'example'::text, 'user'::text])))
  vintage_pkey: PRIMARY KEY (space_id, id)
  vintage_space_id_code_key: UNIQUE (space_id, code)
  vintage_space_id_corrects_fkey: FOREIGN KEY (space_id, corrects) REFERENCES observatory.vintage(space_id, id)
  vintage_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  vintage_space_id_request_id_fkey: FOREIGN KEY (space_id, request_id) REFERENCES observatory.value_request(space_id, id)
  vintage_space_id_source_id_fkey: FOREIGN KEY (space_id, source_id) REFERENCES observatory.source(space_id, id)
  vintage_space_id_supplied_by_fkey: FOREIGN KEY (space_id, supplied_by) REFERENCES kernel.object(space_id, id)
  vintage_standing_check: CHECK ((standing = ANY (ARRAY['confirmed'::text, 'unconfirmed'::text, 'superseded'::text, 'unverified'::text])))
  vintage_supplied_unit_fkey: FOREIGN KEY (supplied_unit) REFERENCES kernel.unit(id)
  CREATE UNIQUE INDEX vintage_corrected_once ON observatory.vintage USING btree (space_id, corrects) WHERE (corrects IS NOT NULL)
  CREATE INDEX vintage_of_request ON observatory.vintage USING btree (space_id, request_id, supplied_by) WHERE (request_id IS NOT NULL)
  CREATE UNIQUE INDEX vintage_pkey ON observatory.vintage USING btree (space_id, id)
  CREATE UNIQUE INDEX vintage_space_id_code_key ON observatory.vintage USING btree (space_id, code)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.vintage FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.vintage FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

observatory.vintage_extent
  space_id uuid not null
  vintage_id integer not null
  series integer not null
  period text not null
  value_count integer not null
  vintage_extent_pkey: PRIMARY KEY (space_id, vintage_id, series, period)
  vintage_extent_space_id_vintage_id_fkey: FOREIGN KEY (space_id, vintage_id) REFERENCES observatory.vintage(space_id, id)
  vintage_extent_value_count_check: CHECK ((value_count > 0))
  CREATE INDEX vintage_extent_of_series ON observatory.vintage_extent USING btree (series, space_id)
  CREATE UNIQUE INDEX vintage_extent_pkey ON observatory.vintage_extent USING btree (space_id, vintage_id, series, period)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant SELECT to splot_app

observatory.withdrawal
  space_id uuid not null
  vintage_id integer not null
  at timestamp with time zone not null
  reason text not null
  by uuid
  withdrawal_pkey: PRIMARY KEY (space_id, vintage_id)
  withdrawal_reason_check: CHECK (((length(reason) >= 3) AND (length(reason) <= 1000)))
  withdrawal_space_id_vintage_id_fkey: FOREIGN KEY (space_id, vintage_id) REFERENCES observatory.vintage(space_id, id)
  CREATE UNIQUE INDEX withdrawal_pkey ON observatory.withdrawal USING btree (space_id, vintage_id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON observatory.withdrawal FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON observatory.withdrawal FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

participation.declaration
  space_id uuid not null
  id uuid not null
  no integer not null
  signatory_kind text not null
  teryt text
  has_consent boolean not null
  text jsonb not null
  text_version integer not null
  text_sha256 text not null
  contact_id uuid
  token_hash text
  link_until timestamp with time zone not null
  sent_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  shown_at timestamp with time zone
  shown_name text
  declined_at timestamp with time zone
  declined_reason text
  withdrawn_at timestamp with time zone
  declaration_check: CHECK (((declined_at IS NULL) = (declined_reason IS NULL)))
  declaration_check1: CHECK (((shown_at IS NULL) OR ((confirmed_at IS NOT NULL) AND has_consent)))
  declaration_check2: CHECK (((shown_name IS NOT NULL) = ((shown_at IS NOT NULL) AND (declined_at IS NULL) AND (withdrawn_at IS NULL))))
  declaration_declined_reason_check: CHECK ((declined_reason = ANY (ARRAY['unauthorised'::text, 'duplicate'::text, 'unclear'::text, 'abuse'::text])))
  declaration_no_check: CHECK ((no >= 1))
  declaration_pkey: PRIMARY KEY (space_id, id)
  declaration_shown_name_check: CHECK ((shown_name <> ''::text))
  declaration_signatory_kind_check: CHECK ((signatory_kind = ANY (ARRAY['person'::text, 'organisation'::text])))
  declaration_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  declaration_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  declaration_space_id_no_key: UNIQUE (space_id, no)
  declaration_teryt_check: CHECK ((teryt ~ '^[0-9]{7}$'::text))
  declaration_text_sha256_check: CHECK ((text_sha256 ~ '^[0-9a-f]{64}$'::text))
  declaration_text_version_check: CHECK ((text_version >= 1))
  CREATE INDEX declaration_by_name ON participation.declaration USING btree (space_id, shown_name COLLATE "pl-x-icu", no) WHERE (shown_name IS NOT NULL)
  CREATE UNIQUE INDEX declaration_pkey ON participation.declaration USING btree (space_id, id)
  CREATE INDEX declaration_public ON participation.declaration USING btree (space_id, no DESC) WHERE (shown_name IS NOT NULL)
  CREATE UNIQUE INDEX declaration_space_id_no_key ON participation.declaration USING btree (space_id, no)
  CREATE UNIQUE INDEX declaration_token ON participation.declaration USING btree (space_id, token_hash) WHERE (token_hash IS NOT NULL)
  CREATE INDEX declaration_waiting ON participation.declaration USING btree (space_id, no) WHERE ((confirmed_at IS NOT NULL) AND (shown_at IS NULL) AND (declined_at IS NULL) AND (withdrawn_at IS NULL) AND has_consent)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

participation.declaration_letter
  space_id uuid not null
  declaration_id uuid not null
  no integer not null
  sent_at timestamp with time zone not null
  link_until timestamp with time zone not null
  declaration_letter_check: CHECK ((link_until > sent_at))
  declaration_letter_no_check: CHECK (((no >= 2) AND (no <= 3)))
  declaration_letter_pkey: PRIMARY KEY (space_id, declaration_id, no)
  declaration_letter_space_id_declaration_id_fkey: FOREIGN KEY (space_id, declaration_id) REFERENCES kernel.object(space_id, id)
  declaration_letter_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX declaration_letter_pkey ON participation.declaration_letter USING btree (space_id, declaration_id, no)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON participation.declaration_letter FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON participation.declaration_letter FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

participation.disposition
  space_id uuid not null
  remark_id uuid not null
  round_id uuid not null
  verdict text not null
  rationale text not null
  change text
  block_key text
  state text not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  approved_by uuid
  approved_at timestamp with time zone
  published_at timestamp with time zone
  disposition_change_check: CHECK ((change = ANY (ARRAY['wording'::text, 'already'::text])))
  disposition_check: CHECK (((verdict = ANY (ARRAY['accepted'::text, 'partly'::text])) = (change IS NOT NULL)))
  disposition_check1: CHECK (((change IS NULL) = (block_key IS NULL)))
  disposition_check2: CHECK (((approved_by IS NULL) = (approved_at IS NULL)))
  disposition_check3: CHECK (((state = 'proposed'::text) = (approved_at IS NULL)))
  disposition_check4: CHECK (((state = 'published'::text) = (published_at IS NOT NULL)))
  disposition_pkey: PRIMARY KEY (space_id, remark_id)
  disposition_rationale_check: CHECK ((rationale <> ''::text))
  disposition_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  disposition_space_id_remark_id_fkey: FOREIGN KEY (space_id, remark_id) REFERENCES participation.remark(space_id, id)
  disposition_space_id_round_id_fkey: FOREIGN KEY (space_id, round_id) REFERENCES participation.round(space_id, id)
  disposition_state_check: CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'published'::text])))
  disposition_verdict_check: CHECK ((verdict = ANY (ARRAY['accepted'::text, 'partly'::text, 'rejected'::text, 'explained'::text, 'out_of_scope'::text])))
  CREATE INDEX disposition_of_round ON participation.disposition USING btree (space_id, round_id, state)
  CREATE UNIQUE INDEX disposition_pkey ON participation.disposition USING btree (space_id, remark_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

participation.idea
  space_id uuid not null
  id uuid not null
  no integer not null
  title text not null
  body text not null
  teryt text
  place text
  author_kind text not null
  shown_name text
  contact_id uuid
  received_at timestamp with time zone not null
  shown_at timestamp with time zone
  verdict text
  answer text
  answered_at timestamp with time zone
  answered_by uuid
  hidden_reason text
  withdrawn_at timestamp with time zone
  idea_answer_check: CHECK ((answer <> ''::text))
  idea_author_kind_check: CHECK ((author_kind = ANY (ARRAY['resident'::text, 'municipality'::text, 'ngo'::text, 'business'::text, 'public_body'::text, 'university'::text, 'other'::text])))
  idea_body_check: CHECK ((body <> ''::text))
  idea_check: CHECK (((verdict IS NULL) = (answer IS NULL)))
  idea_check1: CHECK (((verdict IS NULL) = (answered_at IS NULL)))
  idea_check2: CHECK (((verdict IS NULL) OR (shown_at IS NOT NULL)))
  idea_hidden_reason_check: CHECK ((hidden_reason = ANY (ARRAY['personal_data'::text, 'abuse'::text, 'off_topic'::text, 'duplicate'::text])))
  idea_no_check: CHECK ((no >= 1))
  idea_pkey: PRIMARY KEY (space_id, id)
  idea_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  idea_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  idea_space_id_no_key: UNIQUE (space_id, no)
  idea_teryt_check: CHECK ((teryt ~ '^[0-9]{7}$'::text))
  idea_title_check: CHECK ((title <> ''::text))
  idea_verdict_check: CHECK ((verdict = ANY (ARRAY['kept'::text, 'declined'::text, 'taken_up'::text])))
  CREATE UNIQUE INDEX idea_pkey ON participation.idea USING btree (space_id, id)
  CREATE INDEX idea_public ON participation.idea USING btree (space_id, no DESC) WHERE ((shown_at IS NOT NULL) AND (hidden_reason IS NULL))
  CREATE UNIQUE INDEX idea_space_id_no_key ON participation.idea USING btree (space_id, no)
  CREATE INDEX idea_waiting ON participation.idea USING btree (space_id, no) WHERE ((withdrawn_at IS NULL) AND (answered_at IS NULL) AND (hidden_reason IS NULL))
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

participation.moderation_act
  space_id uuid not null
  id uuid not null
  contribution_id uuid not null
  act text not null
  reason text
  at timestamp with time zone not null
  by uuid not null
  moderation_act_act_check: CHECK ((act = ANY (ARRAY['show'::text, 'hide'::text, 'restore'::text])))
  moderation_act_check: CHECK (((act = 'hide'::text) = (reason IS NOT NULL)))
  moderation_act_pkey: PRIMARY KEY (space_id, id)
  moderation_act_reason_check: CHECK ((reason = ANY (ARRAY['personal_data'::text, 'abuse'::text, 'off_topic'::text, 'duplicate'::text])))
  moderation_act_space_id_contribution_id_fkey: FOREIGN KEY (space_id, contribution_id) REFERENCES kernel.object(space_id, id)
  moderation_act_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX moderation_act_pkey ON participation.moderation_act USING btree (space_id, id)
  CREATE INDEX moderation_of ON participation.moderation_act USING btree (space_id, contribution_id, at)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON participation.moderation_act FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON participation.moderation_act FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

participation.remark
  space_id uuid not null
  id uuid not null
  round_id uuid not null
  no integer not null
  received_at timestamp with time zone not null
  received_on date not null
  round_closes_on date not null
  is_late boolean not null
  block_key text
  proposed_text text not null
  reason_text text not null
  channel text not null
  author_kind text not null
  teryt text
  shown_name text
  contact_id uuid
  collector uuid
  withdrawn_at timestamp with time zone
  remark_author_kind_check: CHECK ((author_kind = ANY (ARRAY['resident'::text, 'municipality'::text, 'ngo'::text, 'business'::text, 'public_body'::text, 'university'::text, 'other'::text])))
  remark_channel_check: CHECK ((channel = ANY (ARRAY['e_form'::text, 'email'::text, 'post'::text, 'epuap'::text, 'meeting'::text, 'paper'::text, 'phone'::text])))
  remark_no_check: CHECK ((no >= 1))
  remark_pkey: PRIMARY KEY (space_id, id)
  remark_space_id_round_id_no_key: UNIQUE (space_id, round_id, no)
  remark_teryt_check: CHECK ((teryt ~ '^[0-9]{6,7}$'::text))
  CREATE UNIQUE INDEX remark_pkey ON participation.remark USING btree (space_id, id)
  CREATE UNIQUE INDEX remark_space_id_round_id_no_key ON participation.remark USING btree (space_id, round_id, no)
  CREATE TRIGGER keeps_its_key BEFORE UPDATE OF space_id, id, round_id ON participation.remark FOR EACH ROW EXECUTE FUNCTION kernel.keep_named()
  CREATE TRIGGER stands AFTER INSERT ON participation.remark REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION participation.remark_stands()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

participation.round
  space_id uuid not null
  id uuid not null
  kind text not null
  regime_code text not null
  regime_version integer not null
  minimum_days integer not null
  report_days integer
  subject_object uuid
  subject_version integer
  subject_sha256 text
  purpose jsonb not null
  notice_on date
  notice_url text
  opens_on date not null
  closes_on date not null
  first_closes_on date not null
  remark_count integer not null
  settled_at timestamp with time zone
  report_id uuid
  report_published_at timestamp with time zone
  recorded_remark_count integer
  recorded_report jsonb
  round_check: CHECK (((opens_on <= closes_on) AND (first_closes_on <= closes_on)))
  round_check1: CHECK (((notice_on IS NULL) OR (notice_on <= opens_on)))
  round_check2: CHECK (((notice_on IS NULL) OR (closes_on >= (notice_on + minimum_days))))
  round_check3: CHECK (((recorded_remark_count IS NOT NULL) OR ((subject_sha256 IS NOT NULL) AND (notice_on IS NOT NULL) AND (notice_url IS NOT NULL))))
  round_check4: CHECK (((recorded_remark_count IS NULL) OR ((remark_count = 0) AND (settled_at IS NULL) AND (report_id IS NULL))))
  round_check5: CHECK (((report_id IS NULL) = (report_published_at IS NULL)))
  round_check6: CHECK (((report_published_at IS NULL) OR (settled_at IS NOT NULL)))
  round_kind_check: CHECK ((kind = ANY (ARRAY['preliminary'::text, 'statutory'::text])))
  round_minimum_days_check: CHECK ((minimum_days >= 0))
  round_pkey: PRIMARY KEY (space_id, id)
  round_recorded_remark_count_check: CHECK ((recorded_remark_count >= 0))
  round_remark_count_check: CHECK ((remark_count >= 0))
  round_report_days_check: CHECK ((report_days > 0))
  round_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  round_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  round_space_id_report_id_fkey: FOREIGN KEY (space_id, report_id) REFERENCES kernel.object(space_id, id)
  round_space_id_subject_object_subject_version_subject_sha2_fkey: FOREIGN KEY (space_id, subject_object, subject_version, subject_sha256) REFERENCES kernel.version(space_id, object_id, no, sha256)
  CREATE INDEX round_by_time ON participation.round USING btree (space_id, closes_on DESC, id)
  CREATE UNIQUE INDEX round_of_version ON participation.round USING btree (space_id, subject_object, subject_version) WHERE (subject_object IS NOT NULL)
  CREATE UNIQUE INDEX round_pkey ON participation.round USING btree (space_id, id)
  CREATE TRIGGER announced_stays BEFORE UPDATE ON participation.round FOR EACH ROW EXECUTE FUNCTION participation.announced_stays()
  CREATE TRIGGER closes_later_only BEFORE UPDATE ON participation.round FOR EACH ROW EXECUTE FUNCTION participation.closes_later_only()
  CREATE TRIGGER recorded_only BEFORE DELETE ON participation.round FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

participation.round_channel
  space_id uuid not null
  round_id uuid not null
  ord integer not null
  channel text not null
  place text
  round_channel_channel_check: CHECK ((channel = ANY (ARRAY['e_form'::text, 'email'::text, 'post'::text, 'epuap'::text, 'meeting'::text, 'paper'::text, 'phone'::text])))
  round_channel_pkey: PRIMARY KEY (space_id, round_id, channel)
  round_channel_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  round_channel_space_id_round_id_fkey: FOREIGN KEY (space_id, round_id) REFERENCES participation.round(space_id, id)
  CREATE UNIQUE INDEX round_channel_pkey ON participation.round_channel USING btree (space_id, round_id, channel)
  CREATE TRIGGER recorded_only BEFORE DELETE ON participation.round_channel FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('round_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

participation.round_meeting
  space_id uuid not null
  round_id uuid not null
  ord integer not null
  held_on date not null
  starts text
  name jsonb not null
  place text
  round_meeting_pkey: PRIMARY KEY (space_id, round_id, ord)
  round_meeting_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  round_meeting_space_id_round_id_fkey: FOREIGN KEY (space_id, round_id) REFERENCES participation.round(space_id, id)
  round_meeting_starts_check: CHECK ((starts ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
  CREATE UNIQUE INDEX round_meeting_pkey ON participation.round_meeting USING btree (space_id, round_id, ord)
  CREATE TRIGGER recorded_only BEFORE DELETE ON participation.round_meeting FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('round_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

participation.round_party
  space_id uuid not null
  round_id uuid not null
  ord integer not null
  party text not null
  name jsonb not null
  sent_on date
  proof text
  round_party_check: CHECK (((sent_on IS NULL) = (proof IS NULL)))
  round_party_party_check: CHECK ((party = ANY (ARRAY['neighbours'::text, 'partners'::text, 'residents'::text, 'water_authority'::text, 'other'::text])))
  round_party_pkey: PRIMARY KEY (space_id, round_id, ord)
  round_party_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  round_party_space_id_round_id_fkey: FOREIGN KEY (space_id, round_id) REFERENCES participation.round(space_id, id)
  CREATE UNIQUE INDEX round_party_pkey ON participation.round_party USING btree (space_id, round_id, ord)
  CREATE TRIGGER recorded_only BEFORE DELETE ON participation.round_party FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('round_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

participation.wording
  space_id uuid not null
  round_id uuid not null
  block_key text not null
  text text not null
  made_at timestamp with time zone not null
  made_by uuid not null
  wording_pkey: PRIMARY KEY (space_id, round_id, block_key)
  wording_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  wording_space_id_round_id_fkey: FOREIGN KEY (space_id, round_id) REFERENCES participation.round(space_id, id)
  wording_text_check: CHECK ((text <> ''::text))
  CREATE UNIQUE INDEX wording_pkey ON participation.wording USING btree (space_id, round_id, block_key)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

people.account
  space_id uuid not null
  id uuid not null
  login text not null
  password_hash text
  locale text not null
  state text not null
  person_id uuid not null
  made_at timestamp with time zone not null
  account_locale_check: CHECK ((locale = ANY (ARRAY['pl'::text, 'en'::text])))
  account_login_check: CHECK ((login ~ '^[a-z0-9][a-z0-9.-]{1,60}$'::text))
  account_pkey: PRIMARY KEY (space_id, id)
  account_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  account_space_id_login_key: UNIQUE (space_id, login)
  account_space_id_person_id_fkey: FOREIGN KEY (space_id, person_id) REFERENCES people.person(space_id, id)
  account_space_id_person_id_key: UNIQUE (space_id, person_id)
  account_state_check: CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'locked'::text, 'closed'::text])))
  CREATE UNIQUE INDEX account_pkey ON people.account USING btree (space_id, id)
  CREATE UNIQUE INDEX account_space_id_login_key ON people.account USING btree (space_id, login)
  CREATE UNIQUE INDEX account_space_id_person_id_key ON people.account USING btree (space_id, person_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.body
  space_id uuid not null
  id uuid not null
  code text not null
  name jsonb not null
  kind text not null
  role jsonb not null
  composition jsonb
  seat_count integer
  number_pattern text not null
  number_reset text not null
  span daterange not null
  from_precision text not null
  organisation_id uuid
  parent_id uuid
  ord integer not null
  body_check: CHECK (((from_precision = 'unknown'::text) = lower_inf(span)))
  body_from_precision_check: CHECK ((from_precision = ANY (ARRAY['day'::text, 'month'::text, 'unknown'::text])))
  body_kind_check: CHECK ((kind = ANY (ARRAY['assembly'::text, 'board'::text, 'audit'::text, 'commission'::text, 'forum'::text, 'working_team'::text, 'panel'::text, 'network_group'::text, 'office'::text, 'role'::text])))
  body_number_reset_check: CHECK ((number_reset = ANY (ARRAY['never'::text, 'year'::text, 'meeting'::text])))
  body_pkey: PRIMARY KEY (space_id, id)
  body_seat_count_check: CHECK ((seat_count > 0))
  body_space_id_code_key: UNIQUE (space_id, code)
  body_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  body_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  body_space_id_organisation_id_fkey: FOREIGN KEY (space_id, organisation_id) REFERENCES people.organisation(space_id, id)
  body_space_id_parent_id_fkey: FOREIGN KEY (space_id, parent_id) REFERENCES people.body(space_id, id)
  one_team_per_organisation: EXCLUDE USING gist (space_id WITH =, organisation_id WITH =, span WITH &&) WHERE (((kind = 'working_team'::text) AND (organisation_id IS NOT NULL)))
  CREATE UNIQUE INDEX body_pkey ON people.body USING btree (space_id, id)
  CREATE UNIQUE INDEX body_space_id_code_key ON people.body USING btree (space_id, code)
  CREATE INDEX one_team_per_organisation ON people.body USING gist (space_id, organisation_id, span) WHERE ((kind = 'working_team'::text) AND (organisation_id IS NOT NULL))
  CREATE TRIGGER recorded_only BEFORE DELETE ON people.body FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  CREATE TRIGGER spans_nest BEFORE UPDATE ON people.body FOR EACH ROW EXECUTE FUNCTION people.spans_nest()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.contact
  space_id uuid not null
  id uuid not null
  person_id uuid
  email_sealed bytea
  name_sealed bytea
  purpose text not null
  erase_after date not null
  made_at timestamp with time zone not null
  contact_pkey: PRIMARY KEY (space_id, id)
  contact_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX contact_pkey ON people.contact USING btree (space_id, id)
  CREATE INDEX contact_to_erase ON people.contact USING btree (space_id, erase_after)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.gathering
  space_id uuid not null
  code text not null
  body_id uuid not null
  name jsonb not null
  kind text not null
  span daterange not null
  participants_least integer
  facts jsonb not null
  source text not null
  gathering_kind_check: CHECK ((kind = ANY (ARRAY['yearly'::text, 'summary'::text])))
  gathering_participants_least_check: CHECK ((participants_least > 0))
  gathering_pkey: PRIMARY KEY (space_id, code)
  gathering_space_id_body_id_fkey: FOREIGN KEY (space_id, body_id) REFERENCES people.body(space_id, id)
  gathering_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX gathering_pkey ON people.gathering USING btree (space_id, code)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.invitation
  space_id uuid not null
  token_hash text not null
  account_id uuid not null
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  invitation_pkey: PRIMARY KEY (space_id, token_hash)
  invitation_space_id_account_id_fkey: FOREIGN KEY (space_id, account_id) REFERENCES people.account(space_id, id)
  invitation_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX invitation_pkey ON people.invitation USING btree (space_id, token_hash)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.known_address
  space_id uuid not null
  account_id uuid not null
  address_mark text not null
  seen_at timestamp with time zone not null
  known_address_pkey: PRIMARY KEY (space_id, account_id, address_mark)
  known_address_space_id_account_id_fkey: FOREIGN KEY (space_id, account_id) REFERENCES people.account(space_id, id)
  known_address_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX known_address_pkey ON people.known_address USING btree (space_id, account_id, address_mark)
  CREATE INDEX known_address_to_forget ON people.known_address USING btree (space_id, seen_at)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.mandate
  space_id uuid not null
  id uuid not null
  seat_id uuid not null
  person_id uuid not null
  span daterange not null
  basis text not null
  end_reason text
  mandate_basis_check: CHECK ((basis = ANY (ARRAY['ex_officio'::text, 'elected'::text, 'appointed'::text, 'delegated'::text])))
  mandate_end_reason_check: CHECK ((end_reason <> ''::text))
  mandate_pkey: PRIMARY KEY (space_id, id)
  mandate_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  mandate_space_id_person_id_fkey: FOREIGN KEY (space_id, person_id) REFERENCES people.person(space_id, id)
  mandate_space_id_seat_id_fkey: FOREIGN KEY (space_id, seat_id) REFERENCES people.seat(space_id, id)
  mandate_space_id_seat_id_span_excl: EXCLUDE USING gist (space_id WITH =, seat_id WITH =, span WITH &&)
  CREATE INDEX mandate_end ON people.mandate USING btree (space_id, upper(span)) WHERE (NOT upper_inf(span))
  CREATE INDEX mandate_of_person ON people.mandate USING btree (space_id, person_id)
  CREATE UNIQUE INDEX mandate_pkey ON people.mandate USING btree (space_id, id)
  CREATE INDEX mandate_space_id_seat_id_span_excl ON people.mandate USING gist (space_id, seat_id, span)
  CREATE TRIGGER spans_nest BEFORE INSERT OR UPDATE ON people.mandate FOR EACH ROW EXECUTE FUNCTION people.spans_nest()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.membership
  space_id uuid not null
  id uuid not null
  organisation_id uuid not null
  state text not null
  span daterange not null
  from_precision text not null
  source text
  membership_check: CHECK (((from_precision = 'unknown'::text) = lower_inf(span)))
  membership_from_precision_check: CHECK ((from_precision = ANY (ARRAY['day'::text, 'month'::text, 'unknown'::text])))
  membership_pkey: PRIMARY KEY (space_id, id)
  membership_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  membership_space_id_organisation_id_fkey: FOREIGN KEY (space_id, organisation_id) REFERENCES people.organisation(space_id, id)
  membership_space_id_organisation_id_span_excl: EXCLUDE USING gist (space_id WITH =, organisation_id WITH =, span WITH &&)
  membership_state_check: CHECK ((state = ANY (ARRAY['applied'::text, 'resolved'::text, 'active'::text, 'suspended'::text, 'ended'::text])))
  CREATE UNIQUE INDEX membership_pkey ON people.membership USING btree (space_id, id)
  CREATE INDEX membership_space_id_organisation_id_span_excl ON people.membership USING gist (space_id, organisation_id, span)
  CREATE TRIGGER recorded_only BEFORE DELETE ON people.membership FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('organisation_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.organisation
  space_id uuid not null
  id uuid not null
  name jsonb not null
  short text not null
  kind text not null
  teryt text
  head_title jsonb
  organisation_kind_check: CHECK ((kind = ANY (ARRAY['municipality'::text, 'county'::text, 'voivodeship'::text, 'association'::text, 'office'::text, 'ministry'::text, 'agency'::text, 'university'::text, 'company'::text, 'ngo'::text, 'funder'::text, 'expert_firm'::text, 'other'::text])))
  organisation_pkey: PRIMARY KEY (space_id, id)
  organisation_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  organisation_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  organisation_teryt_check: CHECK ((teryt ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6,7})$'::text))
  CREATE UNIQUE INDEX organisation_pkey ON people.organisation USING btree (space_id, id)
  CREATE UNIQUE INDEX organisation_teryt ON people.organisation USING btree (space_id, teryt) WHERE (teryt IS NOT NULL)
  CREATE TRIGGER recorded_only BEFORE DELETE ON people.organisation FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.person
  space_id uuid not null
  id uuid not null
  function jsonb not null
  given text
  family text
  is_public_function boolean not null
  person_pkey: PRIMARY KEY (space_id, id)
  person_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX person_pkey ON people.person USING btree (space_id, id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.role_assignment
  space_id uuid not null
  id uuid not null
  person_id uuid not null
  role text not null
  scope_kind text not null
  scope_id text
  span daterange not null
  granted_by uuid
  end_reason text
  ended_at timestamp with time zone
  keep_a_director: TRIGGER DEFERRABLE INITIALLY DEFERRED
  role_assignment_check: CHECK (((scope_kind = 'space'::text) = (scope_id IS NULL)))
  role_assignment_end_reason_check: CHECK ((end_reason <> ''::text))
  role_assignment_pkey: PRIMARY KEY (space_id, id)
  role_assignment_role_check: CHECK ((role = ANY (ARRAY['team_member'::text, 'coordinator'::text, 'seat_holder'::text, 'chair'::text, 'clerk'::text, 'officer'::text, 'director'::text, 'board'::text, 'audit'::text, 'expert'::text, 'network_city'::text, 'partner'::text, 'administrator'::text])))
  role_assignment_scope_kind_check: CHECK ((scope_kind = ANY (ARRAY['space'::text, 'organisation'::text, 'body'::text, 'domain'::text, 'seat'::text])))
  role_assignment_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  role_assignment_space_id_person_id_fkey: FOREIGN KEY (space_id, person_id) REFERENCES people.person(space_id, id)
  CREATE UNIQUE INDEX role_assignment_pkey ON people.role_assignment USING btree (space_id, id)
  CREATE INDEX role_of_person ON people.role_assignment USING btree (space_id, person_id)
  CREATE CONSTRAINT TRIGGER keep_a_director AFTER DELETE OR UPDATE ON people.role_assignment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION people.keep_a_director()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.seat
  space_id uuid not null
  id uuid not null
  body_id uuid not null
  ord integer not null
  represents uuid
  office text not null
  voting boolean not null
  span daterange not null
  end_reason text
  seat_end_reason_check: CHECK ((end_reason <> ''::text))
  seat_office_check: CHECK ((office = ANY (ARRAY['member'::text, 'chair'::text, 'vice'::text, 'secretary'::text, 'delegate'::text])))
  seat_pkey: PRIMARY KEY (space_id, id)
  seat_space_id_body_id_fkey: FOREIGN KEY (space_id, body_id) REFERENCES people.body(space_id, id)
  seat_space_id_body_id_ord_key: UNIQUE (space_id, body_id, ord)
  seat_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  seat_space_id_represents_fkey: FOREIGN KEY (space_id, represents) REFERENCES people.organisation(space_id, id)
  CREATE UNIQUE INDEX seat_pkey ON people.seat USING btree (space_id, id)
  CREATE UNIQUE INDEX seat_space_id_body_id_ord_key ON people.seat USING btree (space_id, body_id, ord)
  CREATE TRIGGER recorded_only BEFORE DELETE ON people.seat FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('body_id')
  CREATE TRIGGER spans_nest BEFORE INSERT OR UPDATE ON people.seat FOR EACH ROW EXECUTE FUNCTION people.spans_nest()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.session
  space_id uuid not null
  token_hash text not null
  account_id uuid not null
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  session_pkey: PRIMARY KEY (space_id, token_hash)
  session_space_id_account_id_fkey: FOREIGN KEY (space_id, account_id) REFERENCES people.account(space_id, id)
  session_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE INDEX session_expiry ON people.session USING btree (expires_at)
  CREATE UNIQUE INDEX session_pkey ON people.session USING btree (space_id, token_hash)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.sign_in_attempt
  space_id uuid not null
  key text not null
  window_start timestamp with time zone not null
  attempt_count integer not null
  sign_in_attempt_pkey: PRIMARY KEY (space_id, key, window_start)
  sign_in_attempt_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX sign_in_attempt_pkey ON people.sign_in_attempt USING btree (space_id, key, window_start)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.statement
  space_id uuid not null
  organisation_id uuid not null
  code text not null
  section text not null
  ord integer not null
  label jsonb not null
  text jsonb not null
  source text not null
  statement_code_check: CHECK ((code ~ '^[a-z][a-z0-9_]{1,40}$'::text))
  statement_pkey: PRIMARY KEY (space_id, organisation_id, code)
  statement_section_check: CHECK ((section = ANY (ARRAY['about'::text, 'partners'::text, 'documents'::text, 'law'::text, 'contact'::text])))
  statement_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  statement_space_id_organisation_id_fkey: FOREIGN KEY (space_id, organisation_id) REFERENCES people.organisation(space_id, id)
  CREATE UNIQUE INDEX statement_pkey ON people.statement USING btree (space_id, organisation_id, code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON people.statement FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('organisation_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

people.supporter
  space_id uuid not null
  code text not null
  ord integer not null
  name jsonb not null
  parent text
  relation jsonb not null
  role jsonb not null
  is_signatory boolean
  source text not null
  supporter_pkey: PRIMARY KEY (space_id, code)
  supporter_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX supporter_pkey ON people.supporter USING btree (space_id, code)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.team_duty
  space_id uuid not null
  ord integer not null
  text jsonb not null
  source text not null
  team_duty_ord_check: CHECK ((ord >= 1))
  team_duty_pkey: PRIMARY KEY (space_id, ord)
  team_duty_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX team_duty_pkey ON people.team_duty USING btree (space_id, ord)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

people.team_duty_holder
  space_id uuid not null
  body_id uuid not null
  duty text not null
  no integer not null
  holder text
  deputy text
  named_at timestamp with time zone not null
  named_by uuid
  team_duty_holder_check: CHECK (((holder IS NOT NULL) OR (deputy IS NULL)))
  team_duty_holder_deputy_check: CHECK ((deputy <> ''::text))
  team_duty_holder_duty_check: CHECK ((duty = ANY (ARRAY['coordinate'::text, 'liaise'::text, 'delegate'::text, 'monitor'::text, 'supply_data'::text])))
  team_duty_holder_holder_check: CHECK ((holder <> ''::text))
  team_duty_holder_no_check: CHECK ((no >= 1))
  team_duty_holder_pkey: PRIMARY KEY (space_id, body_id, duty, no)
  team_duty_holder_space_id_body_id_fkey: FOREIGN KEY (space_id, body_id) REFERENCES kernel.object(space_id, id)
  team_duty_holder_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX team_duty_holder_pkey ON people.team_duty_holder USING btree (space_id, body_id, duty, no)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON people.team_duty_holder FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON people.team_duty_holder FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

projects.financing_line
  space_id uuid not null
  id uuid not null
  project_id uuid not null
  org_id uuid not null
  source text not null
  fund_id uuid
  year smallint not null
  financing_line_pkey: PRIMARY KEY (space_id, id)
  financing_line_source_check: CHECK ((source = ANY (ARRAY['own'::text, 'grant'::text, 'state'::text, 'loan'::text, 'ppp'::text, 'other'::text])))
  financing_line_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  financing_line_space_id_fund_id_fkey: FOREIGN KEY (space_id, fund_id) REFERENCES projects.fund(space_id, id)
  financing_line_space_id_project_id_org_id_fkey: FOREIGN KEY (space_id, project_id, org_id) REFERENCES projects.participant(space_id, project_id, org_id)
  financing_line_space_id_project_id_org_id_source_fund_id_ye_key: UNIQUE NULLS NOT DISTINCT (space_id, project_id, org_id, source, fund_id, year)
  financing_line_year_check: CHECK (((year >= 2000) AND (year <= 2100)))
  CREATE UNIQUE INDEX financing_line_pkey ON projects.financing_line USING btree (space_id, id)
  CREATE UNIQUE INDEX financing_line_space_id_project_id_org_id_source_fund_id_ye_key ON projects.financing_line USING btree (space_id, project_id, org_id, source, fund_id, year) NULLS NOT DISTINCT
  CREATE TRIGGER no_own_money BEFORE INSERT ON projects.financing_line FOR EACH ROW EXECUTE FUNCTION projects.no_own_money()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

projects.financing_version
  space_id uuid not null
  line_id uuid not null
  no integer not null
  grosze bigint not null
  certainty text not null
  over_reason text
  made_at timestamp with time zone not null
  made_by uuid
  financing_version_certainty_check: CHECK ((certainty = ANY (ARRAY['planned'::text, 'applied'::text, 'secured'::text, 'spent'::text])))
  financing_version_grosze_check: CHECK ((grosze >= 0))
  financing_version_no_check: CHECK ((no > 0))
  financing_version_over_reason_check: CHECK ((over_reason <> ''::text))
  financing_version_pkey: PRIMARY KEY (space_id, line_id, no)
  financing_version_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  financing_version_space_id_line_id_fkey: FOREIGN KEY (space_id, line_id) REFERENCES projects.financing_line(space_id, id)
  CREATE UNIQUE INDEX financing_version_pkey ON projects.financing_version USING btree (space_id, line_id, no)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON projects.financing_version FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON projects.financing_version FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

projects.fund
  space_id uuid not null
  id uuid not null
  code text not null
  level text not null
  rate_max_bp integer
  rate_confirmed boolean not null
  facts jsonb not null
  is_confirmed boolean not null
  ord integer not null
  fund_level_check: CHECK ((level = ANY (ARRAY['regional'::text, 'national'::text, 'european'::text, 'own'::text, 'formula'::text])))
  fund_pkey: PRIMARY KEY (space_id, id)
  fund_rate_max_bp_check: CHECK (((rate_max_bp >= 0) AND (rate_max_bp <= 10000)))
  fund_space_id_code_key: UNIQUE (space_id, code)
  fund_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  fund_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  CREATE UNIQUE INDEX fund_pkey ON projects.fund USING btree (space_id, id)
  CREATE UNIQUE INDEX fund_space_id_code_key ON projects.fund USING btree (space_id, code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON projects.fund FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

projects.measure
  space_id uuid not null
  fund_id uuid not null
  code text not null
  ord integer not null
  name jsonb not null
  minor bigint not null
  currency character(3) not null
  source text not null
  measure_currency_check: CHECK ((currency ~ '^[A-Z]{3}$'::text))
  measure_minor_check: CHECK ((minor >= 0))
  measure_pkey: PRIMARY KEY (space_id, fund_id, code)
  measure_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  measure_space_id_fund_id_fkey: FOREIGN KEY (space_id, fund_id) REFERENCES projects.fund(space_id, id)
  CREATE UNIQUE INDEX measure_pkey ON projects.measure USING btree (space_id, fund_id, code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON projects.measure FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('fund_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

projects.participant
  space_id uuid not null
  project_id uuid not null
  org_id uuid not null
  role text not null
  participant_pkey: PRIMARY KEY (space_id, project_id, org_id)
  participant_role_check: CHECK ((role = ANY (ARRAY['lead'::text, 'partner'::text, 'concerned'::text])))
  participant_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  participant_space_id_org_id_fkey: FOREIGN KEY (space_id, org_id) REFERENCES kernel.object(space_id, id)
  participant_space_id_project_id_fkey: FOREIGN KEY (space_id, project_id) REFERENCES projects.project(space_id, id)
  CREATE UNIQUE INDEX one_lead ON projects.participant USING btree (space_id, project_id) WHERE (role = 'lead'::text)
  CREATE INDEX participant_of_org ON projects.participant USING btree (space_id, org_id)
  CREATE UNIQUE INDEX participant_pkey ON projects.participant USING btree (space_id, project_id, org_id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

projects.project
  space_id uuid not null
  id uuid not null
  type text
  nature text
  lead_org uuid
  parent_id uuid
  parent_type text
  domain smallint
  primary_direction uuid
  grew_from uuid
  problem jsonb
  aim jsonb
  scope jsonb
  effect jsonb
  starts text
  ends text
  reason text
  revision integer not null
  project_check: CHECK (((type <> 'bundle'::text) OR (parent_id IS NULL)))
  project_check1: CHECK ((parent_id <> id))
  project_domain_check: CHECK (((domain >= 1) AND (domain <= 7)))
  project_ends_check: CHECK ((ends ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
  project_nature_check: CHECK ((nature = ANY (ARRAY['investment'::text, 'soft'::text, 'standardisation'::text])))
  project_pkey: PRIMARY KEY (space_id, id)
  project_revision_check: CHECK ((revision > 0))
  project_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  project_space_id_grew_from_fkey: FOREIGN KEY (space_id, grew_from) REFERENCES kernel.object(space_id, id)
  project_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  project_space_id_id_type_key: UNIQUE (space_id, id, type)
  project_space_id_lead_org_fkey: FOREIGN KEY (space_id, lead_org) REFERENCES kernel.object(space_id, id)
  project_space_id_parent_id_parent_type_fkey: FOREIGN KEY (space_id, parent_id, parent_type) REFERENCES projects.project(space_id, id, type)
  project_space_id_primary_direction_fkey: FOREIGN KEY (space_id, primary_direction) REFERENCES kernel.object(space_id, id)
  project_starts_check: CHECK ((starts ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
  project_type_check: CHECK ((type = ANY (ARRAY['single'::text, 'bundle'::text, 'partnership'::text])))
  CREATE INDEX project_of_bundle ON projects.project USING btree (space_id, parent_id) WHERE (parent_id IS NOT NULL)
  CREATE INDEX project_of_domain ON projects.project USING btree (space_id, domain) WHERE (domain IS NOT NULL)
  CREATE INDEX project_of_lead ON projects.project USING btree (space_id, lead_org) WHERE (lead_org IS NOT NULL)
  CREATE UNIQUE INDEX project_pkey ON projects.project USING btree (space_id, id)
  CREATE UNIQUE INDEX project_space_id_id_type_key ON projects.project USING btree (space_id, id, type)
  CREATE TRIGGER bundle_stays BEFORE UPDATE OF type ON projects.project FOR EACH ROW EXECUTE FUNCTION projects.bundle_stays()
  CREATE TRIGGER recorded_only BEFORE DELETE ON projects.project FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

projects.record
  space_id uuid not null
  project_id uuid not null
  kind jsonb not null
  programme jsonb
  lead jsonb
  part jsonb
  facts jsonb not null
  party_count integer
  value_minor bigint
  currency character(3)
  covers_members boolean not null
  direction_note jsonb not null
  record_check: CHECK (((value_minor IS NULL) = (currency IS NULL)))
  record_currency_check: CHECK ((currency ~ '^[A-Z]{3}$'::text))
  record_party_count_check: CHECK ((party_count > 0))
  record_pkey: PRIMARY KEY (space_id, project_id)
  record_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  record_space_id_project_id_fkey: FOREIGN KEY (space_id, project_id) REFERENCES projects.project(space_id, id)
  record_value_minor_check: CHECK ((value_minor >= 0))
  CREATE UNIQUE INDEX record_pkey ON projects.record USING btree (space_id, project_id)
  CREATE TRIGGER recorded_only BEFORE DELETE ON projects.record FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('project_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

projects.share
  space_id uuid not null
  project_id uuid not null
  org_id uuid not null
  year smallint not null
  cost_grosze bigint not null
  eligible_grosze bigint not null
  share_check: CHECK (((eligible_grosze >= 0) AND (eligible_grosze <= cost_grosze)))
  share_cost_grosze_check: CHECK ((cost_grosze >= 0))
  share_pkey: PRIMARY KEY (space_id, project_id, org_id, year)
  share_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  share_space_id_project_id_org_id_fkey: FOREIGN KEY (space_id, project_id, org_id) REFERENCES projects.participant(space_id, project_id, org_id)
  share_year_check: CHECK (((year >= 2000) AND (year <= 2100)))
  CREATE UNIQUE INDEX share_pkey ON projects.share USING btree (space_id, project_id, org_id, year)
  CREATE TRIGGER no_own_money BEFORE INSERT ON projects.share FOR EACH ROW EXECUTE FUNCTION projects.no_own_money()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

strategy.change
  space_id uuid not null
  strategy_id uuid not null
  no integer not null
  block_key text not null
  cause text not null
  reason text
  change_cause_check: CHECK ((cause = ANY (ARRAY['remark'::text, 'other'::text])))
  change_check: CHECK (((cause = 'other'::text) = (reason IS NOT NULL)))
  change_pkey: PRIMARY KEY (space_id, strategy_id, no, block_key)
  change_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  change_space_id_strategy_id_no_fkey: FOREIGN KEY (space_id, strategy_id, no) REFERENCES strategy.version(space_id, strategy_id, no)
  CREATE UNIQUE INDEX change_pkey ON strategy.change USING btree (space_id, strategy_id, no, block_key)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON strategy.change FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON strategy.change FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

strategy.change_remark
  space_id uuid not null
  strategy_id uuid not null
  no integer not null
  block_key text not null
  remark_id uuid not null
  change_remark_pkey: PRIMARY KEY (space_id, strategy_id, no, block_key, remark_id)
  change_remark_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  change_remark_space_id_remark_id_fkey: FOREIGN KEY (space_id, remark_id) REFERENCES kernel.object(space_id, id)
  change_remark_space_id_strategy_id_no_block_key_fkey: FOREIGN KEY (space_id, strategy_id, no, block_key) REFERENCES strategy.change(space_id, strategy_id, no, block_key)
  CREATE UNIQUE INDEX change_remark_pkey ON strategy.change_remark USING btree (space_id, strategy_id, no, block_key, remark_id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON strategy.change_remark FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON strategy.change_remark FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

strategy.check_decision
  space_id uuid not null
  strategy_id uuid not null
  code text not null
  ord integer not null
  state text not null
  evidence_id uuid
  reason text
  waiver_basis text
  at timestamp with time zone not null
  check_decision_check: CHECK (((state <> 'met'::text) OR (evidence_id IS NOT NULL)))
  check_decision_check1: CHECK (((state <> 'waived'::text) OR ((reason IS NOT NULL) AND (waiver_basis IS NOT NULL))))
  check_decision_check2: CHECK (((state <> 'open'::text) OR (reason IS NOT NULL)))
  check_decision_ord_check: CHECK ((ord >= 1))
  check_decision_pkey: PRIMARY KEY (space_id, strategy_id, code, ord)
  check_decision_space_id_evidence_id_fkey: FOREIGN KEY (space_id, evidence_id) REFERENCES kernel.object(space_id, id)
  check_decision_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  check_decision_space_id_strategy_id_code_fkey: FOREIGN KEY (space_id, strategy_id, code) REFERENCES strategy.check_item(space_id, strategy_id, code)
  check_decision_state_check: CHECK ((state = ANY (ARRAY['open'::text, 'met'::text, 'waived'::text])))
  CREATE UNIQUE INDEX check_decision_pkey ON strategy.check_decision USING btree (space_id, strategy_id, code, ord)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON strategy.check_decision FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON strategy.check_decision FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

strategy.check_item
  space_id uuid not null
  strategy_id uuid not null
  code text not null
  ord integer not null
  title jsonb not null
  basis text not null
  confirmed boolean not null
  proof text not null
  state text not null
  evidence_id uuid
  reason text
  waiver_basis text
  decided_at timestamp with time zone
  check_item_check: CHECK (((state <> 'met'::text) OR (evidence_id IS NOT NULL)))
  check_item_check1: CHECK (((state <> 'waived'::text) OR ((reason IS NOT NULL) AND (waiver_basis IS NOT NULL))))
  check_item_check2: CHECK (((state = 'open'::text) = (decided_at IS NULL)))
  check_item_pkey: PRIMARY KEY (space_id, strategy_id, code)
  check_item_proof_check: CHECK ((proof = ANY (ARRAY['round'::text, 'report'::text, 'document'::text])))
  check_item_space_id_evidence_id_fkey: FOREIGN KEY (space_id, evidence_id) REFERENCES kernel.object(space_id, id)
  check_item_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  check_item_space_id_strategy_id_fkey: FOREIGN KEY (space_id, strategy_id) REFERENCES strategy.strategy(space_id, id)
  check_item_state_check: CHECK ((state = ANY (ARRAY['open'::text, 'met'::text, 'waived'::text])))
  CREATE UNIQUE INDEX check_item_pkey ON strategy.check_item USING btree (space_id, strategy_id, code)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

strategy.coherence
  space_id uuid not null
  id uuid not null
  priority_id uuid not null
  node_id uuid not null
  verdict text not null
  reason text not null
  made_at timestamp with time zone not null
  ended_at timestamp with time zone
  coherence_pkey: PRIMARY KEY (space_id, id)
  coherence_reason_check: CHECK ((reason <> ''::text))
  coherence_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  coherence_space_id_node_id_fkey: FOREIGN KEY (space_id, node_id) REFERENCES strategy.node(space_id, id)
  coherence_space_id_priority_id_fkey: FOREIGN KEY (space_id, priority_id) REFERENCES strategy.policy_priority(space_id, id)
  coherence_verdict_check: CHECK ((verdict = ANY (ARRAY['supports'::text, 'neutral'::text, 'conflicts'::text])))
  CREATE INDEX coherence_of_node ON strategy.coherence USING btree (space_id, node_id)
  CREATE UNIQUE INDEX coherence_once ON strategy.coherence USING btree (space_id, priority_id, node_id) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX coherence_pkey ON strategy.coherence USING btree (space_id, id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

strategy.evidence
  space_id uuid not null
  id uuid not null
  node_id uuid not null
  indicator_space uuid not null
  indicator_id uuid not null
  indicator_no integer not null
  locator text not null
  why text not null
  made_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_reason text
  evidence_check: CHECK (((indicator_space = space_id) OR (indicator_space = kernel.commons())))
  evidence_check1: CHECK (((ended_at IS NULL) = (ended_reason IS NULL)))
  evidence_ended_reason_check: CHECK ((ended_reason <> ''::text))
  evidence_indicator_space_indicator_id_indicator_no_fkey: FOREIGN KEY (indicator_space, indicator_id, indicator_no) REFERENCES kernel.version(space_id, object_id, no)
  evidence_pkey: PRIMARY KEY (space_id, id)
  evidence_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  evidence_space_id_node_id_fkey: FOREIGN KEY (space_id, node_id) REFERENCES strategy.node(space_id, id)
  evidence_why_check: CHECK ((why <> ''::text))
  CREATE UNIQUE INDEX evidence_once ON strategy.evidence USING btree (space_id, node_id, indicator_id, locator) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX evidence_pkey ON strategy.evidence USING btree (space_id, id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

strategy.node
  space_id uuid not null
  id uuid not null
  strategy_id uuid not null
  level text not null
  code text not null
  parent_id uuid
  domain integer not null
  ord integer not null
  block_key text
  scope jsonb
  value_grosze bigint
  value_missing text
  withdrawn_at timestamp with time zone
  withdrawn_reason text
  node_check: CHECK (((level = 'domain'::text) = (parent_id IS NULL)))
  node_check1: CHECK (((value_grosze IS NULL) = (value_missing IS NOT NULL)))
  node_check2: CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
  node_domain_check: CHECK (((domain >= 1) AND (domain <= 7)))
  node_level_check: CHECK ((level = ANY (ARRAY['domain'::text, 'main_goal'::text, 'specific_goal'::text, 'direction'::text])))
  node_pkey: PRIMARY KEY (space_id, id)
  node_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  node_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  node_space_id_strategy_id_fkey: FOREIGN KEY (space_id, strategy_id) REFERENCES strategy.strategy(space_id, id)
  node_space_id_strategy_id_id_key: UNIQUE (space_id, strategy_id, id)
  node_space_id_strategy_id_parent_id_fkey: FOREIGN KEY (space_id, strategy_id, parent_id) REFERENCES strategy.node(space_id, strategy_id, id)
  node_value_grosze_check: CHECK ((value_grosze >= 0))
  node_withdrawn_reason_check: CHECK ((withdrawn_reason <> ''::text))
  CREATE UNIQUE INDEX node_code_once ON strategy.node USING btree (space_id, strategy_id, code) WHERE (withdrawn_at IS NULL)
  CREATE UNIQUE INDEX node_pkey ON strategy.node USING btree (space_id, id)
  CREATE UNIQUE INDEX node_space_id_strategy_id_id_key ON strategy.node USING btree (space_id, strategy_id, id)
  CREATE TRIGGER below_parent BEFORE INSERT OR UPDATE ON strategy.node FOR EACH ROW EXECUTE FUNCTION strategy.node_below_parent()
  CREATE TRIGGER recorded_only BEFORE DELETE ON strategy.node FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

strategy.paragraph
  space_id uuid not null
  strategy_id uuid not null
  key text not null
  ord integer not null
  kind text not null
  text text not null
  paragraph_key_check: CHECK ((key ~ '^[a-z0-9][a-z0-9-]{0,40}$'::text))
  paragraph_kind_check: CHECK ((kind = ANY (ARRAY['heading'::text, 'para'::text, 'point'::text])))
  paragraph_pkey: PRIMARY KEY (space_id, strategy_id, key)
  paragraph_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  paragraph_space_id_strategy_id_fkey: FOREIGN KEY (space_id, strategy_id) REFERENCES strategy.strategy(space_id, id)
  paragraph_space_id_strategy_id_ord_key: UNIQUE (space_id, strategy_id, ord) DEFERRABLE INITIALLY DEFERRED
  paragraph_text_check: CHECK ((text <> ''::text))
  CREATE UNIQUE INDEX paragraph_pkey ON strategy.paragraph USING btree (space_id, strategy_id, key)
  CREATE UNIQUE INDEX paragraph_space_id_strategy_id_ord_key ON strategy.paragraph USING btree (space_id, strategy_id, ord)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

strategy.plan
  space_id uuid not null
  id uuid not null
  strategy_id uuid not null
  catalogue text not null
  code text not null
  domain_id uuid not null
  ord integer not null
  withdrawn_at timestamp with time zone
  withdrawn_reason text
  plan_check: CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
  plan_pkey: PRIMARY KEY (space_id, id)
  plan_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  plan_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  plan_space_id_strategy_id_catalogue_code_key: UNIQUE (space_id, strategy_id, catalogue, code)
  plan_space_id_strategy_id_domain_id_fkey: FOREIGN KEY (space_id, strategy_id, domain_id) REFERENCES strategy.node(space_id, strategy_id, id)
  plan_withdrawn_reason_check: CHECK ((withdrawn_reason <> ''::text))
  CREATE UNIQUE INDEX plan_pkey ON strategy.plan USING btree (space_id, id)
  CREATE UNIQUE INDEX plan_space_id_strategy_id_catalogue_code_key ON strategy.plan USING btree (space_id, strategy_id, catalogue, code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON strategy.plan FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

strategy.policy_document
  space_id uuid not null
  id uuid not null
  level text not null
  issuer jsonb
  span text
  policy_document_level_check: CHECK ((level = ANY (ARRAY['eu'::text, 'national'::text, 'voivodeship'::text, 'metropolitan'::text, 'local'::text])))
  policy_document_pkey: PRIMARY KEY (space_id, id)
  policy_document_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  policy_document_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  CREATE UNIQUE INDEX policy_document_pkey ON strategy.policy_document USING btree (space_id, id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

strategy.policy_priority
  space_id uuid not null
  id uuid not null
  document_id uuid not null
  ord integer not null
  title jsonb not null
  policy_priority_ord_check: CHECK ((ord >= 1))
  policy_priority_pkey: PRIMARY KEY (space_id, id)
  policy_priority_space_id_document_id_fkey: FOREIGN KEY (space_id, document_id) REFERENCES strategy.policy_document(space_id, id)
  policy_priority_space_id_document_id_ord_key: UNIQUE (space_id, document_id, ord)
  policy_priority_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  CREATE UNIQUE INDEX policy_priority_pkey ON strategy.policy_priority USING btree (space_id, id)
  CREATE UNIQUE INDEX policy_priority_space_id_document_id_ord_key ON strategy.policy_priority USING btree (space_id, document_id, ord)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

strategy.process_order
  space_id uuid not null
  process_id uuid not null
  template text not null
  position integer not null
  step_code text not null
  what jsonb not null
  source text not null
  process_order_pkey: PRIMARY KEY (space_id, process_id, template, "position")
  process_order_position_check: CHECK (("position" >= 1))
  process_order_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  process_order_space_id_process_id_step_code_fkey: FOREIGN KEY (space_id, process_id, step_code) REFERENCES strategy.process_step(space_id, process_id, code)
  process_order_space_id_process_id_template_step_code_key: UNIQUE (space_id, process_id, template, step_code)
  process_order_template_check: CHECK ((template = ANY (ARRAY['a'::text, 'b'::text])))
  CREATE UNIQUE INDEX process_order_pkey ON strategy.process_order USING btree (space_id, process_id, template, "position")
  CREATE UNIQUE INDEX process_order_space_id_process_id_template_step_code_key ON strategy.process_order USING btree (space_id, process_id, template, step_code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON strategy.process_order FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('process_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

strategy.process_product
  space_id uuid not null
  process_id uuid not null
  step_code text not null
  ord integer not null
  kind text not null
  title jsonb not null
  product_count integer
  count_missing text
  made_in text
  is_published boolean not null
  note jsonb
  status text not null
  source text not null
  thing_id uuid
  process_product_check: CHECK (((product_count IS NULL) = (count_missing IS NOT NULL)))
  process_product_kind_check: CHECK ((kind = ANY (ARRAY['study'::text, 'report'::text, 'activity'::text, 'decision'::text, 'interviews'::text, 'panel'::text, 'consultation'::text, 'catalogue'::text, 'model'::text])))
  process_product_pkey: PRIMARY KEY (space_id, process_id, step_code, ord)
  process_product_product_count_check: CHECK ((product_count >= 0))
  process_product_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  process_product_space_id_process_id_step_code_fkey: FOREIGN KEY (space_id, process_id, step_code) REFERENCES strategy.process_step(space_id, process_id, code)
  process_product_space_id_thing_id_fkey: FOREIGN KEY (space_id, thing_id) REFERENCES kernel.object(space_id, id)
  process_product_status_check: CHECK ((status = ANY (ARRAY['confirmed'::text, 'to_confirm'::text])))
  CREATE UNIQUE INDEX process_product_pkey ON strategy.process_product USING btree (space_id, process_id, step_code, ord)
  CREATE TRIGGER recorded_only BEFORE DELETE ON strategy.process_product FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('process_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

strategy.process_step
  space_id uuid not null
  id uuid not null
  process_id uuid not null
  code text not null
  state text not null
  process_step_pkey: PRIMARY KEY (space_id, id)
  process_step_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  process_step_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  process_step_space_id_process_id_code_key: UNIQUE (space_id, process_id, code)
  process_step_space_id_process_id_fkey: FOREIGN KEY (space_id, process_id) REFERENCES kernel.object(space_id, id)
  process_step_state_check: CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'reopened'::text])))
  CREATE UNIQUE INDEX process_step_pkey ON strategy.process_step USING btree (space_id, id)
  CREATE UNIQUE INDEX process_step_space_id_process_id_code_key ON strategy.process_step USING btree (space_id, process_id, code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON strategy.process_step FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

strategy.statement
  space_id uuid not null
  object_id uuid not null
  kind text not null
  code text not null
  parent_code text
  ord integer not null
  text jsonb not null
  note jsonb
  source text not null
  statement_kind_check: CHECK ((kind = ANY (ARRAY['summary'::text, 'statutory_goal'::text, 'statutory_field'::text, 'principle'::text, 'actor'::text, 'event'::text])))
  statement_pkey: PRIMARY KEY (space_id, object_id, kind, code)
  statement_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  statement_space_id_object_id_fkey: FOREIGN KEY (space_id, object_id) REFERENCES kernel.object(space_id, id)
  CREATE UNIQUE INDEX statement_pkey ON strategy.statement USING btree (space_id, object_id, kind, code)
  CREATE TRIGGER recorded_only BEFORE DELETE ON strategy.statement FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('object_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

strategy.strategy
  space_id uuid not null
  id uuid not null
  horizon text not null
  revision integer not null
  regime_code text
  regime_version integer
  round_id uuid
  strategy_check: CHECK (((regime_code IS NULL) = (regime_version IS NULL)))
  strategy_pkey: PRIMARY KEY (space_id, id)
  strategy_revision_check: CHECK ((revision >= 0))
  strategy_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  strategy_space_id_id_fkey: FOREIGN KEY (space_id, id) REFERENCES kernel.object(space_id, id)
  strategy_space_id_round_id_fkey: FOREIGN KEY (space_id, round_id) REFERENCES kernel.object(space_id, id)
  CREATE UNIQUE INDEX strategy_pkey ON strategy.strategy USING btree (space_id, id)
  CREATE TRIGGER recorded_only BEFORE DELETE ON strategy.strategy FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

strategy.undo_step
  space_id uuid not null
  strategy_id uuid not null
  revision integer not null
  how text not null
  excerpt text not null
  paragraphs jsonb not null
  undo_step_how_check: CHECK ((how = ANY (ARRAY['added'::text, 'edited'::text, 'moved'::text, 'removed'::text])))
  undo_step_pkey: PRIMARY KEY (space_id, strategy_id, revision)
  undo_step_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  undo_step_space_id_strategy_id_fkey: FOREIGN KEY (space_id, strategy_id) REFERENCES strategy.strategy(space_id, id)
  CREATE UNIQUE INDEX undo_step_pkey ON strategy.undo_step USING btree (space_id, strategy_id, revision)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app

strategy.version
  space_id uuid not null
  strategy_id uuid not null
  no integer not null
  sha256 text not null
  state text not null
  in_force daterange
  adopted_on date
  adopted_by uuid
  version_check: CHECK (((state <> 'in_force'::text) OR ((in_force IS NOT NULL) AND (adopted_on IS NOT NULL))))
  version_pkey: PRIMARY KEY (space_id, strategy_id, no)
  version_space_id_adopted_by_fkey: FOREIGN KEY (space_id, adopted_by) REFERENCES kernel.object(space_id, id)
  version_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  version_space_id_strategy_id_fkey: FOREIGN KEY (space_id, strategy_id) REFERENCES strategy.strategy(space_id, id)
  version_space_id_strategy_id_in_force_excl: EXCLUDE USING gist (space_id WITH =, strategy_id WITH =, in_force WITH &&)
  version_space_id_strategy_id_no_sha256_fkey: FOREIGN KEY (space_id, strategy_id, no, sha256) REFERENCES kernel.version(space_id, object_id, no, sha256)
  version_state_check: CHECK ((state = ANY (ARRAY['consultation'::text, 'revised'::text, 'for_adoption'::text, 'in_force'::text, 'superseded'::text, 'rejected'::text, 'returned'::text])))
  CREATE UNIQUE INDEX version_pkey ON strategy.version USING btree (space_id, strategy_id, no)
  CREATE INDEX version_space_id_strategy_id_in_force_excl ON strategy.version USING gist (space_id, strategy_id, in_force)
  CREATE TRIGGER recorded_only BEFORE DELETE ON strategy.version FOR EACH ROW EXECUTE FUNCTION kernel.refuse_enacted('strategy_id')
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant DELETE to splot_app
  grant INSERT to splot_app
  grant SELECT to splot_app
  grant UPDATE to splot_app

strategy.vote_outcome
  space_id uuid not null
  strategy_id uuid not null
  no integer not null
  draft_id uuid not null
  held_id uuid not null
  outcome text not null
  at timestamp with time zone not null
  vote_outcome_outcome_check: CHECK ((outcome = ANY (ARRAY['rejected'::text, 'not_valid'::text, 'not_voted'::text])))
  vote_outcome_pkey: PRIMARY KEY (space_id, strategy_id, no, draft_id, held_id)
  vote_outcome_space_id_draft_id_fkey: FOREIGN KEY (space_id, draft_id) REFERENCES kernel.object(space_id, id)
  vote_outcome_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  vote_outcome_space_id_held_id_fkey: FOREIGN KEY (space_id, held_id) REFERENCES kernel.object(space_id, id)
  vote_outcome_space_id_strategy_id_no_fkey: FOREIGN KEY (space_id, strategy_id, no) REFERENCES strategy.version(space_id, strategy_id, no)
  CREATE UNIQUE INDEX vote_outcome_pkey ON strategy.vote_outcome USING btree (space_id, strategy_id, no, draft_id, held_id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON strategy.vote_outcome FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON strategy.vote_outcome FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

thread.link
  space_id uuid not null
  id uuid not null
  from_space uuid not null
  from_object uuid not null
  from_version integer
  from_locator text
  to_space uuid not null
  to_object uuid not null
  to_version integer
  to_locator text
  relation text not null
  reason jsonb
  made_how text not null
  made_at timestamp with time zone not null
  made_by uuid
  ended_at timestamp with time zone
  ended_reason text
  fact_key text
  link_check: CHECK (((from_space = space_id) OR (from_space = kernel.commons())))
  link_check1: CHECK (((to_space = space_id) OR (to_space = kernel.commons())))
  link_check2: CHECK (((ended_at IS NULL) OR (ended_at >= made_at)))
  link_effect_by_decision: CHECK (((relation <> 'effect'::text) OR (made_how = ANY (ARRAY['effect'::text, 'rule'::text]))))
  link_effect_stands: CHECK (((made_how <> 'effect'::text) OR ((relation = 'effect'::text) AND (ended_at IS NULL))))
  link_made_how_check: CHECK ((made_how = ANY (ARRAY['person'::text, 'rule'::text, 'effect'::text])))
  link_pkey: PRIMARY KEY (space_id, id)
  CREATE INDEX link_about_from ON thread.link USING btree (space_id, from_object, made_at, id) WHERE (relation = 'about'::text)
  CREATE INDEX link_about_to ON thread.link USING btree (space_id, to_object, made_at, id) WHERE (relation = 'about'::text)
  CREATE INDEX link_from ON thread.link USING btree (space_id, from_object, made_at, id) WHERE (relation <> 'about'::text)
  CREATE INDEX link_of_fact ON thread.link USING btree (space_id, fact_key) WHERE ((fact_key IS NOT NULL) AND (ended_at IS NULL))
  CREATE UNIQUE INDEX link_once ON thread.link USING btree (space_id, from_object, COALESCE(from_version, 0), COALESCE(from_locator, ''::text), to_object, COALESCE(to_version, 0), COALESCE(to_locator, ''::text), relation) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX link_pkey ON thread.link USING btree (space_id, id)
  CREATE INDEX link_to ON thread.link USING btree (space_id, to_object, made_at, id) WHERE (relation <> 'about'::text)
  CREATE TRIGGER ends_stay BEFORE UPDATE OF space_id, from_space, from_object, to_space, to_object, relation ON thread.link FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER kinds AFTER INSERT ON thread.link REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION thread.link_kinds()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

thread.receipt
  space_id uuid not null
  code text not null
  object_id uuid not null
  contact_id uuid
  issued_at timestamp with time zone not null
  receipt_code_check: CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'::text))
  receipt_pkey: PRIMARY KEY (space_id, code)
  receipt_space_id_object_id_key: UNIQUE (space_id, object_id)
  CREATE UNIQUE INDEX receipt_of_mark ON thread.receipt USING btree (space_id, thread.receipt_mark(code))
  CREATE UNIQUE INDEX receipt_pkey ON thread.receipt USING btree (space_id, code)
  CREATE UNIQUE INDEX receipt_space_id_object_id_key ON thread.receipt USING btree (space_id, object_id)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON thread.receipt FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON thread.receipt FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER stands AFTER INSERT ON thread.receipt REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION thread.receipt_stands()
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app

thread.receipt_place
  code text not null
  space_id uuid not null
  receipt_place_pkey: PRIMARY KEY (code)
  CREATE UNIQUE INDEX receipt_place_pkey ON thread.receipt_place USING btree (code)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON thread.receipt_place FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER append_only_all BEFORE TRUNCATE ON thread.receipt_place FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()
  CREATE TRIGGER space_is_there AFTER INSERT ON thread.receipt_place REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION kernel.space_is_there()
  grant INSERT to splot_app
  grant SELECT to splot_app

thread.relation
  code text not null
  forward jsonb not null
  backward jsonb not null
  is_acyclic boolean not null
  is_structural boolean not null
  from_kinds text[] not null
  to_kinds text[] not null
  relation_pkey: PRIMARY KEY (code)
  CREATE UNIQUE INDEX relation_pkey ON thread.relation USING btree (code)
  CREATE TRIGGER linked_keeps_its_code BEFORE UPDATE OF code ON thread.relation FOR EACH ROW EXECUTE FUNCTION thread.keep_relation()
  CREATE TRIGGER linked_stays BEFORE DELETE ON thread.relation FOR EACH ROW EXECUTE FUNCTION thread.keep_relation()
  grant SELECT to splot_app

thread.watch
  space_id uuid not null
  id uuid not null
  object_id uuid not null
  watcher_kind text not null
  watcher uuid not null
  why text not null
  made_at timestamp with time zone not null
  ended_at timestamp with time zone
  digest text not null
  code text not null
  is_confirmed boolean not null
  watch_code_check: CHECK ((code ~ '^[0-9a-f]{32}$'::text))
  watch_digest_check: CHECK ((digest = ANY (ARRAY['at_once'::text, 'daily'::text, 'weekly'::text])))
  watch_pkey: PRIMARY KEY (space_id, id)
  watch_space_id_fkey: FOREIGN KEY (space_id) REFERENCES kernel.space(id)
  watch_space_id_object_id_fkey: FOREIGN KEY (space_id, object_id) REFERENCES kernel.object(space_id, id)
  watch_watcher_kind_check: CHECK ((watcher_kind = ANY (ARRAY['person'::text, 'contact'::text])))
  watch_why_check: CHECK ((why = ANY (ARRAY['contributed'::text, 'responsible'::text, 'follows'::text])))
  CREATE UNIQUE INDEX watch_of_code ON thread.watch USING btree (space_id, code)
  CREATE INDEX watch_of_object ON thread.watch USING btree (space_id, object_id)
  CREATE INDEX watch_of_watcher ON thread.watch USING btree (space_id, watcher)
  CREATE UNIQUE INDEX watch_once ON thread.watch USING btree (space_id, object_id, watcher) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX watch_pkey ON thread.watch USING btree (space_id, id)
  policy space_delete for DELETE using (space_id = kernel.current_space()) check 
  policy space_read for SELECT using (space_id = ANY (ARRAY[kernel.current_space(), kernel.commons()])) check 
  policy space_update for UPDATE using (space_id = kernel.current_space()) check (space_id = kernel.current_space())
  policy space_write for INSERT using  check (space_id = kernel.current_space())
  grant INSERT to splot_app
  grant SELECT to splot_app
