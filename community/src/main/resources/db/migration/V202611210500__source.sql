-- Where activities come from.
CREATE TABLE source (
  id            ${key} PRIMARY KEY,
  name          TEXT    NOT NULL UNIQUE,
  kind          TEXT    NOT NULL,
  settings      TEXT    NOT NULL,
  secret        TEXT,
  trusted       INTEGER NOT NULL,
  paused        INTEGER NOT NULL,
  created_at    BIGINT  NOT NULL,
  last_event_at BIGINT,
  last_error    TEXT,
  last_error_at BIGINT
);

-- received = accepted + duplicate + every drop, per source, kept in the transaction that stores the activities.
-- outcome: 'accepted', 'duplicate', or the name of the reason for the drop.
CREATE TABLE source_count (
  source_id BIGINT NOT NULL,
  outcome   TEXT   NOT NULL,
  amount    BIGINT NOT NULL,
  PRIMARY KEY (source_id, outcome)
);

-- One row a run of a connector or a file: where it stands, what it does now, how it ended.
CREATE TABLE source_run (
  id          ${key} PRIMARY KEY,
  source_id   BIGINT NOT NULL,
  kind        TEXT   NOT NULL,
  state       TEXT   NOT NULL,
  payload     TEXT   NOT NULL,
  position    TEXT   NOT NULL,
  done        BIGINT NOT NULL,
  total       BIGINT,
  doing       TEXT   NOT NULL,
  error       TEXT,
  started_at  BIGINT NOT NULL,
  updated_at  BIGINT NOT NULL,
  ended_at    BIGINT
);
CREATE INDEX source_run_source ON source_run (source_id, id);
