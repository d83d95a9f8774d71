-- Jobs run in the background: leases, what came of them, and a report by rows. No job was ever kept before, so nothing is lost.
alter table kernel.job drop column report;
alter table kernel.job
  add column message jsonb,
  add column link text check (link ~ '^/'),
  add column attempt integer not null default 0 check (attempt >= 0),
  add column lease uuid,
  add column lease_until timestamptz,
  add constraint job_lease check ((state = 'running') = (lease is not null) and (lease is null) = (lease_until is null)),
  add constraint job_finished check ((state in ('done', 'partly', 'failed', 'cancelled')) = (finished_at is not null)),
  add constraint job_counts check (ok_count >= 0 and bad_count >= 0 and (state <> 'done' or bad_count = 0) and (state <> 'partly' or (ok_count > 0 and bad_count > 0))),
  add constraint job_progress check (progress_done between 0 and progress_total);
create index job_of_person on kernel.job (space_id, made_by, id);

create table kernel.job_finding (
  space_id uuid not null,
  job_id uuid not null,
  ord integer not null check (ord >= 1),
  row_no integer check (row_no >= 1),
  place text,
  is_bad boolean not null,
  text jsonb not null,
  hint jsonb,
  primary key (space_id, job_id, ord),
  foreign key (space_id, job_id) references kernel.job (space_id, id)
);

-- I6: queued → running → done | partly | failed; queued | running → cancelled. What has ended never changes.
create function kernel.job_arrows() returns trigger language plpgsql as $$
begin
  if old.state not in ('queued', 'running') or (new.state <> old.state and not (
    (old.state = 'queued' and new.state in ('running', 'cancelled')) or (old.state = 'running' and new.state in ('done', 'partly', 'failed', 'cancelled')))) then
    raise exception 'a job does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger arrows before update on kernel.job for each row execute function kernel.job_arrows();

call kernel.append_only('kernel.job_finding');
call kernel.secure('kernel.job_finding');
revoke delete on kernel.job from splot_app;
grant select, insert on kernel.job_finding to splot_app;

comment on column kernel.job.message is 'ml';
comment on column kernel.job.link is 'Path of what came of it; null: nothing to open.';
comment on column kernel.job.attempt is 'How often it was taken up.';
comment on column kernel.job.lease is 'Who runs it now: another one each time that it is taken up.';
comment on column kernel.job.lease_until is 'Until when the runner has to be heard of again, by the clock of the database.';
comment on column kernel.job.made_by is 'Who started it; null: the program. Class P1.';
comment on table kernel.job_finding is 'Report of a job by rows of what it read. Append-only. Personal class: none.';
comment on column kernel.job_finding.text is 'ml';
comment on column kernel.job_finding.hint is 'ml';
