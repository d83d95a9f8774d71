-- The kind of an end is found by the key of the thing, whatever the statistics say.
-- NOTE: `object_by_kind` holds the kind too, so the planner may read it alone, and then walks all things of the space for each end.
-- It does so as soon as the table was vacuumed and has grown since: a remark took three times as long.
alter function thread.link_kinds() set enable_indexonlyscan = off;
