-- A change of a study's draft can be taken back, one after another, until the study is published.
create table observatory.diagnosis_step (
  space_id uuid not null references kernel.space (id),
  diagnosis_id uuid not null,
  revision integer not null check (revision > 0),
  how text not null check (how in ('added', 'edited', 'moved', 'removed')),
  about jsonb not null,
  title jsonb not null,
  introduction jsonb,
  figures jsonb not null check (jsonb_typeof(figures) = 'array'),
  primary key (space_id, diagnosis_id, revision),
  foreign key (space_id, diagnosis_id) references observatory.diagnosis (space_id, id)
);
call kernel.secure('observatory.diagnosis_step');
grant select, insert, delete on observatory.diagnosis_step to splot_app;

-- A composite is evidence for a view of it that a study pins.
update thread.relation set from_kinds = from_kinds || '{composite}'::text[] where code = 'evidences';

comment on table observatory.diagnosis_step is 'The draft of a study as it stood before a change, for taking the change back; emptied when the study is published. Personal class: none.';
comment on column observatory.diagnosis_step.revision is 'The revision that the change started from.';
comment on column observatory.diagnosis_step.about is 'ml: name of the indicator that was added, moved or removed, else the title of the study.';
comment on column observatory.diagnosis_step.title is 'ml.';
comment on column observatory.diagnosis_step.introduction is 'ml; null: not written.';
comment on column observatory.diagnosis_step.figures is 'As in observatory.diagnosis.';
