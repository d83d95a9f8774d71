-- What each release holds, kept with its numbers: how many of each series and period. Whoever asks what there is reads this and not the numbers.
create table observatory.vintage_extent (
  space_id uuid not null,
  vintage_id integer not null,
  series integer not null,
  period text not null,
  value_count integer not null check (value_count > 0),
  primary key (space_id, vintage_id, series, period),
  foreign key (space_id, vintage_id) references observatory.vintage (space_id, id)
);
create index vintage_extent_of_series on observatory.vintage_extent (series, space_id);
alter table observatory.observation no force row level security;
insert into observatory.vintage_extent (space_id, vintage_id, series, period, value_count)
  select space_id, vintage_id, series, period, count(*) from observatory.observation group by space_id, vintage_id, series, period;
alter table observatory.observation force row level security;

-- Once a statement, and by the owner: nobody else writes it, so it cannot say anything but what is there.
create function observatory.count_observations() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into observatory.vintage_extent (space_id, vintage_id, series, period, value_count)
    select space_id, vintage_id, series, period, count(*) from fresh group by space_id, vintage_id, series, period
    on conflict (space_id, vintage_id, series, period) do update set value_count = vintage_extent.value_count + excluded.value_count;
  return null;
end $$;
create trigger counted after insert on observatory.observation referencing new table as fresh for each statement execute function observatory.count_observations();

call kernel.secure('observatory.vintage_extent');
grant select on observatory.vintage_extent to splot_app;

comment on table observatory.vintage_extent is 'How many numbers a release holds, by series and period; counted as they are stored. Personal class: none.';
comment on column observatory.vintage_extent.value_count is 'Numbers and reasons why there is none.';
