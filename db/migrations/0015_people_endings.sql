-- People: why a seat, a mandate and a role ended.
alter table people.seat add column end_reason text check (end_reason <> '');
alter table people.mandate add column end_reason text check (end_reason <> '');
alter table people.role_assignment add column end_reason text check (end_reason <> ''), add column ended_at timestamptz;

comment on column people.seat.end_reason is 'Why the seat ended, in public; null: it goes on, or its end was set from the beginning. Personal class: P0.';
comment on column people.mandate.end_reason is 'Why the mandate ended, in public; null: it goes on, or its end was set from the beginning. Personal class: P0.';
comment on column people.role_assignment.end_reason is 'Why the role ended; null: it goes on, or its end was set from the beginning. Personal class: P1.';
comment on column people.role_assignment.ended_at is 'When somebody ended the role; null: nobody did.';
