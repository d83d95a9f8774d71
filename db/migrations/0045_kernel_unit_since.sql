-- Units that came into the register with the founding of a space stood there from that day on, so that no number of an
-- earlier year could be imported. A municipality is older than its membership; the membership keeps its own day.
update kernel.unit
set valid_span = daterange('1999-01-01', upper(valid_span))
where not isempty(valid_span) and lower(valid_span) > '1999-01-01';
