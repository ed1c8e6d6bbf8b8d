-- Append-only. member_id is the number of an identity, so that an entry goes with its identity through merge and unmerge.
-- What somebody allowed, refused or withdrew: by whom, for what, on which channel, in which words.
CREATE TABLE consent_entry (
  id           ${key} PRIMARY KEY,
  member_id    BIGINT NOT NULL,
  purpose      TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  decision     TEXT   NOT NULL,
  origin       TEXT   NOT NULL,
  wording      TEXT   NOT NULL,
  evidence     TEXT   NOT NULL,
  happened_at  BIGINT NOT NULL,
  known_at     BIGINT NOT NULL,
  UNIQUE (member_id, purpose, channel, decision, happened_at)
);

-- Hashes of addresses that must not be written to. They outlive merges, imports and erasures.
CREATE TABLE suppression (
  address_hash TEXT   NOT NULL,
  purpose      TEXT   NOT NULL,
  channel      TEXT   NOT NULL,
  reason       TEXT   NOT NULL,
  at           BIGINT NOT NULL,
  PRIMARY KEY (address_hash, purpose, channel)
);
