-- thread: the public mark of a receipt, by which its fate may stand on other sites. The code itself opens the contribution and its data; the mark does not lead back to it.
create function thread.receipt_mark(code text) returns text language sql immutable strict
  return left(encode(sha256(decode('splot-osadz:' || code, 'escape')), 'hex'), 32);
create unique index receipt_of_mark on thread.receipt (space_id, thread.receipt_mark(code));
comment on function thread.receipt_mark(text) is 'Public mark of a receipt code, 32 hexadecimal digits of a one-way hash.';
