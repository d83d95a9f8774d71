-- Assembly: a device code works once and binds the seat to the session that used it.
create table assembly.device_code_use (
  space_id uuid not null,
  meeting_id uuid not null,
  seat_id uuid not null,
  ord integer not null,
  bearer_hash text not null,
  at timestamptz not null,
  primary key (space_id, meeting_id, seat_id, ord),
  foreign key (space_id, meeting_id, seat_id, ord) references assembly.device_code (space_id, meeting_id, seat_id, ord)
);
call kernel.secure('assembly.device_code_use');
call kernel.append_only('assembly.device_code_use');
grant select, insert on assembly.device_code_use to splot_app;

comment on table assembly.device_code_use is 'First and only use of a device code; from then on only its bearer votes for the seat in that meeting. Append-only. Personal class: P4.';
comment on column assembly.device_code_use.bearer_hash is 'SHA-256 of the session token that used the code.';
