-- Members come in by themselves, by a link that was mailed to them.
-- When somebody proved that the address is theirs: by a link that only its owner can have read.
ALTER TABLE account ADD COLUMN verified_at BIGINT;

-- Wishes to come in, by known and unknown addresses alike: the answer must not tell them apart.
CREATE TABLE arrival (
  id         ${key} PRIMARY KEY,
  email      TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  locale     TEXT    NOT NULL,
  zone       TEXT    NOT NULL,
  wording    TEXT    NOT NULL,
  answers    INTEGER NOT NULL,
  next       TEXT    NOT NULL,
  token_hash TEXT,
  account_id BIGINT,
  created_at BIGINT  NOT NULL
);
CREATE UNIQUE INDEX arrival_token ON arrival (token_hash);
CREATE INDEX arrival_created ON arrival (created_at);
