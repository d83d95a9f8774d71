-- Diagnostic studies: a draft that the office changes; what is published is a frozen version of its thing and never changes.
create table observatory.diagnosis (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  introduction jsonb,
  figures jsonb not null check (jsonb_typeof(figures) = 'array' and jsonb_array_length(figures) <= 12),
  revision integer not null check (revision > 0),
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (space_id, id),
  foreign key (space_id, id) references kernel.object (space_id, id)
);
call kernel.secure('observatory.diagnosis');
grant select, insert on observatory.diagnosis to splot_app;
grant update (introduction, figures, revision, changed_at, changed_by) on observatory.diagnosis to splot_app;

-- A pinned view rests on its indicator, a study on its pinned views; strategies, insights and projects may rest on a study.
update thread.relation set from_kinds = from_kinds || '{view,diagnosis}'::text[], to_kinds = to_kinds || '{view,diagnosis}'::text[] where code = 'evidences';

comment on table observatory.diagnosis is 'A diagnostic study as the office writes it; its state, title and address are in kernel.object, what was published in kernel.version. Personal class: none.';
comment on column observatory.diagnosis.introduction is 'ml; null: not written.';
comment on column observatory.diagnosis.figures is 'Figures in their order: code of the indicator, view, period, area, per head, comment ml.';
comment on column observatory.diagnosis.revision is 'Counts the changes; an edit names the one that it started from.';
comment on column observatory.diagnosis.changed_by is 'The person; null: the program.';
