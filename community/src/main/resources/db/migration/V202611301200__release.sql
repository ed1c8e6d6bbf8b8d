-- Changes of a product that were shipped, and whose fingerprints they carry.
-- published_at: null while it is a draft. method: how the shares were worked out, and with which weights; empty before.
-- stale: 1 while the shares wait to be worked out anew.
CREATE TABLE release (
  id           ${key} PRIMARY KEY,
  title        TEXT    NOT NULL,
  body         TEXT    NOT NULL,
  product      TEXT    NOT NULL,
  product_name TEXT    NOT NULL,
  shipped_at   BIGINT  NOT NULL,
  published_at BIGINT,
  method       TEXT    NOT NULL,
  stale        INTEGER NOT NULL,
  created_at   BIGINT  NOT NULL,
  created_by   TEXT    NOT NULL
);
CREATE INDEX release_newest ON release (shipped_at, id);
CREATE INDEX release_product ON release (product, shipped_at, id);
CREATE INDEX release_stale ON release (id) WHERE stale = 1;

-- What led to a release, named as its own feature numbers it; no word of it is kept here.
-- author_id: the identity that said it; null where nobody did, and after an erasure.
-- came_with: the link whose idea grew out of this one; 0 where somebody linked it on purpose.
-- reopened_at: when it went back to the queue, because who said it was not cured.
CREATE TABLE release_link (
  id          ${key} PRIMARY KEY,
  release_id  BIGINT NOT NULL,
  kind        TEXT   NOT NULL,
  ref         TEXT   NOT NULL,
  said_at     BIGINT NOT NULL,
  author_id   BIGINT,
  came_with   BIGINT NOT NULL,
  added_at    BIGINT NOT NULL,
  added_by    TEXT   NOT NULL,
  removed_at  BIGINT,
  reopened_at BIGINT
);
CREATE UNIQUE INDEX release_link_once ON release_link (release_id, kind, ref) WHERE removed_at IS NULL;
CREATE INDEX release_link_ref ON release_link (kind, ref);
CREATE INDEX release_link_author ON release_link (author_id) WHERE author_id IS NOT NULL;

-- Who did what for a release. Rows are only added: a correction is a row that names the one it replaces, with a reason,
-- and a role of 'none' says that it was not so. link_id is 0 for what was done elsewhere.
CREATE TABLE release_contribution (
  id          ${key} PRIMARY KEY,
  release_id  BIGINT NOT NULL,
  link_id     BIGINT NOT NULL,
  identity_id BIGINT NOT NULL,
  role        TEXT   NOT NULL,
  happened_at BIGINT NOT NULL,
  replaces    BIGINT NOT NULL,
  reason      TEXT   NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by TEXT   NOT NULL
);
CREATE INDEX release_contribution_release ON release_contribution (release_id, id);
CREATE INDEX release_contribution_identity ON release_contribution (identity_id);
CREATE INDEX release_contribution_replaces ON release_contribution (replaces) WHERE replaces > 0;

-- One row a person and release: where they stand, whether they were thanked, what they said of being named, and whether
-- it cured what they had complained of. Stands with the oldest identity that took part. band is null for who no longer
-- takes part, or is part of another person since; place orders those who do.
CREATE TABLE release_person (
  release_id    BIGINT  NOT NULL,
  identity_id   BIGINT  NOT NULL,
  band          TEXT,
  place         INTEGER NOT NULL,
  complained    INTEGER NOT NULL,
  thanked_at    BIGINT,
  naming        TEXT    NOT NULL,
  quotable      INTEGER NOT NULL,
  answered_at   BIGINT,
  cure_asked_at BIGINT,
  cure          TEXT,
  PRIMARY KEY (release_id, identity_id)
);
CREATE INDEX release_person_identity ON release_person (identity_id);
CREATE INDEX release_person_place ON release_person (release_id, place, identity_id) WHERE band IS NOT NULL;
CREATE INDEX release_person_unthanked ON release_person (release_id, identity_id) WHERE thanked_at IS NULL;
CREATE INDEX release_person_asked ON release_person (cure_asked_at) WHERE cure_asked_at IS NOT NULL;
CREATE INDEX release_person_unasked ON release_person (release_id) WHERE complained = 1 AND cure_asked_at IS NULL;
CREATE INDEX release_link_open ON release_link (release_id) WHERE reopened_at IS NULL AND kind = 'feedback';

-- The persons of a release as they are now. What was told and said belongs to the row it was told to and said on, so that
-- members who are told apart again keep their own; of members who were merged, the newest word holds.
CREATE VIEW release_standing AS
SELECT p.release_id, p.identity_id, i.member_id, p.band, p.place, p.complained, t.thanked_at,
  COALESCE(a.naming, 'waiting') AS naming, COALESCE(a.quotable, 0) AS quotable, a.answered_at,
  c.identity_id AS asked_id, c.cure_asked_at, c.cure
FROM release_person p
JOIN identity i ON i.id = p.identity_id
LEFT JOIN release_person t ON t.release_id = p.release_id AND t.identity_id = (
  SELECT o.identity_id
  FROM identity j CROSS JOIN release_person o
  WHERE j.member_id = i.member_id AND o.identity_id = j.id AND o.release_id = p.release_id AND o.thanked_at IS NOT NULL
  ORDER BY o.thanked_at, o.identity_id
  LIMIT 1)
LEFT JOIN release_person a ON a.release_id = p.release_id AND a.identity_id = (
  SELECT o.identity_id
  FROM identity j CROSS JOIN release_person o
  WHERE j.member_id = i.member_id AND o.identity_id = j.id AND o.release_id = p.release_id AND o.answered_at IS NOT NULL
  ORDER BY o.answered_at DESC, o.identity_id DESC
  LIMIT 1)
LEFT JOIN release_person c ON c.release_id = p.release_id AND c.identity_id = (
  SELECT o.identity_id
  FROM identity j CROSS JOIN release_person o
  WHERE j.member_id = i.member_id AND o.identity_id = j.id AND o.release_id = p.release_id
    AND o.cure_asked_at IS NOT NULL
  ORDER BY o.cure_asked_at, o.identity_id
  LIMIT 1);
