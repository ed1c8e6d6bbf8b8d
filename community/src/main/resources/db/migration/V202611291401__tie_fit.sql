-- An attempt to learn how ties are to be weighed from what pairs of members did. state: running, done, cancelled, failed.
-- verdict: cannot_tell, fitted, assumed, alike: which weights foretell held-back days better. gain: by how many bits a pair the
-- fitted ones do, with its interval and from how many members that was learned. pairs, answered: what was learned from.
CREATE TABLE tie_fit (
  id             ${key} PRIMARY KEY,
  as_of          BIGINT  NOT NULL,
  state          TEXT    NOT NULL,
  step           TEXT    NOT NULL,
  done           BIGINT  NOT NULL,
  total          BIGINT  NOT NULL,
  verdict        TEXT    NOT NULL,
  pairs          BIGINT  NOT NULL DEFAULT 0,
  answered       BIGINT  NOT NULL DEFAULT 0,
  half_life_days INTEGER NOT NULL DEFAULT 0,
  gain           DOUBLE PRECISION,
  gain_lower     DOUBLE PRECISION,
  gain_upper     DOUBLE PRECISION,
  gain_from      BIGINT,
  started_at     BIGINT  NOT NULL,
  updated_at     BIGINT  NOT NULL,
  ended_at       BIGINT
);

-- What one act of a kind counts, as it was assumed and as it was learned, and from how many pairs.
CREATE TABLE tie_fit_weight (
  fit_id  BIGINT NOT NULL,
  kind    TEXT   NOT NULL,
  assumed DOUBLE PRECISION NOT NULL,
  fitted  DOUBLE PRECISION NOT NULL,
  lower   DOUBLE PRECISION NOT NULL,
  upper   DOUBLE PRECISION NOT NULL,
  pairs   BIGINT NOT NULL,
  PRIMARY KEY (fit_id, kind)
);
