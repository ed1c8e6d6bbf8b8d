-- Where activities come from. last_event_at: when the newest activity of it happened; last_received_at: when anything
-- came from it for the last time.
CREATE TABLE source (
  id               ${key} PRIMARY KEY,
  name             TEXT    NOT NULL UNIQUE,
  kind             TEXT    NOT NULL,
  settings         TEXT    NOT NULL,
  secret           TEXT,
  trusted          INTEGER NOT NULL,
  paused           INTEGER NOT NULL,
  created_at       BIGINT  NOT NULL,
  last_event_at    BIGINT,
  last_received_at BIGINT,
  last_error       TEXT,
  last_error_at    BIGINT
);

-- received = accepted + duplicate + every drop, per source, kept in the transaction that stores the activities.
-- outcome: 'accepted', 'duplicate', or the code of the reason for the drop.
CREATE TABLE source_count (
  source_id BIGINT NOT NULL,
  outcome   TEXT   NOT NULL,
  amount    BIGINT NOT NULL,
  PRIMARY KEY (source_id, outcome)
);

-- One row a run of a connector or a file: where it stands, what it does now, how it ended.
-- node: the server or command that works on it; another may take it over only when it has been silent for a while.
CREATE TABLE source_run (
  id          ${key} PRIMARY KEY,
  source_id   BIGINT NOT NULL,
  kind        TEXT   NOT NULL,
  payload     TEXT   NOT NULL,
  node        TEXT   NOT NULL,
  state       TEXT   NOT NULL,
  position    TEXT   NOT NULL,
  done        BIGINT NOT NULL,
  total       BIGINT NOT NULL,
  doing       TEXT   NOT NULL,
  error       TEXT,
  started_at  BIGINT NOT NULL,
  updated_at  BIGINT NOT NULL,
  ended_at    BIGINT
);
CREATE INDEX source_run_source ON source_run (source_id, id);
CREATE INDEX source_run_state ON source_run (state);
