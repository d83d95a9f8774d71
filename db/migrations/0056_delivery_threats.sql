-- Delivery: threats in three fields, what the office makes of them, and escalations that rise by themselves.
create table delivery.threat (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  what text not null check (what <> ''),
  since date not null,
  help text not null check (help <> ''),
  org_id uuid not null,
  subject_id uuid,
  reporter uuid,
  verdict text check (verdict in ('risk', 'issue', 'note')),
  answer text check (answer <> ''),
  triaged_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, org_id) references kernel.object (space_id, id),
  foreign key (space_id, subject_id) references kernel.object (space_id, id),
  -- I107: a threat ends in exactly one of the three, with an answer to its reporter.
  check ((verdict is null) = (answer is null) and (verdict is null) = (triaged_at is null))
);
create index threat_of_org on delivery.threat (space_id, org_id, id);
create index threat_of_subject on delivery.threat (space_id, subject_id) where subject_id is not null;

-- I107: what a threat was found to be is said once.
create function delivery.verdict_stays() returns trigger language plpgsql as $$
begin
  if old.verdict is not null and (old.verdict, old.answer) is distinct from (new.verdict, new.answer) then
    raise exception 'the verdict on a threat stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger verdict_stays before update on delivery.threat for each row execute function delivery.verdict_stays();

create table delivery.escalation (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  threat_id uuid not null,
  level text not null check (level in ('team', 'office', 'board', 'assembly')),
  due date not null,
  decision text check (decision <> ''),
  resolution_id uuid,
  decided_at timestamptz,
  decided_by uuid,
  primary key (space_id, id),
  foreign key (space_id, threat_id) references delivery.threat (space_id, id),
  foreign key (space_id, resolution_id) references kernel.object (space_id, id),
  -- I108: it closes only with a decision.
  check ((decision is null) = (decided_at is null))
);
create unique index one_open_escalation on delivery.escalation (space_id, threat_id) where decided_at is null;
create index escalation_by_due on delivery.escalation (space_id, due) where decided_at is null;

create table delivery.escalation_step (
  space_id uuid not null references kernel.space (id),
  escalation_id uuid not null,
  no integer not null check (no > 0),
  level text not null check (level in ('team', 'office', 'board', 'assembly')),
  due date not null,
  is_by_clock boolean not null,
  made_at timestamptz not null,
  primary key (space_id, escalation_id, no),
  foreign key (space_id, escalation_id) references delivery.escalation (space_id, id)
);
call kernel.append_only('delivery.escalation_step');

do $$
declare name text;
begin
  foreach name in array array['threat', 'escalation', 'escalation_step'] loop
    call kernel.secure(('delivery.' || name)::regclass);
  end loop;
end $$;
grant select, insert on delivery.threat, delivery.escalation, delivery.escalation_step to splot_app;
grant update on delivery.threat, delivery.escalation to splot_app;

comment on table delivery.threat is 'Something that endangers a task or the common work, as a team reports it; state in kernel.object. Personal class: P1 (who reported it).';
comment on column delivery.threat.since is 'Day since which it has been known.';
comment on column delivery.threat.help is 'What help is needed.';
comment on column delivery.threat.subject_id is 'The task that it endangers; null: none was named.';
comment on column delivery.threat.reporter is 'The person to be told; null: reported by the link of a team.';
comment on column delivery.threat.verdict is 'What the office found it to be; null: not looked at yet.';
comment on column delivery.threat.answer is 'What the reporter was told.';
comment on table delivery.escalation is 'A threat that waits for a decision of a level until a day. Personal class: P1 (who decided).';
comment on column delivery.escalation.due is 'Last day for the decision; past it the escalation rises one level.';
comment on column delivery.escalation.resolution_id is 'The resolution by which the assembly decided; null: another level decided.';
comment on table delivery.escalation_step is 'Levels of an escalation in their order. Append-only. Personal class: none.';
comment on column delivery.escalation_step.is_by_clock is 'True: its day had passed and it rose by itself.';
