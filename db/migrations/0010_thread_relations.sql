-- thread: the relations of all rooms, and which kinds of things each of them may join (I117).
alter table thread.relation
  add column from_kinds text[] not null default '{}',
  add column to_kinds text[] not null default '{}';

insert into thread.relation (code, forward, backward, is_acyclic, is_structural) values
  ('realised_by', '{"pl":"jest realizowane przez","en":"is carried out by"}', '{"pl":"realizuje","en":"carries out"}', true, false),
  ('became', '{"pl":"stało się","en":"became"}', '{"pl":"wyrosło z","en":"grew out of"}', true, false),
  ('funded_by', '{"pl":"jest finansowane przez","en":"is funded by"}', '{"pl":"finansuje","en":"funds"}', false, false),
  ('produced', '{"pl":"dało","en":"produced"}', '{"pl":"jest wynikiem","en":"is a result of"}', true, false),
  ('feeds', '{"pl":"zasila","en":"feeds"}', '{"pl":"korzysta z","en":"uses"}', false, false),
  ('replied_by', '{"pl":"otrzymało odpowiedź","en":"was answered by"}', '{"pl":"odpowiada na","en":"answers"}', true, true),
  ('precedes', '{"pl":"poprzedza","en":"comes before"}', '{"pl":"następuje po","en":"comes after"}', true, false),
  ('reinforces', '{"pl":"wzmacnia","en":"strengthens"}', '{"pl":"jest wzmacniane przez","en":"is strengthened by"}', false, false),
  ('similar', '{"pl":"podobne do","en":"resembles"}', '{"pl":"podobne do","en":"resembles"}', false, false);

update thread.relation r set from_kinds = k.from_kinds, to_kinds = k.to_kinds
from (values
  ('evidences', '{indicator,study,source,card,cluster,insight,synthesis,remark,idea,report,annual_report,recommendation}'::text[], '{card,cluster,insight,synthesis,strategy,node,plan,idea,project,recommendation,mid}'::text[]),
  ('leads_to', '{process_step,resolution,policy_document,insight,cluster,synthesis,report}', '{process_step,resolution,insight,synthesis,strategy,node,plan,idea,project,mid}'),
  ('specifies', '{strategy,node,plan}', '{node,plan,work_programme}'),
  ('part_of', '{process_step,source,card,cluster,node,project,task,network,mid_action,recommendation}', '{process,study,cluster,insight,strategy,plan,project,work_programme,edition,mid,improvement_plan}'),
  ('written_in', '{node}', '{strategy}'),
  ('consulted_in', '{strategy,node,plan,process_step}', '{round}'),
  ('collected', '{round,study,campaign}', '{remark,source,submission}'),
  ('about', '{}', '{}'),
  ('changed', '{remark,recommendation,resolution}', '{strategy,plan,resolution}'),
  ('continues_as', '{strategy,node,plan,project,network,edition,resolution,annual_report}', '{strategy,node,plan,project,network,edition,resolution,annual_report}'),
  ('reported_in', '{round,indicator,insight,node,plan,project,task,campaign,submission,threat}', '{report,resolution,synthesis,annual_report}'),
  ('put_to_vote', '{strategy,plan,report,project,work_programme,annual_report}', '{draft}'),
  ('voted_in', '{draft}', '{ballot}'),
  ('decided', '{ballot}', '{resolution}'),
  ('effect', '{resolution}', '{strategy,plan,report,project,work_programme,annual_report,resolution,organisation,body,rule_set}'),
  ('measured_by', '{strategy,node,plan,project,task,mid}', '{indicator}'),
  ('realised_by', '{strategy,node,plan,work_programme,mid,resolution,project,idea}', '{project,task,mid_action}'),
  ('became', '{idea,insight,mid_action,threat,recommendation,submission}', '{node,plan,idea,project,task,draft,mid_action,threat}'),
  ('funded_by', '{project,plan}', '{fund}'),
  ('produced', '{project,task,mid_action,network}', '{indicator,project,mid,improvement_plan}'),
  ('feeds', '{annual_report,reply,report}', '{study,insight,process_step}'),
  ('replied_by', '{recommendation}', '{reply}'),
  ('precedes', '{project,task}', '{project,task}'),
  ('reinforces', '{node,project}', '{node,project}'),
  ('similar', '{remark,idea}', '{remark,idea}')
) as k (code, from_kinds, to_kinds) where k.code = r.code;

-- The wall behind the refusal of the program: one look at the kinds for all links of a statement.
create function thread.link_kinds() returns trigger language plpgsql as $$
declare unfit record;
begin
  select l.relation, f.kind as from_kind, t.kind as to_kind into unfit
  from fresh l
    join thread.relation r on r.code = l.relation
    join kernel.object f on f.space_id = l.from_space and f.id = l.from_object
    join kernel.object t on t.space_id = l.to_space and t.id = l.to_object
  where (cardinality(r.from_kinds) > 0 and f.kind <> all (r.from_kinds)) or (cardinality(r.to_kinds) > 0 and t.kind <> all (r.to_kinds))
  limit 1;
  if found then
    raise exception 'relation % does not join % to %', unfit.relation, unfit.from_kind, unfit.to_kind using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger kinds after insert on thread.link referencing new table as fresh for each statement execute function thread.link_kinds();

comment on column thread.relation.from_kinds is 'Kinds of things a link may start from; empty: any.';
comment on column thread.relation.to_kinds is 'Kinds of things a link may lead to; empty: any.';
