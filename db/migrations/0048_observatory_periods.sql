-- The bank is also read by period: the newest period of a series, and all units of one period.
create index observation_of_period on observatory.observation (space_id, series, period, unit_id);
