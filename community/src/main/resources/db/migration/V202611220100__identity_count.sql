-- How many identities a source has of a kind, and when one of them was last new or different.
CREATE TABLE identity_count (
  source_id  BIGINT NOT NULL,
  kind       TEXT   NOT NULL,
  amount     BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (source_id, kind)
);
INSERT INTO identity_count (source_id, kind, amount, changed_at)
SELECT source_id, kind, COUNT(*), MAX(updated_at)
FROM identity
GROUP BY source_id, kind;
