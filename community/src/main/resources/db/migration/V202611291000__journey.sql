-- Where members stand in their relationship with the brand, and by which rules that is judged.
-- Everything but the rules and the corrections is derived from the log, by version of the rules: another version is
-- prepared beside the current one and takes its place at once. day counts from 1970-01-01, UTC.

-- One row a version: 'current', 'staged' while it is prepared, 'past'. read_to is the last activity it knows.
CREATE TABLE journey_rules (
  version        INTEGER PRIMARY KEY,
  state          TEXT    NOT NULL,
  half_life_days INTEGER NOT NULL,
  attained_from  DOUBLE PRECISION NOT NULL,
  present_from   DOUBLE PRECISION NOT NULL,
  read_to        BIGINT  NOT NULL,
  aim            BIGINT  NOT NULL,
  made_at        BIGINT  NOT NULL,
  made_by        TEXT    NOT NULL
);

-- Lists of words are separated by line breaks.
CREATE TABLE journey_rule (
  version        INTEGER NOT NULL,
  rule_no        INTEGER NOT NULL,
  stage          INTEGER NOT NULL,
  basis          TEXT    NOT NULL,
  kinds          TEXT    NOT NULL,
  objects        TEXT    NOT NULL,
  channels       TEXT    NOT NULL,
  labels         TEXT    NOT NULL,
  source_id      BIGINT,
  towards        TEXT    NOT NULL,
  least_acts     INTEGER NOT NULL,
  within_days    INTEGER NOT NULL,
  least_months   INTEGER NOT NULL,
  rule_precision DOUBLE PRECISION NOT NULL,
  enabled        INTEGER NOT NULL,
  PRIMARY KEY (version, rule_no)
);

-- What a rule looks at, by identity and day. other_id is the identity it went towards, where the rule asks who that
-- is; else 0. activity_id is the first of these activities, 0 where none is known (orders).
CREATE TABLE journey_evidence (
  version     INTEGER NOT NULL,
  identity_id BIGINT  NOT NULL,
  rule_no     INTEGER NOT NULL,
  day         INTEGER NOT NULL,
  other_id    BIGINT  NOT NULL,
  amount      BIGINT  NOT NULL,
  activity_id BIGINT  NOT NULL,
  PRIMARY KEY (version, identity_id, rule_no, day, other_id)
);
CREATE INDEX journey_evidence_other ON journey_evidence (other_id, version, identity_id) WHERE other_id > 0;

-- The same about things whose author or type is not known yet; it becomes evidence, or nothing, when they are.
CREATE TABLE journey_waiting (
  version     INTEGER NOT NULL,
  object_id   BIGINT  NOT NULL,
  identity_id BIGINT  NOT NULL,
  rule_no     INTEGER NOT NULL,
  day         INTEGER NOT NULL,
  amount      BIGINT  NOT NULL,
  activity_id BIGINT  NOT NULL,
  PRIMARY KEY (version, object_id, identity_id, rule_no, day)
);
CREATE INDEX journey_waiting_identity ON journey_waiting (identity_id);

-- When anything was first heard of an identity, and when it first bought; 2147483647 for never.
CREATE TABLE journey_first (
  version     INTEGER NOT NULL,
  identity_id BIGINT  NOT NULL,
  first_day   INTEGER NOT NULL,
  bought_day  INTEGER NOT NULL,
  PRIMARY KEY (version, identity_id)
);
CREATE INDEX journey_first_identity ON journey_first (identity_id);

-- The path of each member: from from_day on, before to_day, nothing changes. States are 0 (none), the six stages, and
-- 7 (dormant). The last segments may lie in the future: they are how it goes on if nothing more happens.
CREATE TABLE journey_path (
  version   INTEGER NOT NULL,
  member_id BIGINT  NOT NULL,
  from_day  INTEGER NOT NULL,
  to_day    INTEGER NOT NULL,
  before    INTEGER NOT NULL,
  state     INTEGER NOT NULL,
  attained  INTEGER NOT NULL,
  PRIMARY KEY (version, member_id, from_day)
);
-- Who stands somewhere, those who came last first.
CREATE INDEX journey_path_state ON journey_path (version, state, from_day, member_id, to_day);
-- Who moved when.
CREATE INDEX journey_path_day ON journey_path (version, from_day, member_id);
CREATE INDEX journey_path_member ON journey_path (member_id);

-- How many members moved from where to where on a day: the sum of the paths, so that no page counts members.
-- fact: 0 the present state, 1 the attained stage.
CREATE TABLE journey_move (
  version   INTEGER NOT NULL,
  fact      INTEGER NOT NULL,
  day       INTEGER NOT NULL,
  before    INTEGER NOT NULL,
  state     INTEGER NOT NULL,
  members   BIGINT  NOT NULL,
  PRIMARY KEY (version, fact, day, before, state)
);

-- Members whose path is to be found anew.
CREATE TABLE journey_dirty (
  version   INTEGER NOT NULL,
  member_id BIGINT  NOT NULL,
  PRIMARY KEY (version, member_id)
);

-- What people said of a piece of evidence. Not derived: it outlives rebuilds and versions.
CREATE TABLE journey_correction (
  id          ${key} PRIMARY KEY,
  identity_id BIGINT  NOT NULL,
  rule_no     INTEGER NOT NULL,
  day         INTEGER NOT NULL,
  activity_id BIGINT  NOT NULL,
  is_right    INTEGER NOT NULL,
  said_at     BIGINT  NOT NULL,
  said_by     TEXT    NOT NULL,
  UNIQUE (identity_id, rule_no, day)
);
CREATE INDEX journey_correction_rule ON journey_correction (rule_no, is_right);

-- Analyses of all paths, and what they found. Ends of intervals are texts, for they may be infinite.
CREATE TABLE journey_run (
  id         ${key} PRIMARY KEY,
  as_of      INTEGER NOT NULL,
  state      TEXT    NOT NULL,
  step       TEXT    NOT NULL,
  done       BIGINT  NOT NULL,
  total      BIGINT  NOT NULL,
  months     INTEGER NOT NULL,
  memory     TEXT    NOT NULL,
  currency   TEXT    NOT NULL,
  updated_at BIGINT  NOT NULL
);

CREATE TABLE journey_finding (
  run_id     BIGINT  NOT NULL,
  of_whom    TEXT    NOT NULL,
  what       TEXT    NOT NULL,
  from_state INTEGER NOT NULL,
  to_state   INTEGER NOT NULL,
  month_no   INTEGER NOT NULL,
  value      DOUBLE PRECISION NOT NULL,
  lower      TEXT,
  upper      TEXT,
  n          BIGINT  NOT NULL,
  method     TEXT,
  doubt      TEXT    NOT NULL,
  PRIMARY KEY (run_id, of_whom, what, from_state, to_state, month_no)
);
