-- Strategy: a product of a step may be a thing of its own (a study, a synthetic report): then it is one thing, not two.
alter table strategy.process_product add column thing_id uuid,
  add foreign key (space_id, thing_id) references kernel.object (space_id, id);
comment on column strategy.process_product.thing_id is 'The thing that this product is; null: only named here.';
