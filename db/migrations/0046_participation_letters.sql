-- participation: further letters with a confirmation link, when the first one ended before it was used.
create table participation.declaration_letter (
  space_id uuid not null references kernel.space (id),
  declaration_id uuid not null,
  no integer not null check (no between 2 and 3),
  sent_at timestamptz not null,
  link_until timestamptz not null,
  primary key (space_id, declaration_id, no),
  foreign key (space_id, declaration_id) references kernel.object (space_id, id),
  check (link_until > sent_at)
);
call kernel.append_only('participation.declaration_letter');
call kernel.secure('participation.declaration_letter');
grant select, insert on participation.declaration_letter to splot_app;

comment on table participation.declaration_letter is 'Letters with the confirmation link of a declaration, after the first one. Append-only. Personal class: none.';
comment on column participation.declaration_letter.no is 'Number of the letter: 2 or 3; the first one stands with the declaration.';
comment on column participation.declaration_letter.link_until is 'The confirmation link works before this instant.';
