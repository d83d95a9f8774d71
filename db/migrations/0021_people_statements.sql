-- People, facts: what sources say of an organisation in a few words: motto, purpose, documents, legal basis, contact.
create table people.statement (
  space_id uuid not null references kernel.space (id),
  organisation_id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,40}$'),
  section text not null check (section in ('about', 'partners', 'documents', 'law', 'contact')),
  ord integer not null,
  label jsonb not null,
  text jsonb not null,
  source text not null,
  primary key (space_id, organisation_id, code),
  foreign key (space_id, organisation_id) references people.organisation (space_id, id)
);
call kernel.secure('people.statement');
call kernel.recorded_only('people.statement', 'organisation_id');
grant select, insert, delete on people.statement to splot_app;

comment on table people.statement is 'What sources say of an organisation, dated by their source. Personal class: none.';
comment on column people.statement.label is 'ml';
comment on column people.statement.text is 'ml';
