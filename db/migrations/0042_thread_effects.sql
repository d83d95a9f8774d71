-- Effect links say what a decision did. Only a decision makes one, together with its effect; a recorded act has it from its
-- source. Nobody makes one by hand, and none that a decision made ends while the decision stands (I120).
alter table thread.link add constraint link_effect_by_decision check (relation <> 'effect' or made_how in ('effect', 'rule'));
alter table thread.link add constraint link_effect_stands check (made_how <> 'effect' or (relation = 'effect' and ended_at is null));
comment on constraint link_effect_by_decision on thread.link is 'Nobody makes an effect by hand (I120).';
comment on constraint link_effect_stands on thread.link is 'What a decision did stands as long as the decision (I120).';
