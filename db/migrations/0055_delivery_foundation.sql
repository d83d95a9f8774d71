-- Delivery: tasks of action plans, declared and computed status, campaigns that ask teams, their answers.
create schema delivery;

create table delivery.task (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  no integer not null check (no > 0),
  plan_id uuid not null,
  owner_org uuid not null,
  starts date,
  due date not null,
  weight smallint not null default 1 check (weight between 1 and 100),
  closing text check (closing <> ''),
  primary key (space_id, id),
  unique (space_id, no),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, plan_id) references kernel.object (space_id, id),
  foreign key (space_id, owner_org) references kernel.object (space_id, id),
  check (starts <= due)
);
create index task_of_plan on delivery.task (space_id, plan_id, due);
create index task_of_owner on delivery.task (space_id, owner_org, due);
create index task_by_due on delivery.task (space_id, due, id);

create table delivery.task_performer (
  space_id uuid not null references kernel.space (id),
  task_id uuid not null,
  org_id uuid not null,
  primary key (space_id, task_id, org_id),
  foreign key (space_id, task_id) references delivery.task (space_id, id),
  foreign key (space_id, org_id) references kernel.object (space_id, id)
);
create index task_performer_of_org on delivery.task_performer (space_id, org_id);

-- I106: the wall behind the refusal of the program. A task ends only with its evidence or reason; overdue is never stored.
create function delivery.task_end() returns trigger language plpgsql as $$
begin
  if new.state = 'overdue' then
    raise exception 'overdue is computed, never stored' using errcode = 'restrict_violation';
  end if;
  if new.state in ('done', 'dropped')
    and not exists (select from delivery.task t where t.space_id = new.space_id and t.id = new.id and t.closing is not null) then
    raise exception 'a task ends only with evidence or a reason' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger task_end before insert or update of state on kernel.object for each row when (new.kind = 'task') execute function delivery.task_end();

create table delivery.status (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  subject_id uuid not null,
  as_of date not null,
  progress_bp integer not null check (progress_bp between 0 and 10000),
  forecast date,
  colour text not null check (colour in ('green', 'amber', 'red')),
  text text check (text <> ''),
  made_at timestamptz not null,
  made_by uuid,
  primary key (space_id, id),
  foreign key (space_id, subject_id) references kernel.object (space_id, id)
);
create index status_of_subject on delivery.status (space_id, subject_id, made_at desc, id desc);

create table delivery.computed_status (
  space_id uuid not null references kernel.space (id),
  status_id uuid not null,
  colour text not null check (colour in ('green', 'amber', 'red')),
  reasons text[] not null,
  rule_version integer not null check (rule_version >= 0),
  inputs jsonb not null,
  primary key (space_id, status_id),
  foreign key (space_id, status_id) references delivery.status (space_id, id)
);

create table delivery.campaign (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  period text not null,
  note text check (note <> ''),
  due date not null,
  grace_days smallint not null check (grace_days between 0 and 60),
  primary key (space_id, id),
  foreign key (space_id, id) references kernel.object (space_id, id)
);

create table delivery.campaign_team (
  space_id uuid not null references kernel.space (id),
  campaign_id uuid not null,
  org_id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  primary key (space_id, campaign_id, org_id),
  unique (space_id, token_hash),
  foreign key (space_id, campaign_id) references delivery.campaign (space_id, id),
  foreign key (space_id, org_id) references kernel.object (space_id, id)
);

create table delivery.submission (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  campaign_id uuid not null,
  org_id uuid not null,
  subject_id uuid not null,
  return_reason text check (return_reason <> ''),
  primary key (space_id, id),
  -- I101: exactly one request for each organisation and subject of a campaign.
  unique (space_id, campaign_id, org_id, subject_id),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, campaign_id, org_id) references delivery.campaign_team (space_id, campaign_id, org_id),
  foreign key (space_id, subject_id) references kernel.object (space_id, id)
);
create index submission_of_subject on delivery.submission (space_id, org_id, subject_id);

create table delivery.answer (
  space_id uuid not null references kernel.space (id),
  submission_id uuid not null,
  no integer not null check (no > 0),
  progress_bp integer not null check (progress_bp between 0 and 10000),
  forecast date,
  colour text not null check (colour in ('green', 'amber', 'red')),
  text text check (text <> ''),
  nothing_changed boolean not null,
  same_submission uuid,
  same_no integer,
  made_at timestamptz not null,
  made_by uuid,
  primary key (space_id, submission_id, no),
  foreign key (space_id, submission_id) references delivery.submission (space_id, id),
  foreign key (space_id, same_submission, same_no) references delivery.answer (space_id, submission_id, no),
  check (nothing_changed = (same_submission is not null and same_no is not null))
);

-- I102: "nothing changed" equals field by field an answer of the same organisation on the same subject that was accepted.
create function delivery.nothing_changed() returns trigger language plpgsql as $$
begin
  if not exists (
    select from delivery.answer a
      join delivery.submission s on s.space_id = a.space_id and s.id = a.submission_id
      join kernel.object o on o.space_id = s.space_id and o.id = s.id
      join delivery.submission own on own.space_id = new.space_id and own.id = new.submission_id
    where a.space_id = new.space_id and a.submission_id = new.same_submission and a.no = new.same_no
      and o.state = 'accepted' and s.org_id = own.org_id and s.subject_id = own.subject_id
      and a.no = (select max(l.no) from delivery.answer l where l.space_id = a.space_id and l.submission_id = a.submission_id)
      and (a.progress_bp, a.forecast, a.colour, a.text) is not distinct from (new.progress_bp, new.forecast, new.colour, new.text)
  ) then
    raise exception 'nothing changed must equal an accepted answer' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger nothing_changed before insert on delivery.answer for each row when (new.nothing_changed) execute function delivery.nothing_changed();

create table delivery.team_address (
  space_id uuid not null references kernel.space (id),
  org_id uuid not null,
  contact_id uuid not null,
  primary key (space_id, org_id),
  foreign key (space_id, org_id) references kernel.object (space_id, id)
);

call kernel.append_only('delivery.status');
call kernel.append_only('delivery.computed_status');
call kernel.append_only('delivery.answer');

do $$
declare name text;
begin
  foreach name in array array['task', 'task_performer', 'status', 'computed_status', 'campaign', 'campaign_team', 'submission', 'answer', 'team_address'] loop
    call kernel.secure(('delivery.' || name)::regclass);
  end loop;
end $$;

grant usage on schema delivery to splot_app;
grant select, insert on all tables in schema delivery to splot_app;
grant update on delivery.task, delivery.submission, delivery.team_address to splot_app;
grant delete on delivery.task_performer to splot_app;


comment on schema delivery is 'Tasks of action plans, status, campaigns and answers, threats, the annual work programme and summary.';
comment on table delivery.task is 'A task of an action plan; its title and state are in kernel.object. Personal class: none.';
comment on column delivery.task.no is 'Number of the task in the space; its address ends with it.';
comment on column delivery.task.plan_id is 'The action plan that the task carries out.';
comment on column delivery.task.owner_org is 'The organisation that answers for the task.';
comment on column delivery.task.starts is 'First day; null: not stated.';
comment on column delivery.task.due is 'Last day. That it has passed is computed, never stored (I106).';
comment on column delivery.task.weight is 'Weight in the progress of the plan, 1-100.';
comment on column delivery.task.closing is 'Evidence that the task is done, or why it was dropped.';
comment on table delivery.task_performer is 'Organisations that take part in a task beside its owner. Personal class: none.';
comment on table delivery.status is 'Status as a team declares it. Append-only. Personal class: P1 (who declared it).';
comment on column delivery.status.subject_id is 'A task or project.';
comment on column delivery.status.progress_bp is 'Progress, basis points.';
comment on column delivery.status.forecast is 'Day on which the team expects the end; null: as planned.';
comment on column delivery.status.made_by is 'Null: answered by the link of a team.';
comment on table delivery.computed_status is 'Status that the rule gives for the same subject and day; never a declared one (I104). Append-only. Personal class: none.';
comment on column delivery.computed_status.reasons is 'Codes of what made it: late, behind, blocked, threatened.';
comment on column delivery.computed_status.rule_version is 'Version of the regulation status_rule; 0: the shipped one.';
comment on column delivery.computed_status.inputs is 'What the rule looked at.';
comment on table delivery.campaign is 'A request for status sent to teams. Personal class: none.';
comment on column delivery.campaign.period is 'Period asked for, as a period code.';
comment on column delivery.campaign.due is 'Last day of the term.';
comment on column delivery.campaign.grace_days is 'Days after the term in which answers still count.';
comment on table delivery.campaign_team is 'A team that is asked, with the hash of the secret in its link. Personal class: P4 (hash of a secret).';
comment on column delivery.campaign_team.token_hash is 'SHA-256 of the secret; the secret itself is never stored.';
comment on table delivery.submission is 'What one organisation is asked about one subject; state in kernel.object: waiting, sent, accepted, returned. Personal class: none.';
comment on column delivery.submission.return_reason is 'Why the office returned the answer.';
comment on table delivery.answer is 'Answers of a team. Append-only. Personal class: P1 (who answered).';
comment on column delivery.answer.progress_bp is 'Progress, basis points.';
comment on column delivery.answer.forecast is 'Day on which the team expects the end; null: as planned.';
comment on column delivery.answer.same_submission is 'The accepted answer that this one repeats.';
comment on column delivery.answer.made_by is 'Null: answered by the link of the team.';
comment on table delivery.team_address is 'Mail address of a team, sealed among the contacts. Personal class: P2 (by reference).';
