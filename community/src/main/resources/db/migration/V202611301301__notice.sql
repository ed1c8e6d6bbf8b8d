-- What the brand tells single members: kept for their own page, and mailed where they allow it.
-- A notice belongs to an identity, and goes with it when members are merged or told apart.
CREATE TABLE notice (
  id          ${key} PRIMARY KEY,
  identity_id BIGINT NOT NULL,
  name        TEXT   NOT NULL,
  kind        TEXT   NOT NULL,
  text_key    TEXT   NOT NULL,
  arguments   TEXT   NOT NULL,
  path        TEXT   NOT NULL,
  state       TEXT   NOT NULL,
  due_at      BIGINT NOT NULL,
  letter_id   BIGINT,
  created_at  BIGINT NOT NULL
);
CREATE UNIQUE INDEX notice_name ON notice (identity_id, name);
CREATE INDEX notice_identity ON notice (identity_id, id);
CREATE INDEX notice_due ON notice (state, due_at);
CREATE INDEX notice_letter_number ON notice (letter_id);

-- A mail that gathers notices. It is written down before it is sent, with what stands in it, so that a server that
-- stops in between sends neither another one nor none.
CREATE TABLE notice_letter (
  id          ${key} PRIMARY KEY,
  identity_id BIGINT NOT NULL,
  state       TEXT   NOT NULL,
  attempts    BIGINT NOT NULL,
  claimed_at  BIGINT NOT NULL,
  done_at     BIGINT
);
CREATE INDEX notice_letter_identity ON notice_letter (identity_id, id);
CREATE INDEX notice_letter_state ON notice_letter (state, attempts, id);

-- How soon somebody wants to be mailed, and up to where they have seen what they were told.
CREATE TABLE notice_choice (
  identity_id ${key} PRIMARY KEY,
  pace        TEXT   NOT NULL,
  seen_id     BIGINT NOT NULL,
  changed_at  BIGINT NOT NULL
);
