-- Short surveys: asked of members drawn by lot, who allow it and were asked nothing for a month.
CREATE TABLE survey (
  id          ${key} PRIMARY KEY,
  title       TEXT   NOT NULL,
  lead        TEXT   NOT NULL,
  state       TEXT   NOT NULL,
  seed        BIGINT NOT NULL,
  strata      TEXT   NOT NULL,
  wanted      BIGINT NOT NULL,
  intention   BIGINT,
  act_kind    TEXT,
  act_thing   TEXT,
  act_days    BIGINT,
  closes_at   BIGINT NOT NULL,
  created_by  TEXT   NOT NULL,
  created_at  BIGINT NOT NULL
);

CREATE TABLE survey_question (
  survey_id BIGINT NOT NULL,
  place     BIGINT NOT NULL,
  kind      TEXT   NOT NULL,
  text      TEXT   NOT NULL,
  options   TEXT   NOT NULL,
  PRIMARY KEY (survey_id, place)
);

-- The groups that were drawn from, and how many people each stands for.
CREATE TABLE survey_stratum (
  survey_id BIGINT NOT NULL,
  stratum   TEXT   NOT NULL,
  people    BIGINT NOT NULL,
  PRIMARY KEY (survey_id, stratum)
);

-- Who was drawn, and how far the asking is. An ask goes with its identity when members are merged or told apart.
CREATE TABLE survey_ask (
  id          ${key} PRIMARY KEY,
  survey_id   BIGINT NOT NULL,
  identity_id BIGINT NOT NULL,
  stratum     TEXT   NOT NULL,
  channel     TEXT   NOT NULL,
  state       TEXT   NOT NULL,
  claimed_at  BIGINT,
  answered_at BIGINT
);
CREATE UNIQUE INDEX survey_ask_person ON survey_ask (survey_id, identity_id);
CREATE INDEX survey_ask_state ON survey_ask (survey_id, state, id);
CREATE INDEX survey_ask_identity ON survey_ask (identity_id);

CREATE TABLE survey_answer (
  ask_id   BIGINT NOT NULL,
  place    BIGINT NOT NULL,
  value    BIGINT,
  text     TEXT,
  at       BIGINT NOT NULL,
  PRIMARY KEY (ask_id, place)
);
