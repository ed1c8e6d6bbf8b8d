-- One asking whether behaviour tells more of what members do next than the traits they gave, as of the end of one day.
-- state: running, done, cancelled, failed. answer: behaviour, traits, even, both, too_few, no_traits, no_next. active: how many
-- members did something both before and after the cut; told: how many of them gave a trait before it that the team lets be
-- used; judged: on how many the figures rest; tribes: how many groups there were at the cut.
CREATE TABLE behaviour_run (
  id         ${key} PRIMARY KEY,
  as_of      BIGINT  NOT NULL,
  state      TEXT    NOT NULL,
  step       TEXT    NOT NULL,
  done       BIGINT  NOT NULL,
  total      BIGINT  NOT NULL,
  answer     TEXT,
  active     BIGINT  NOT NULL DEFAULT 0,
  told       BIGINT  NOT NULL DEFAULT 0,
  judged     BIGINT  NOT NULL DEFAULT 0,
  tribes     BIGINT  NOT NULL DEFAULT 0,
  updated_at BIGINT  NOT NULL
);
CREATE INDEX behaviour_run_state ON behaviour_run (state, id);

-- How many bits fewer were left to be learned of what somebody did next, with the interval and from how many people.
-- next_act: channel, reply, product, all; comparison: what was known against what.
CREATE TABLE behaviour_gain (
  run_id     BIGINT NOT NULL,
  next_act   TEXT   NOT NULL,
  comparison TEXT   NOT NULL,
  value      DOUBLE PRECISION NOT NULL,
  lower      DOUBLE PRECISION NOT NULL,
  upper      DOUBLE PRECISION NOT NULL,
  n          BIGINT NOT NULL,
  PRIMARY KEY (run_id, next_act, comparison)
);

-- The traits that sources state of ten identities or more, and how alike the groups by this trait are to tribes (adjusted
-- mutual information), where that could be told. used: 1 where the team says that members gave it themselves.
CREATE TABLE behaviour_trait (
  run_id     BIGINT  NOT NULL,
  name       TEXT    NOT NULL,
  identities BIGINT  NOT NULL,
  used       INTEGER NOT NULL,
  likeness   DOUBLE PRECISION,
  lower      DOUBLE PRECISION,
  upper      DOUBLE PRECISION,
  n          BIGINT,
  PRIMARY KEY (run_id, name)
);
