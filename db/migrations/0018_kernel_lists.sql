-- The outbox as a list, read from the newest notice on, part by part.
create index notice_by_time on kernel.notice (space_id, made_at desc, id desc);
