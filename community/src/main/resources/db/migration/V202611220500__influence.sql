-- One search for people to begin with, on the network as it was at the end of one day. state: running, done, cancelled,
-- failed. tribe_id: the message goes round within this tribe; null for the whole community. people: how many were asked
-- for. purpose and channel: what those who are named must allow; both null where permission was not looked at.
-- certified: the share of the best possible reach that they have at least, but for a risk of one in a hundred; null where
-- nobody could be named.
CREATE TABLE influence_run (
  id            ${key} PRIMARY KEY,
  as_of         BIGINT  NOT NULL,
  state         TEXT    NOT NULL,
  step          TEXT    NOT NULL,
  done          BIGINT  NOT NULL,
  total         BIGINT  NOT NULL,
  tribe_id      BIGINT,
  people        INTEGER NOT NULL,
  one_per_tribe INTEGER NOT NULL,
  purpose       TEXT,
  channel       TEXT,
  members       BIGINT  NOT NULL DEFAULT 0,
  ties          BIGINT  NOT NULL DEFAULT 0,
  certified     DOUBLE PRECISION,
  started_at    BIGINT  NOT NULL,
  updated_at    BIGINT  NOT NULL,
  ended_at      BIGINT
);
CREATE INDEX influence_run_state ON influence_run (state, id);

-- How many members a message would reach by the model, with its interval and on how many draws that was judged.
-- beginning: seeds for those who are named, connected for as many with most ties, random for as many drawn by lot.
CREATE TABLE influence_reach (
  run_id    BIGINT NOT NULL,
  beginning TEXT   NOT NULL,
  value     DOUBLE PRECISION NOT NULL,
  lower     DOUBLE PRECISION NOT NULL,
  upper     DOUBLE PRECISION NOT NULL,
  n         BIGINT NOT NULL,
  method    TEXT   NOT NULL,
  PRIMARY KEY (run_id, beginning)
);

-- Those who are named, in the order in which they were chosen. adds: how many more members would be reached than by those
-- before alone. tribe_id: where they were at home; null where in none.
CREATE TABLE influence_seed (
  run_id    BIGINT  NOT NULL,
  place     INTEGER NOT NULL,
  member_id BIGINT  NOT NULL,
  tribe_id  BIGINT,
  adds      DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (run_id, place)
);
CREATE INDEX influence_seed_member ON influence_seed (member_id);
