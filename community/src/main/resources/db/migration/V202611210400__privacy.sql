-- The proof that somebody was erased, with no word of who it was.
CREATE TABLE erasure (
  id         ${key} PRIMARY KEY,
  at         BIGINT NOT NULL,
  actor      TEXT   NOT NULL,
  reason     TEXT   NOT NULL,
  counts     TEXT   NOT NULL
);

-- Whom no import may bring back: the keyed hash of (source, source's id), or of an address.
CREATE TABLE erased_identity (
  identity_hash TEXT   PRIMARY KEY,
  erasure_id    BIGINT NOT NULL
);
