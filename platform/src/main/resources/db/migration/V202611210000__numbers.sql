-- Blocks of numbers: a writer takes many at once, in the transaction that uses them.
CREATE TABLE number_block (
  name TEXT   PRIMARY KEY,
  next BIGINT NOT NULL
);
