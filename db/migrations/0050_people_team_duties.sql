-- people: who in a municipality fills each of the five duties of its working team, by function.
create table people.team_duty_holder (
  space_id uuid not null references kernel.space (id),
  body_id uuid not null,
  duty text not null check (duty in ('coordinate', 'liaise', 'delegate', 'monitor', 'supply_data')),
  no integer not null check (no >= 1),
  holder text check (holder <> ''),
  deputy text check (deputy <> ''),
  named_at timestamptz not null,
  named_by uuid,
  primary key (space_id, body_id, duty, no),
  -- The body's thing, not its record: a record that its source takes back may go, what people named stays.
  foreign key (space_id, body_id) references kernel.object (space_id, id),
  check (holder is not null or deputy is null)
);
call kernel.append_only('people.team_duty_holder');
call kernel.secure('people.team_duty_holder');
grant select, insert on people.team_duty_holder to splot_app;

comment on table people.team_duty_holder is 'Who fills a duty of a working team, by function; the newest row of a team and duty holds. Append-only. Personal class: P0 (function).';
comment on column people.team_duty_holder.body_id is 'The working team.';
comment on column people.team_duty_holder.no is '1..n by team and duty; the highest holds.';
comment on column people.team_duty_holder.holder is 'Function of the one who fills the duty, in Polish, never a name; null: nobody does.';
comment on column people.team_duty_holder.deputy is 'Function of the deputy; null: there is none.';
comment on column people.team_duty_holder.named_by is 'Person who named them; null: the program. Class P1.';

-- Mandates that end soon, for the clerk.
create index mandate_end on people.mandate (space_id, upper(span)) where not upper_inf(span);
