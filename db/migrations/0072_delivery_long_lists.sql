-- Long lists of threats are searched, ordered and cut by the database.
alter table delivery.threat add column sought text not null generated always as (kernel.folded(what || ' ' || help)) stored;
comment on column delivery.threat.sought is 'What the reporter wrote, as searches compare it. Personal class: as what and help.';
