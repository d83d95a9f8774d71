-- participation: ideas of anybody, looked at before they are shown, answered with a reason.
create table participation.idea (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  no integer not null check (no >= 1),
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  teryt text check (teryt ~ '^[0-9]{7}$'),
  place text,
  author_kind text not null check (author_kind in ('resident', 'municipality', 'ngo', 'business', 'public_body', 'university', 'other')),
  shown_name text,
  contact_id uuid,
  received_at timestamptz not null,
  shown_at timestamptz,
  verdict text check (verdict in ('kept', 'declined', 'taken_up')),
  answer text check (answer <> ''),
  answered_at timestamptz,
  answered_by uuid,
  hidden_reason text check (hidden_reason in ('personal_data', 'abuse', 'off_topic', 'duplicate')),
  withdrawn_at timestamptz,
  primary key (space_id, id),
  unique (space_id, no),
  foreign key (space_id, id) references kernel.object (space_id, id),
  check ((verdict is null) = (answer is null)),
  check ((verdict is null) = (answered_at is null)),
  check (verdict is null or shown_at is not null)
);
create index idea_public on participation.idea (space_id, no desc) where shown_at is not null and hidden_reason is null;
create index idea_waiting on participation.idea (space_id, no) where withdrawn_at is null and answered_at is null and hidden_reason is null;

create table participation.moderation_act (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  contribution_id uuid not null,
  act text not null check (act in ('show', 'hide', 'restore')),
  reason text check (reason in ('personal_data', 'abuse', 'off_topic', 'duplicate')),
  at timestamptz not null,
  by uuid not null,
  primary key (space_id, id),
  foreign key (space_id, contribution_id) references kernel.object (space_id, id),
  check ((act = 'hide') = (reason is not null))
);
create index moderation_of on participation.moderation_act (space_id, contribution_id, at);

call kernel.append_only('participation.moderation_act');
call kernel.secure('participation.idea');
call kernel.secure('participation.moderation_act');

grant select, insert on participation.idea, participation.moderation_act to splot_app;
-- What an idea says never changes; a contact and a shown name can be erased.
grant update (shown_at, verdict, answer, answered_at, answered_by, hidden_reason, withdrawn_at, contact_id, shown_name) on participation.idea to splot_app;

comment on table participation.idea is 'An idea sent by anybody: one place, one proposal. Personal class: P2 (contact by id, shown name with consent).';
comment on column participation.idea.teryt is 'Register code of the municipality the idea is for, 7 digits; null: the whole metropolis.';
comment on column participation.idea.place is 'Place inside the municipality in the author''s words; null: not said.';
comment on column participation.idea.shown_name is 'Name that may be published: of an institution, or of a person with consent. Class P2.';
comment on column participation.idea.contact_id is 'Sealed contact for the answer. Class P2.';
comment on column participation.idea.shown_at is 'When the office first showed it; null: waits to be looked at.';
comment on column participation.idea.answer is 'Public answer of the office with its reason.';
comment on column participation.idea.answered_by is 'Person who answered. Class P1.';
comment on column participation.idea.hidden_reason is 'Why it is not shown now; null: nothing hides it.';
comment on table participation.moderation_act is 'Each showing, hiding and restoring of a contribution with its public reason. Append-only. Personal class: P1 (who).';
