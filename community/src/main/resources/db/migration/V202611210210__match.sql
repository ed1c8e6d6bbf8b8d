-- Suggestions of who may be one person; they wait for somebody of the team. One row for two identities, the smaller
-- number first. state: open, later, accepted, refused; merge_id is the merge that accepting made.
CREATE TABLE match_suggestion (
  id         ${key} PRIMARY KEY,
  identity_a BIGINT NOT NULL,
  identity_b BIGINT NOT NULL,
  score      DOUBLE PRECISION NOT NULL,
  rule       TEXT   NOT NULL,
  evidence   TEXT   NOT NULL,
  state      TEXT   NOT NULL,
  run_id     BIGINT NOT NULL,
  found_at   BIGINT NOT NULL,
  decided_at BIGINT,
  decided_by TEXT,
  merge_id   BIGINT,
  UNIQUE (identity_a, identity_b)
);
CREATE INDEX match_suggestion_state ON match_suggestion (state, score, id);
CREATE INDEX match_suggestion_b ON match_suggestion (identity_b);

-- One row for each time all identities were compared. state: running, done, cancelled, failed.
CREATE TABLE match_run (
  id          ${key} PRIMARY KEY,
  state       TEXT   NOT NULL,
  step        TEXT   NOT NULL,
  done        BIGINT NOT NULL,
  total       BIGINT NOT NULL,
  found       BIGINT NOT NULL,
  newest_at   BIGINT NOT NULL,
  started_at  BIGINT NOT NULL,
  updated_at  BIGINT NOT NULL,
  ended_at    BIGINT
);
CREATE INDEX match_run_state ON match_run (state, id);
