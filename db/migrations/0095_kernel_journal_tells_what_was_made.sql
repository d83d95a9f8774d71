-- What a transaction made is told again from the journal alone (I133): versions with their hashes, links, ended links, issued numbers.
-- It stays inside, because ids of what is not public stand in it; the entry binds it with a salt, and nothing personal is in it, so it is never erased.
alter table kernel.journal_entry add column made_commitment text check (made_commitment ~ '^[0-9a-f]{64}$');
create table kernel.journal_made (
  space_id uuid not null,
  stream text not null,
  seq bigint not null,
  made jsonb not null check (jsonb_typeof(made) = 'array'),
  salt text not null,
  primary key (space_id, stream, seq),
  foreign key (space_id, stream, seq) references kernel.journal_entry (space_id, stream, seq)
);
comment on table kernel.journal_made is 'What the transaction of a journal entry made, with the salt of its commitment. Append-only. Personal class: none.';
comment on column kernel.journal_made.made is 'Tuples: version (object, no, sha256), link (id, relation, how, from, to), ended (link), number (kind, scope, no).';
comment on column kernel.journal_entry.made_commitment is 'SHA-256 of salt and what the transaction made; null: another entry of it binds that, or it made nothing.';
call kernel.append_only('kernel.journal_made');
call kernel.secure('kernel.journal_made');
grant select, insert on kernel.journal_made to splot_app;
