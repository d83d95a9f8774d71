-- Networks at work: municipal action plans with reviews, improvement plans, recommendations with addressees and dated replies.
create table networks.mid (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  network_id uuid not null,
  org_id uuid not null,
  challenge jsonb,
  aim jsonb,
  barriers jsonb,
  review_due date,
  final_version integer check (final_version > 0),
  revision integer not null default 1 check (revision > 0),
  primary key (space_id, id),
  -- I112: one plan of a city in a network.
  unique (space_id, network_id, org_id),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, network_id) references networks.network (space_id, id),
  foreign key (space_id, org_id) references kernel.object (space_id, id)
);
create index mid_of_org on networks.mid (space_id, org_id);

create table networks.mid_author (
  space_id uuid not null references kernel.space (id),
  mid_id uuid not null,
  person_id uuid not null,
  primary key (space_id, mid_id, person_id),
  foreign key (space_id, mid_id) references networks.mid (space_id, id)
);

create table networks.mid_log (
  space_id uuid not null references kernel.space (id),
  mid_id uuid not null,
  no integer not null check (no > 0),
  on_day date not null,
  what text not null,
  who text not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (space_id, mid_id, no),
  foreign key (space_id, mid_id) references networks.mid (space_id, id)
);
call kernel.append_only('networks.mid_log');

create table networks.mid_stakeholder (
  space_id uuid not null references kernel.space (id),
  mid_id uuid not null,
  no integer not null check (no > 0),
  name text not null,
  role text not null,
  influence smallint not null check (influence between 1 and 5),
  interest smallint not null check (interest between 1 and 5),
  is_local_group boolean not null,
  primary key (space_id, mid_id, no),
  foreign key (space_id, mid_id) references networks.mid (space_id, id)
);

create table networks.mid_action (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  mid_id uuid not null,
  no integer not null check (no > 0),
  who text not null,
  starts text check (starts ~ '^[0-9]{4}(-[0-9]{2})?$'),
  ends text check (ends ~ '^[0-9]{4}(-[0-9]{2})?$'),
  cost_grosze bigint check (cost_grosze >= 0),
  money text,
  output text not null,
  risk text,
  primary key (space_id, id),
  unique (space_id, mid_id, no),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, mid_id) references networks.mid (space_id, id)
);

create table networks.mid_review (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  mid_id uuid not null,
  version_no integer not null check (version_no > 0),
  kind text not null check (kind in ('peer', 'expert')),
  reviewer_id uuid not null,
  reviewer_function jsonb not null,
  verdict text not null check (verdict in ('confirmed', 'with_changes', 'refuted')),
  text text not null,
  made_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, mid_id, version_no, reviewer_id),
  foreign key (space_id, mid_id) references networks.mid (space_id, id)
);
create index review_of_mid on networks.mid_review (space_id, mid_id, made_at);
call kernel.append_only('networks.mid_review');

create table networks.mid_note (
  space_id uuid not null references kernel.space (id),
  review_id uuid not null,
  no integer not null check (no > 0),
  block_key text not null,
  text text not null,
  answer text check (answer <> ''),
  answered_at timestamptz,
  answered_by uuid,
  primary key (space_id, review_id, no),
  foreign key (space_id, review_id) references networks.mid_review (space_id, id),
  check ((answer is null) = (answered_at is null))
);

-- I113: final needs a peer and an expert review with all notes answered; no reviewer is an author.
create function networks.final_is_reviewed() returns trigger language plpgsql as $$
begin
  if new.final_version is not null and old.final_version is null and (
    (select count(distinct r.kind) from networks.mid_review r where r.space_id = new.space_id and r.mid_id = new.id) < 2
    or exists (select from networks.mid_note n join networks.mid_review r on r.space_id = n.space_id and r.id = n.review_id
      where r.space_id = new.space_id and r.mid_id = new.id and n.answer is null)
  ) then
    raise exception 'a final plan needs a peer and an expert review with all notes answered' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger final_is_reviewed before update of final_version on networks.mid for each row execute function networks.final_is_reviewed();

create function networks.no_own_review() returns trigger language plpgsql as $$
begin
  if exists (select from networks.mid_review r join networks.mid_author a on a.space_id = r.space_id and a.mid_id = r.mid_id and a.person_id = r.reviewer_id
    where r.space_id = new.space_id and r.mid_id = new.mid_id) then
    raise exception 'no reviewer of a plan is its author' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger no_own_review after insert on networks.mid_review for each row execute function networks.no_own_review();
create trigger no_own_review after insert on networks.mid_author for each row execute function networks.no_own_review();

create function networks.answer_stays() returns trigger language plpgsql as $$
begin
  if old.answer is not null or (to_jsonb(old) - array['answer', 'answered_at', 'answered_by']) <> (to_jsonb(new) - array['answer', 'answered_at', 'answered_by']) then
    raise exception 'notes and their answers stay as they are' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger answer_stays before update on networks.mid_note for each row execute function networks.answer_stays();

create table networks.improvement_plan (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  network_id uuid not null,
  primary key (space_id, id),
  -- I112: one improvement plan of a network.
  unique (space_id, network_id),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, network_id) references networks.network (space_id, id)
);

alter table networks.recommendation
  add column plan_id uuid,
  add column level text check (level in ('national', 'cohesion', 'municipal')),
  add column barrier jsonb,
  add column act text,
  add column wording text,
  add column effect jsonb,
  add column priority smallint check (priority between 1 and 3),
  add column submitted_on date,
  add column reply_due date check (reply_due >= submitted_on),
  add column submission_sha256 text,
  add foreign key (space_id, plan_id) references networks.improvement_plan (space_id, id),
  add foreign key (space_id, submission_sha256) references kernel.file (space_id, sha256),
  -- I114: submitted only with a level and a dated document; the addressee is looked after by a trigger.
  add check (submitted_on is null or (level is not null and submission_sha256 is not null and reply_due is not null));
create index recommendation_of_plan on networks.recommendation (space_id, plan_id) where plan_id is not null;

create table networks.addressee (
  space_id uuid not null references kernel.space (id),
  recommendation_id uuid not null,
  org_id uuid not null,
  primary key (space_id, recommendation_id, org_id),
  foreign key (space_id, recommendation_id) references networks.recommendation (space_id, id),
  foreign key (space_id, org_id) references kernel.object (space_id, id)
);
create index addressee_of_org on networks.addressee (space_id, org_id);

create table networks.reply (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  recommendation_id uuid not null,
  org_id uuid not null,
  on_day date not null,
  stance text not null check (stance in ('acknowledged', 'in_progress', 'accepted', 'partly', 'rejected', 'implemented')),
  text text not null,
  sha256 text not null,
  made_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, recommendation_id, org_id) references networks.addressee (space_id, recommendation_id, org_id),
  foreign key (space_id, sha256) references kernel.file (space_id, sha256)
);
create index reply_of_recommendation on networks.reply (space_id, recommendation_id, on_day, made_at);
call kernel.append_only('networks.reply');

create function networks.submitted_has_addressee() returns trigger language plpgsql as $$
begin
  if new.submitted_on is not null and old.submitted_on is null
    and not exists (select from networks.addressee a where a.space_id = new.space_id and a.recommendation_id = new.id) then
    raise exception 'a recommendation is submitted to an addressee' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger submitted_has_addressee before update of submitted_on on networks.recommendation for each row execute function networks.submitted_has_addressee();

create function networks.reply_follows_submission() returns trigger language plpgsql as $$
begin
  if not exists (select from networks.recommendation r where r.space_id = new.space_id and r.id = new.recommendation_id and r.submitted_on <= new.on_day) then
    raise exception 'a reply follows the submission' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger reply_follows_submission before insert on networks.reply for each row execute function networks.reply_follows_submission();

do $$
declare name text;
begin
  foreach name in array array['mid', 'mid_author', 'mid_log', 'mid_stakeholder', 'mid_action', 'mid_review', 'mid_note', 'improvement_plan', 'addressee', 'reply'] loop
    call kernel.secure(('networks.' || name)::regclass);
    execute format('grant select, insert on networks.%I to splot_app', name);
  end loop;
end $$;
grant update on networks.mid, networks.mid_note, networks.improvement_plan to splot_app;

comment on table networks.mid is 'Municipal action plan (MID) of one city in one network; its state is in kernel.object. Personal class: none.';
comment on column networks.mid.challenge is 'ml; the local problem and what shows it.';
comment on column networks.mid.aim is 'ml';
comment on column networks.mid.barriers is 'ml; what needs the action of the state.';
comment on column networks.mid.review_due is 'Day until which the asked review is due; null: none is asked for.';
comment on column networks.mid.final_version is 'The version that became final; null: none yet.';
comment on column networks.mid.revision is 'Counts edits, so that two people do not overwrite each other.';
comment on table networks.mid_author is 'Who wrote on a plan; they never review it. Personal class: P1.';
comment on table networks.mid_log is 'How the plan came to be: the way counts as much as the result. Append-only. Personal class: P1 (who wrote it down).';
comment on column networks.mid_log.who is 'Who took part, by function or group, never by name.';
comment on table networks.mid_stakeholder is 'Groups and institutions that the plan concerns. Personal class: none (no names of persons).';
comment on column networks.mid_stakeholder.influence is '1 (least) to 5.';
comment on column networks.mid_stakeholder.interest is '1 (least) to 5.';
comment on column networks.mid_stakeholder.is_local_group is 'Belongs to the local partnership.';
comment on table networks.mid_action is 'An action of a plan; it can become a project. Personal class: none.';
comment on column networks.mid_action.starts is 'Year or month; null: not known.';
comment on column networks.mid_action.ends is 'Year or month; null: not known.';
comment on column networks.mid_action.cost_grosze is 'Cost, grosze; null: not known.';
comment on column networks.mid_action.money is 'Where the money comes from, in words.';
comment on table networks.mid_review is 'Reviews of one version of a plan. Append-only. Personal class: P1 (reviewer).';
comment on column networks.mid_review.reviewer_function is 'ml; the function under which the review is shown.';
comment on table networks.mid_note is 'Notes of a review at a paragraph, with the answer of an author. Personal class: P1 (who answered).';
comment on table networks.improvement_plan is 'Improvement plan of a network; its state is in kernel.object. Personal class: none.';
comment on column networks.recommendation.plan_id is 'Null: recorded without a plan.';
comment on column networks.recommendation.level is 'Whose policy it concerns; null: not stated.';
comment on column networks.recommendation.barrier is 'ml; what stands in the way.';
comment on column networks.recommendation.act is 'Legal act that it would change; null: none or not stated.';
comment on column networks.recommendation.wording is 'Proposed wording; null: none.';
comment on column networks.recommendation.effect is 'ml';
comment on column networks.recommendation.priority is '1 (first) to 3.';
comment on column networks.recommendation.submitted_on is 'Day of the letter to the addressees; null: not submitted, or not published.';
comment on column networks.recommendation.reply_due is 'Day until which replies are asked for.';
comment on column networks.recommendation.submission_sha256 is 'The letter, hex SHA-256 of its bytes.';
comment on table networks.addressee is 'To whom a recommendation is submitted. Personal class: none.';
comment on table networks.reply is 'A dated reply of an addressee with its document. Append-only. Personal class: none.';
comment on column networks.reply.sha256 is 'The document, hex SHA-256 of its bytes.';
