-- Texts as searches compare them: small letters, without the marks over and under them that names of this region have. The program folds
-- what is typed the same way (kernel/src/lists/arrange.ts).
create function kernel.folded(value text) returns text language sql immutable parallel safe
  return translate(lower(value collate "pl-x-icu"), 'ąćęłńóśźżáäčéíöšüýž', 'acelnoszzaaceiosuyz');
comment on function kernel.folded(text) is 'A text in small letters without marks, for searches that do not ask for them.';
