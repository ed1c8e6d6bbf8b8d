-- A member is a person; an identity is that person as one source knows them.
-- Every identity is born with a member of the same number, and the log names identities only. Merging two members
-- moves identities to another member, and unmerging moves them back: the log is never rewritten.
-- name and standing are those of the whole merged person; own_standing is what was said of this one alone, and
-- standing_said that a person said it, so that no source's word changes it any more.
CREATE TABLE member (
  id            ${key} PRIMARY KEY,
  name          TEXT   NOT NULL,
  standing      TEXT   NOT NULL,
  own_standing  TEXT   NOT NULL DEFAULT 'member',
  standing_said INTEGER NOT NULL,
  merged_into   BIGINT,
  created_at    BIGINT NOT NULL
);
CREATE INDEX member_merged_into ON member (merged_into);

CREATE TABLE identity (
  id            ${key} PRIMARY KEY,
  member_id     BIGINT NOT NULL,
  source_id     BIGINT NOT NULL,
  external_id   TEXT   NOT NULL,
  kind          TEXT   NOT NULL,
  handle        TEXT,
  name          TEXT,
  email         TEXT,
  email_vouched INTEGER NOT NULL,
  url           TEXT,
  created_at    BIGINT NOT NULL,
  updated_at    BIGINT NOT NULL,
  UNIQUE (source_id, external_id)
);
CREATE INDEX identity_member ON identity (member_id);

-- What an exact rule may match on: type is email, phone, or the name of an outside system ('github').
CREATE TABLE identity_key (
  type        TEXT    NOT NULL,
  value       TEXT    NOT NULL,
  identity_id BIGINT  NOT NULL,
  vouched     INTEGER NOT NULL,
  PRIMARY KEY (type, value, identity_id)
);
CREATE INDEX identity_key_identity ON identity_key (identity_id);

-- One row a merge. Active merges are the edges between identities; a member is a connected component of them,
-- named after its oldest identity. Undone merges stay, with who undid them.
CREATE TABLE member_merge (
  id         ${key} PRIMARY KEY,
  identity_a BIGINT NOT NULL,
  identity_b BIGINT NOT NULL,
  rule       TEXT   NOT NULL,
  evidence   TEXT   NOT NULL,
  actor      TEXT   NOT NULL,
  at         BIGINT NOT NULL,
  undone_at  BIGINT,
  undone_by  TEXT
);
CREATE INDEX member_merge_a ON member_merge (identity_a);
CREATE INDEX member_merge_b ON member_merge (identity_b);

-- The never-again list: these two are different people, somebody said so.
CREATE TABLE member_distinct (
  identity_a BIGINT NOT NULL,
  identity_b BIGINT NOT NULL,
  actor      TEXT   NOT NULL,
  at         BIGINT NOT NULL,
  PRIMARY KEY (identity_a, identity_b)
);
CREATE INDEX member_distinct_b ON member_distinct (identity_b);

-- Why a rule did not merge two identities; other_id is the identity itself where no other was reached.
CREATE TABLE member_refusal (
  identity_id BIGINT NOT NULL,
  other_id    BIGINT NOT NULL,
  rule        TEXT   NOT NULL,
  reason      TEXT   NOT NULL,
  evidence    TEXT   NOT NULL,
  at          BIGINT NOT NULL,
  PRIMARY KEY (identity_id, other_id, rule, reason)
);
CREATE INDEX member_refusal_other ON member_refusal (other_id);

-- Accounts that post for others, and how they write who spoke.
CREATE TABLE member_bridge (
  identity_id ${key} PRIMARY KEY,
  pattern     TEXT   NOT NULL,
  declared_at BIGINT NOT NULL,
  declared_by TEXT   NOT NULL
);

CREATE TABLE member_trait (
  identity_id BIGINT NOT NULL,
  name        TEXT   NOT NULL,
  value       TEXT   NOT NULL,
  stated_at   BIGINT NOT NULL,
  PRIMARY KEY (identity_id, name)
);

-- Notes and tags stay with the member they were written on; a merged member shows those of its whole family.
CREATE TABLE member_note (
  id         ${key} PRIMARY KEY,
  member_id  BIGINT NOT NULL,
  author     TEXT   NOT NULL,
  body       TEXT   NOT NULL,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT
);
CREATE INDEX member_note_member ON member_note (member_id);

CREATE TABLE member_tag (
  member_id BIGINT NOT NULL,
  tag       TEXT   NOT NULL,
  added_at  BIGINT NOT NULL,
  added_by  TEXT   NOT NULL,
  PRIMARY KEY (member_id, tag)
);
CREATE INDEX member_tag_tag ON member_tag (tag, member_id);

-- Search as you type: every word of names, handles and addresses, folded to lower case without accents.
CREATE TABLE member_term (
  term        ${folded} NOT NULL,
  identity_id BIGINT NOT NULL,
  PRIMARY KEY (term, identity_id)
);
-- With the term, so that whether somebody has a word is one step in the index, however many words they have.
CREATE INDEX member_term_identity ON member_term (identity_id, term);
