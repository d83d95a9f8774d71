-- participation: declarations of support, signed by anybody, confirmed by link, shown by the office, withdrawn by the signatory.
create table participation.declaration (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  no integer not null check (no >= 1),
  signatory_kind text not null check (signatory_kind in ('person', 'organisation')),
  teryt text check (teryt ~ '^[0-9]{7}$'),
  has_consent boolean not null,
  text jsonb not null,
  text_version integer not null check (text_version >= 1),
  text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  contact_id uuid,
  token_hash text,
  link_until timestamptz not null,
  sent_at timestamptz not null,
  confirmed_at timestamptz,
  shown_at timestamptz,
  shown_name text check (shown_name <> ''),
  declined_at timestamptz,
  declined_reason text check (declined_reason in ('unauthorised', 'duplicate', 'unclear', 'abuse')),
  withdrawn_at timestamptz,
  primary key (space_id, id),
  unique (space_id, no),
  foreign key (space_id, id) references kernel.object (space_id, id),
  check ((declined_at is null) = (declined_reason is null)),
  -- A declaration is shown only after its confirmation and with consent to the name (I23).
  check (shown_at is null or (confirmed_at is not null and has_consent)),
  -- The name stands here only while the declaration is shown (I23).
  check ((shown_name is not null) = (shown_at is not null and declined_at is null and withdrawn_at is null))
);
create unique index declaration_token on participation.declaration (space_id, token_hash) where token_hash is not null;
create index declaration_public on participation.declaration (space_id, no desc) where shown_name is not null;
create index declaration_by_name on participation.declaration (space_id, (shown_name collate "pl-x-icu"), no) where shown_name is not null;
create index declaration_waiting on participation.declaration (space_id, no)
  where confirmed_at is not null and shown_at is null and declined_at is null and withdrawn_at is null and has_consent;

call kernel.secure('participation.declaration');
grant select, insert on participation.declaration to splot_app;
-- What was signed never changes.
grant update (contact_id, token_hash, confirmed_at, shown_at, shown_name, declined_at, declined_reason, withdrawn_at) on participation.declaration to splot_app;

comment on table participation.declaration is 'A declaration of support. Public only while it is shown. Personal class: P2 (contact by id, shown name with consent).';
comment on column participation.declaration.no is 'Number in the space, 1..n in the order of receipt.';
comment on column participation.declaration.teryt is 'Register code of the signatory''s municipality, 7 digits; null: not given.';
comment on column participation.declaration.has_consent is 'Consent to show the name; without it nothing is shown.';
comment on column participation.declaration.text is 'ml: the text that was signed.';
comment on column participation.declaration.text_version is 'Version of the text in the rules (kernel.regulation, form declaration-of-support).';
comment on column participation.declaration.text_sha256 is 'SHA-256 of the signed text in canonical JSON.';
comment on column participation.declaration.contact_id is 'Sealed name and e-mail. Class P2; null: erased.';
comment on column participation.declaration.token_hash is 'SHA-256 of the secret of the confirmation link; null: withdrawn. Class P4.';
comment on column participation.declaration.link_until is 'The confirmation link works before this instant.';
comment on column participation.declaration.shown_name is 'Public name, only while shown. Class P2 with consent.';
comment on column participation.declaration.declined_reason is 'Why the office does not show it.';
