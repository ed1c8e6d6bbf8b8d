-- A question on which members think together. state: draft, open, closed. sharing: closed (members see what came out when
-- it is closed), members (they see it now), everybody (anybody does). first_look: statements of members wait for the team.
-- budget: how many statements a member may add. people and votes are kept as votes come; changes counts what could change
-- the map, and mapped how many of these the map knows.
CREATE TABLE opinion_question (
  id         ${key} PRIMARY KEY,
  title      TEXT    NOT NULL,
  intro      TEXT    NOT NULL,
  state      TEXT    NOT NULL,
  sharing    TEXT    NOT NULL,
  first_look INTEGER NOT NULL,
  budget     INTEGER NOT NULL,
  people     BIGINT  NOT NULL DEFAULT 0,
  votes      BIGINT  NOT NULL DEFAULT 0,
  changes    BIGINT  NOT NULL DEFAULT 0,
  mapped     BIGINT  NOT NULL DEFAULT 0,
  created_at BIGINT  NOT NULL,
  opened_at  BIGINT,
  closed_at  BIGINT
);
CREATE INDEX opinion_question_state ON opinion_question (state, id);

-- What is agreed or disagreed with. text_key: the text without case and signs, so that none is there twice. identity_id:
-- the member who added it, null for the team. state: waiting, shown, refused; refusal says why. agree, disagree and pass
-- are kept as votes come; extremity is what the last map said of it.
CREATE TABLE opinion_statement (
  id          ${key} PRIMARY KEY,
  question_id BIGINT  NOT NULL,
  text        TEXT    NOT NULL,
  text_key    TEXT    NOT NULL,
  identity_id BIGINT,
  state       TEXT    NOT NULL,
  refusal     TEXT,
  agree       INTEGER NOT NULL DEFAULT 0,
  disagree    INTEGER NOT NULL DEFAULT 0,
  pass        INTEGER NOT NULL DEFAULT 0,
  extremity   DOUBLE PRECISION NOT NULL DEFAULT 0,
  created_at  BIGINT  NOT NULL,
  UNIQUE (question_id, text_key)
);
CREATE INDEX opinion_statement_identity ON opinion_statement (identity_id);

-- One vote of an identity on a statement, as it stands: 1 agree, -1 disagree, 0 pass.
CREATE TABLE opinion_vote (
  statement_id BIGINT  NOT NULL,
  identity_id  BIGINT  NOT NULL,
  question_id  BIGINT  NOT NULL,
  vote         INTEGER NOT NULL,
  cast_at      BIGINT  NOT NULL,
  PRIMARY KEY (statement_id, identity_id)
);
CREATE INDEX opinion_vote_identity ON opinion_vote (identity_id, question_id, cast_at);
CREATE INDEX opinion_vote_question ON opinion_vote (question_id, cast_at);

-- The newest map of a question, whole: what was found, by which version of the method, from the votes up to when.
CREATE TABLE opinion_map (
  question_id BIGINT PRIMARY KEY,
  version     INTEGER NOT NULL,
  as_of       BIGINT  NOT NULL,
  report      TEXT    NOT NULL
);
