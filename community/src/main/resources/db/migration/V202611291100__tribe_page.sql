-- What one look estimated of a tribe, a row for each measure (see the class Measure). people: for how many it stands. value is null
-- where it stands for too few, or where the data do not tell (doubt says why); lower and upper are null where the data leave
-- that end open. learned_from: from how many people the interval was learned.
CREATE TABLE tribe_figure (
  run_id       BIGINT NOT NULL,
  tribe_id     BIGINT NOT NULL,
  measure      TEXT   NOT NULL,
  people       BIGINT NOT NULL,
  value        DOUBLE PRECISION,
  lower        DOUBLE PRECISION,
  upper        DOUBLE PRECISION,
  learned_from BIGINT,
  method       TEXT,
  doubt        TEXT   NOT NULL,
  PRIMARY KEY (run_id, tribe_id, measure)
);

-- The share that was answered moves there; what one member carries was kept without its interval, which only a new look gives.
INSERT INTO tribe_figure (run_id, tribe_id, measure, people, value, lower, upper, learned_from, method, doubt)
SELECT run_id, tribe_id, 'answered', size, answered, answered_lower, answered_upper, answered_from,
       CASE WHEN answered IS NULL THEN NULL ELSE 'bootstrap' END, 'no_variation'
FROM tribe_finding;
ALTER TABLE tribe_finding DROP COLUMN answered;
ALTER TABLE tribe_finding DROP COLUMN answered_lower;
ALTER TABLE tribe_finding DROP COLUMN answered_upper;
ALTER TABLE tribe_finding DROP COLUMN answered_from;
ALTER TABLE tribe_finding DROP COLUMN carried_by_one;

-- Who is new in a tribe: those at home who came last, and newcomers in whose first conversation nobody had answered. first_at: when
-- they first wrote. asked_at and object_id: the conversation that waits; null where none does. Times are epoch milliseconds.
CREATE TABLE tribe_newcomer (
  run_id    BIGINT  NOT NULL,
  tribe_id  BIGINT  NOT NULL,
  member_id BIGINT  NOT NULL,
  first_at  BIGINT  NOT NULL,
  home      INTEGER NOT NULL,
  asked_at  BIGINT,
  object_id BIGINT,
  PRIMARY KEY (run_id, tribe_id, member_id)
);
CREATE INDEX tribe_newcomer_member ON tribe_newcomer (member_id);

-- When a tribe writes. members: how many wrote within the half year; hours: how much they wrote in each hour of the week from Monday
-- on, UTC, 168 numbers.
CREATE TABLE tribe_rhythm (
  run_id   BIGINT NOT NULL,
  tribe_id BIGINT NOT NULL,
  members  BIGINT NOT NULL,
  hours    TEXT   NOT NULL,
  PRIMARY KEY (run_id, tribe_id)
);
CREATE TABLE tribe_month (
  run_id   BIGINT NOT NULL,
  tribe_id BIGINT NOT NULL,
  month    TEXT   NOT NULL,
  posts    BIGINT NOT NULL,
  members  BIGINT NOT NULL,
  PRIMARY KEY (run_id, tribe_id, month)
);

-- What members at home bought within a year, by people: buyers in the tribe, and everywhere in the network. Never fewer than ten.
CREATE TABLE tribe_product (
  run_id     BIGINT  NOT NULL,
  tribe_id   BIGINT  NOT NULL,
  place      INTEGER NOT NULL,
  name       TEXT    NOT NULL,
  buyers     BIGINT  NOT NULL,
  everywhere BIGINT  NOT NULL,
  PRIMARY KEY (run_id, tribe_id, place)
);
