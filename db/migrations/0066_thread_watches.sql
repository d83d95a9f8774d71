-- thread: following a thing by hand, with a confirmed address, a chosen rhythm and an end that works at once.
alter table thread.watch
  add column digest text not null default 'at_once' check (digest in ('at_once', 'daily', 'weekly')),
  add column code text not null default replace(gen_random_uuid()::text, '-', '') check (code ~ '^[0-9a-f]{32}$'),
  add column is_confirmed boolean not null default true;
create unique index watch_of_code on thread.watch (space_id, code);
create unique index watch_once on thread.watch (space_id, object_id, watcher) where ended_at is null;
create index watch_of_watcher on thread.watch (space_id, watcher);
grant update (digest, is_confirmed) on thread.watch to splot_app;
comment on column thread.watch.digest is 'How its mails are gathered: each at once, one a day, one a week.';
comment on column thread.watch.code is 'Opens, changes and ends the watch without an account. Personal class: P4.';
comment on column thread.watch.is_confirmed is 'False: the address was given and its owner has not said yes yet; nothing is sent but the question.';
