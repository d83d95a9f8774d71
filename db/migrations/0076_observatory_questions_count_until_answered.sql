-- A question counts by the latest instant at which it can have reached the bank: until it is answered, the end of its hold.
grant update (asked_at) on observatory.bank_call to splot_app;
comment on column observatory.bank_call.asked_at is
  'The latest instant at which the request can have reached the bank: when its answer came or failed; until then, when the hold of its page ends.';
