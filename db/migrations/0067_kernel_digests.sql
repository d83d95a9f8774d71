-- kernel: notices that wait for the mail of their day or week, and those stopped before they were sent.
alter table kernel.notice
  add column digest text not null default 'at_once' check (digest in ('at_once', 'daily', 'weekly')),
  add column due_at timestamptz,
  drop constraint notice_state_check,
  add constraint notice_state_check check (state in ('queued', 'sent', 'bounced', 'read', 'kept', 'stopped')),
  add constraint notice_due check ((digest = 'at_once') = (due_at is null));
create index notice_waiting on kernel.notice (space_id, due_at, recipient) where state = 'queued';
comment on column kernel.notice.digest is 'Whether it is a mail of its own or goes with others of its day or week.';
comment on column kernel.notice.due_at is 'When the gathered mail leaves at the earliest; null: at once.';
