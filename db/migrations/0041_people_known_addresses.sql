-- People: from where an account has signed in before, so that strangers who guess its password do not keep its owner out.
create table people.known_address (
  space_id uuid not null references kernel.space (id),
  account_id uuid not null,
  address_mark text not null,
  seen_at timestamptz not null,
  primary key (space_id, account_id, address_mark),
  foreign key (space_id, account_id) references people.account (space_id, id)
);
create index known_address_to_forget on people.known_address (space_id, seen_at);
call kernel.secure('people.known_address'::regclass);
grant select, insert, update, delete on people.known_address to splot_app;

comment on table people.known_address is 'Client addresses from which an account signed in; forgotten after 90 days and when its password changes. Personal class: P4.';
comment on column people.known_address.address_mark is 'HMAC-SHA-256 of space, account and address with the key of the installation; the address itself is stored nowhere. Personal class: P4.';
comment on column people.known_address.seen_at is 'When the account last signed in from there.';
comment on table people.sign_in_attempt is 'Failed sign-in attempts per minute: by login and address, by address, and by login alone, for the limits on guessing. Personal class: P4.';
