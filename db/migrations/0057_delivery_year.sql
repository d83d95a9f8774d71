-- Delivery: the annual work programme and the year summary.
create table delivery.programme (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  basis text check (basis <> ''),
  adopted_on date,
  primary key (space_id, id),
  unique (space_id, year),
  foreign key (space_id, id) references kernel.object (space_id, id),
  check ((basis is null) = (adopted_on is null))
);

create table delivery.programme_item (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  programme_id uuid not null,
  no integer not null check (no > 0),
  title jsonb not null,
  proposer_org uuid not null,
  task_id uuid,
  decision text check (decision in ('in', 'out', 'later')),
  reason text check (reason <> ''),
  primary key (space_id, id),
  unique (space_id, programme_id, no),
  foreign key (space_id, programme_id) references delivery.programme (space_id, id),
  foreign key (space_id, proposer_org) references kernel.object (space_id, id),
  foreign key (space_id, task_id) references delivery.task (space_id, id),
  check (decision is null or decision = 'in' or reason is not null)
);

create table delivery.report (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  comment_text text check (comment_text <> ''),
  published_no integer,
  primary key (space_id, id),
  unique (space_id, year),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, id, published_no) references kernel.version (space_id, object_id, no)
);

-- I110: a published summary shows its frozen version for ever.
create function delivery.report_stays() returns trigger language plpgsql as $$
begin
  if old.published_no is not null and (old.published_no, old.comment_text, old.year) is distinct from (new.published_no, new.comment_text, new.year) then
    raise exception 'a published summary stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger report_stays before update on delivery.report for each row execute function delivery.report_stays();

do $$
declare name text;
begin
  foreach name in array array['programme', 'programme_item', 'report'] loop
    call kernel.secure(('delivery.' || name)::regclass);
  end loop;
end $$;
grant select, insert, update on delivery.programme, delivery.programme_item, delivery.report to splot_app;

comment on table delivery.programme is 'Annual work programme; state in kernel.object. Personal class: none.';
comment on column delivery.programme.basis is 'Decision by which it was adopted, as its adopter names it.';
comment on table delivery.programme_item is 'A proposal for the work programme with the decision on it. Personal class: none.';
comment on column delivery.programme_item.title is 'ml';
comment on column delivery.programme_item.proposer_org is 'The organisation that proposes it.';
comment on column delivery.programme_item.task_id is 'The task that it carries on; null: none yet.';
comment on column delivery.programme_item.decision is 'Null: not decided yet.';
comment on column delivery.programme_item.reason is 'Why it is out or put off.';
comment on table delivery.report is 'Summary of a year; its figures are pinned in the frozen version. Personal class: none.';
comment on column delivery.report.comment_text is 'What the office says to the figures.';
comment on column delivery.report.published_no is 'Number of the frozen version; null: not published yet.';
