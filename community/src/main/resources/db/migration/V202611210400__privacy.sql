-- The proof that somebody was erased, with no word of who it was: numbers only. It is written first, so that an
-- erasure that was cut short is finished at the next start.
CREATE TABLE erasure (
  id          ${key} PRIMARY KEY,
  member_id   BIGINT NOT NULL,
  identities  TEXT   NOT NULL,
  at          BIGINT NOT NULL,
  actor       TEXT   NOT NULL,
  reason      TEXT   NOT NULL,
  counts      TEXT   NOT NULL,
  finished_at BIGINT
);

-- Whom no import may bring back: the keyed hash of (source, source's id), or of an address.
CREATE TABLE erased_identity (
  identity_hash TEXT   PRIMARY KEY,
  erasure_id    BIGINT NOT NULL
);
