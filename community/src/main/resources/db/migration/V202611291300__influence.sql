-- How many of one tribe may or must be named: any, at_most_one, at_least_one. Takes the place of one_per_tribe, which
-- knew two of these.
ALTER TABLE influence_run ADD COLUMN per_tribe TEXT NOT NULL DEFAULT 'any';
UPDATE influence_run SET per_tribe = 'at_most_one' WHERE one_per_tribe = 1;
ALTER TABLE influence_run DROP COLUMN one_per_tribe;

-- How many were left out because they were asked lately. things: what members had to do with together, from which it was
-- tried to learn how messages pass; judged: on how many of them that was judged, 0 where there was too little; cases: how
-- often somebody could have taken something over there; learned: 1 where the learned probabilities were used.
ALTER TABLE influence_run ADD COLUMN asked_lately BIGINT NOT NULL DEFAULT 0;
ALTER TABLE influence_run ADD COLUMN things BIGINT NOT NULL DEFAULT 0;
ALTER TABLE influence_run ADD COLUMN judged BIGINT NOT NULL DEFAULT 0;
ALTER TABLE influence_run ADD COLUMN cases BIGINT NOT NULL DEFAULT 0;
ALTER TABLE influence_run ADD COLUMN learned INTEGER NOT NULL DEFAULT 0;

-- What else an answer says, each with its interval. aspect: gain, price, over_popularity, over_assumed, taken_over, alone.
CREATE TABLE influence_figure (
  run_id BIGINT NOT NULL,
  aspect TEXT   NOT NULL,
  value  DOUBLE PRECISION NOT NULL,
  lower  DOUBLE PRECISION NOT NULL,
  upper  DOUBLE PRECISION NOT NULL,
  n      BIGINT NOT NULL,
  method TEXT   NOT NULL,
  PRIMARY KEY (run_id, aspect)
);

-- How many things had at least so many members, and fewer than the next class.
CREATE TABLE influence_size (
  run_id BIGINT  NOT NULL,
  least  INTEGER NOT NULL,
  things BIGINT  NOT NULL,
  PRIMARY KEY (run_id, least)
);

-- Who was asked to carry something, and who wrote it down. identity_id: the oldest identity of the member, so that an ask
-- goes where that goes when members are merged or told apart.
CREATE TABLE influence_ask (
  id          ${key} PRIMARY KEY,
  identity_id BIGINT NOT NULL,
  asked_at    BIGINT NOT NULL,
  asked_by    TEXT   NOT NULL
);
CREATE INDEX influence_ask_identity ON influence_ask (identity_id);
CREATE INDEX influence_ask_at ON influence_ask (asked_at);
