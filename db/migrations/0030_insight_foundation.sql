-- Insight: studies, sources with consent, excerpts, cards, clusters, insights with evidence and verdicts, synthetic reports.
create schema insight;

create table insight.study (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  kind text not null check (kind in ('statistics', 'interviews', 'focus_groups', 'workshops', 'forum', 'survey', 'panel', 'desk', 'benchmark', 'policy_review', 'foresight')),
  question jsonb,
  domains integer[] not null default '{}' check (domains <@ array[1, 2, 3, 4, 5, 6, 7]),
  held_in text,
  piece_count integer check (piece_count >= 0),
  count_missing text check (count_missing in ('not_stated', 'not_applicable')),
  is_count_rough boolean not null default false,
  is_published boolean not null default true,
  is_confirmed boolean not null default true,
  note jsonb,
  primary key (space_id, id),
  foreign key (space_id, id) references kernel.object (space_id, id),
  check ((piece_count is null) = (count_missing is not null))
);

create table insight.study_figure (
  space_id uuid not null references kernel.space (id),
  study_id uuid not null,
  ord integer not null,
  label jsonb not null,
  value integer not null check (value >= 0),
  bound text not null check (bound in ('exact', 'more_than', 'about')),
  source text not null,
  primary key (space_id, study_id, ord),
  foreign key (space_id, study_id) references insight.study (space_id, id)
);

create table insight.synthesis (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  domain integer not null check (domain between 1 and 7),
  is_published boolean not null,
  verified_by jsonb,
  primary key (space_id, id),
  foreign key (space_id, id) references kernel.object (space_id, id)
);

create table insight.source (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  study_id uuid not null,
  no integer not null check (no >= 1),
  kind text not null check (kind in ('interview', 'focus_group', 'workshop', 'forum', 'survey_answer', 'document', 'field_note')),
  municipality text,
  role jsonb,
  people_count integer not null check (people_count >= 0),
  taken_on date not null,
  primary key (space_id, id),
  unique (space_id, study_id, no),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, study_id) references insight.study (space_id, id),
  check ((people_count = 0) = (role is null))
);

create table insight.consent (
  space_id uuid not null references kernel.space (id),
  source_id uuid not null,
  no integer not null check (no >= 1),
  given_on date not null,
  form text not null check (form in ('written', 'recorded')),
  shows_role boolean not null,
  shows_municipality boolean not null,
  withdrawn_at timestamptz,
  primary key (space_id, source_id, no),
  foreign key (space_id, source_id) references insight.source (space_id, id)
);
create unique index consent_active on insight.consent (space_id, source_id) where withdrawn_at is null;

create table insight.source_text (
  space_id uuid not null references kernel.space (id),
  source_id uuid not null,
  no integer not null check (no >= 1),
  text text,
  salt text,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  character_count integer not null check (character_count >= 1),
  made_at timestamptz not null,
  erased_at timestamptz,
  primary key (space_id, source_id, no),
  foreign key (space_id, source_id) references insight.source (space_id, id),
  check ((text is null) = (erased_at is not null)),
  check ((salt is null) = (text is null)),
  check (text is null or char_length(text) = character_count)
);

create table insight.excerpt (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  source_id uuid not null,
  text_no integer not null,
  start_at integer not null check (start_at >= 0),
  end_at integer not null,
  quote text,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  erased_at timestamptz,
  primary key (space_id, id),
  unique (space_id, source_id, text_no, start_at, end_at),
  foreign key (space_id, source_id, text_no) references insight.source_text (space_id, source_id, no),
  check (start_at < end_at),
  check ((quote is null) = (erased_at is not null))
);

create table insight.cluster (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  study_id uuid not null,
  no integer not null check (no >= 1),
  primary key (space_id, id),
  unique (space_id, study_id, id),
  unique (space_id, study_id, no),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, study_id) references insight.study (space_id, id)
);

create table insight.card (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  study_id uuid not null,
  no integer not null check (no >= 1),
  tag text not null check (tag in ('fact', 'quote', 'need', 'problem', 'idea', 'trend', 'signal')),
  awareness text not null check (awareness in ('conscious', 'unconscious', 'unknown')),
  cluster_id uuid,
  withdrawn_at timestamptz,
  primary key (space_id, id),
  unique (space_id, study_id, no),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, study_id) references insight.study (space_id, id),
  foreign key (space_id, study_id, cluster_id) references insight.cluster (space_id, study_id, id)
);
create index card_of_cluster on insight.card (space_id, cluster_id) where cluster_id is not null;

create table insight.card_excerpt (
  space_id uuid not null references kernel.space (id),
  card_id uuid not null,
  excerpt_id uuid not null,
  primary key (space_id, card_id, excerpt_id),
  foreign key (space_id, card_id) references insight.card (space_id, id),
  foreign key (space_id, excerpt_id) references insight.excerpt (space_id, id)
);
create index card_of_excerpt on insight.card_excerpt (space_id, excerpt_id);

create table insight.insight (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  no integer not null check (no >= 1),
  kind text not null check (kind in ('fact', 'need', 'challenge', 'idea', 'risk', 'driver', 'question')),
  domains integer[] not null check (domains <@ array[1, 2, 3, 4, 5, 6, 7]),
  confidence text not null check (confidence in ('low', 'medium', 'high')),
  author_id uuid not null,
  version_no integer,
  asked_at timestamptz,
  due_on date,
  published_at timestamptz,
  shaken_at timestamptz,
  primary key (space_id, id),
  unique (space_id, no),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, id, version_no) references kernel.version (space_id, object_id, no),
  check ((asked_at is null) = (version_no is null))
);

create table insight.evidence (
  space_id uuid not null references kernel.space (id),
  insight_id uuid not null,
  card_id uuid not null,
  stance text not null check (stance in ('for', 'against')),
  cluster_id uuid,
  primary key (space_id, insight_id, card_id),
  foreign key (space_id, insight_id) references insight.insight (space_id, id),
  foreign key (space_id, card_id) references insight.card (space_id, id),
  foreign key (space_id, cluster_id) references insight.cluster (space_id, id)
);
create index evidence_of_card on insight.evidence (space_id, card_id);

create table insight.cited_number (
  space_id uuid not null references kernel.space (id),
  insight_id uuid not null,
  indicator_space uuid not null,
  indicator_id uuid not null,
  indicator_no integer not null,
  locator text not null,
  why jsonb not null,
  made_at timestamptz not null,
  primary key (space_id, insight_id, indicator_id, locator),
  foreign key (space_id, insight_id) references insight.insight (space_id, id),
  foreign key (indicator_space, indicator_id, indicator_no) references kernel.version (space_id, object_id, no),
  check (indicator_space in (space_id, kernel.commons()))
);

create table insight.verdict (
  space_id uuid not null references kernel.space (id),
  insight_id uuid not null,
  version_no integer not null,
  expert_id uuid not null,
  expert_function jsonb not null,
  verdict text not null check (verdict in ('confirmed', 'contested', 'rejected')),
  reason jsonb not null,
  given_at timestamptz not null,
  primary key (space_id, insight_id, version_no, expert_id),
  foreign key (space_id, insight_id) references insight.insight (space_id, id),
  foreign key (space_id, insight_id, version_no) references kernel.version (space_id, object_id, no)
);

-- The quote of an excerpt is exactly the code points [start, end) of its text (I40), and people in a source have agreed (I45).
create function insight.excerpt_placed() returns trigger language plpgsql as $$
declare found record;
begin
  select t.text, s.people_count into found
  from insight.source_text t join insight.source s on s.space_id = t.space_id and s.id = t.source_id
  where t.space_id = new.space_id and t.source_id = new.source_id and t.no = new.text_no;
  if found.text is null or new.end_at > char_length(found.text) or new.quote is distinct from substring(found.text from new.start_at + 1 for new.end_at - new.start_at) then
    raise exception 'the quote of an excerpt is the characters [start, end) of its text' using errcode = 'restrict_violation';
  end if;
  if found.people_count > 0 and not exists (select from insight.consent c where c.space_id = new.space_id and c.source_id = new.source_id and c.withdrawn_at is null) then
    raise exception 'a source with people in it is not quoted before consent' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger placed before insert on insight.excerpt for each row execute function insight.excerpt_placed();

-- Text and quotes are never rewritten: they only ever become empty, with their salt.
create function insight.only_erased() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null or new.erased_at is null or to_jsonb(new) - array['text', 'salt', 'quote', 'erased_at'] <> to_jsonb(old) - array['text', 'salt', 'quote', 'erased_at'] then
    raise exception 'rows of % are only ever erased', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_erased before update on insight.source_text for each row execute function insight.only_erased();
create trigger only_erased before update on insight.excerpt for each row execute function insight.only_erased();

-- Confirmed needs evidence and the verdict of an expert who is not the author (I44).
create function insight.confirmed_rests() returns trigger language plpgsql as $$
begin
  if not exists (
    select from insight.evidence e join insight.card c on c.space_id = e.space_id and c.id = e.card_id and c.withdrawn_at is null
    where e.space_id = new.space_id and e.insight_id = new.id and e.stance = 'for'
  ) or not exists (
    select from insight.verdict v join insight.insight i on i.space_id = v.space_id and i.id = v.insight_id and i.version_no = v.version_no
    where v.space_id = new.space_id and v.insight_id = new.id and v.verdict = 'confirmed' and v.expert_id <> i.author_id
  ) then
    raise exception 'a confirmed insight needs evidence and the verdict of an expert who is not its author' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger confirmed_rests before update of state on kernel.object for each row
  when (new.kind = 'insight' and new.state = 'confirmed' and old.state is distinct from new.state) execute function insight.confirmed_rests();

call kernel.append_only('insight.verdict');
do $$
declare name text;
begin
  foreach name in array array['study','study_figure','synthesis','source','consent','source_text','excerpt','cluster','card','card_excerpt','insight','evidence','cited_number','verdict'] loop
    call kernel.secure(('insight.' || name)::regclass);
  end loop;
end $$;

grant usage on schema insight to splot_app;
grant select, insert on all tables in schema insight to splot_app;
grant update on insight.study, insight.source, insight.consent, insight.source_text, insight.excerpt, insight.card, insight.insight to splot_app;

insert into thread.relation (code, forward, backward, is_acyclic, is_structural, from_kinds, to_kinds) values
  ('contradicts', '{"pl":"przemawia przeciw","en":"speaks against"}', '{"pl":"ma przeciw sobie","en":"is contradicted by"}', true, false, '{indicator,study,source,card,cluster}', '{insight}');
update thread.relation set backward = '{"pl":"zebrano w","en":"was collected in"}' where code = 'collected';
update thread.relation set from_kinds = from_kinds || '{study,synthesis}', to_kinds = to_kinds || '{process_step}' where code = 'part_of';

comment on schema insight is 'Qualitative evidence: studies, sources, excerpts, cards, clusters, insights with verdicts, synthetic reports.';
comment on table insight.study is 'A study: its question, kind and state (in kernel.object). Personal class: none.';
comment on column insight.study.question is 'ml; null: not stated.';
comment on column insight.study.domains is 'Domains of cooperation 1–7; empty: all or not stated.';
comment on column insight.study.held_in is 'Year, month or day code when it was held; null: not stated.';
comment on column insight.study.piece_count is 'Pieces: meetings, interviews, reports; null only with a reason in count_missing.';
comment on column insight.study.is_count_rough is 'True: the source says “nearly”.';
comment on column insight.study.is_published is 'False: the sources name the study, its content was not published.';
comment on column insight.study.is_confirmed is 'False: the source does not name it clearly and it waits for confirmation.';
comment on column insight.study.note is 'ml';
comment on table insight.study_figure is 'Numbers that a source states of a study: participants, votes. Personal class: none.';
comment on column insight.study_figure.label is 'ml; what is counted.';
comment on column insight.study_figure.bound is 'How the source puts it: exact, more_than, about.';
comment on table insight.synthesis is 'A synthetic report of one domain, as recorded. Personal class: none.';
comment on column insight.synthesis.verified_by is 'ml; the groups that verified it, as the source names them; null: not stated.';
comment on table insight.source is 'One interview, meeting or document of a study. Personal class: P3.';
comment on column insight.source.no is 'Number in its study; the pseudonym of the respondent.';
comment on column insight.source.municipality is 'Name of the municipality; null: not tied to one. Personal class: P3.';
comment on column insight.source.role is 'ml; what the respondent does, never a name; null: no people. Personal class: P3.';
comment on column insight.source.people_count is 'People; 0: a document.';
comment on table insight.consent is 'Consent of the people in a source to be quoted; one at a time. Personal class: P3.';
comment on column insight.consent.shows_role is 'They agreed that the role stands beside a quote.';
comment on column insight.consent.shows_municipality is 'They agreed that the municipality stands beside a quote.';
comment on table insight.source_text is 'Text of a source by version; erasable. Personal class: P3.';
comment on column insight.source_text.text is 'Null once erased. Personal class: P3.';
comment on column insight.source_text.salt is 'Salt of the hash; erased with the text.';
comment on column insight.source_text.sha256 is 'SHA-256 of salt and text, hex; stays after erasure.';
comment on column insight.source_text.character_count is 'Unicode code points.';
comment on table insight.excerpt is 'A place in the text of a source: code points [start_at, end_at). Personal class: P3.';
comment on column insight.excerpt.quote is 'The words at that place; null once erased. Personal class: P3.';
comment on column insight.excerpt.sha256 is 'SHA-256 of the salt of the text and the quote, hex; stays after erasure.';
comment on table insight.cluster is 'Cards of a study that belong together. Personal class: none.';
comment on table insight.card is 'One observation out of a study; its text is the title in kernel.object. Personal class: P3 until published.';
comment on column insight.card.cluster_id is 'The one cluster it lies in; null: not grouped.';
comment on column insight.card.withdrawn_at is 'Since when no excerpt is left, because consent was withdrawn; its text is erased.';
comment on table insight.card_excerpt is 'Excerpts that a card cites.';
comment on table insight.insight is 'A statement that rests on cards; its text is the title in kernel.object. Personal class: none.';
comment on column insight.insight.author_id is 'Person who stated it. Personal class: P1.';
comment on column insight.insight.version_no is 'Version that an expert was asked about; null: not asked.';
comment on column insight.insight.due_on is 'Day until which the verdict is asked for; null: no term.';
comment on column insight.insight.shaken_at is 'When a source of its evidence was withdrawn last; null: never.';
comment on table insight.evidence is 'A card that speaks for or against an insight; the two are never netted.';
comment on column insight.evidence.cluster_id is 'The cluster with which the card was taken; null: taken by itself.';
comment on table insight.cited_number is 'An observation cited beside an insight, pinned to indicator version and vintage.';
comment on column insight.cited_number.locator is 'Which number of the indicator: unit, period, vintage.';
comment on column insight.cited_number.why is 'ml';
comment on table insight.verdict is 'Verdict of an expert on one version of an insight. Append-only. Personal class: P0.';
comment on column insight.verdict.expert_function is 'ml; function under which the expert answers.';
comment on column insight.verdict.reason is 'ml';
