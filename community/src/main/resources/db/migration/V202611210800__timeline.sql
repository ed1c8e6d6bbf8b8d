-- Derived from the log and kept by a follower of it; rebuilt by one command with the same result.
-- Tallies are kept by identity, so that a merge adds up a few rows and never reads the log.
CREATE TABLE identity_tally (
  identity_id    BIGINT  NOT NULL,
  kind_id        INTEGER NOT NULL,
  activity_count BIGINT  NOT NULL,
  first_at       BIGINT  NOT NULL,
  last_at        BIGINT  NOT NULL,
  PRIMARY KEY (identity_id, kind_id)
);

-- Who did what to whom, added up: reply, mention, like, invite ... from one identity to another.
CREATE TABLE identity_contact (
  identity_id    BIGINT  NOT NULL,
  other_id       BIGINT  NOT NULL,
  kind_id        INTEGER NOT NULL,
  activity_count BIGINT  NOT NULL,
  last_at        BIGINT  NOT NULL,
  PRIMARY KEY (identity_id, other_id, kind_id)
);
CREATE INDEX identity_contact_other ON identity_contact (other_id, identity_id);

-- Replies and likes of things whose author is not known yet; they become contacts when the author is.
CREATE TABLE waiting_contact (
  object_id      BIGINT  NOT NULL,
  identity_id    BIGINT  NOT NULL,
  kind_id        INTEGER NOT NULL,
  activity_count BIGINT  NOT NULL,
  last_at        BIGINT  NOT NULL,
  PRIMARY KEY (object_id, identity_id, kind_id)
);
CREATE INDEX waiting_contact_identity ON waiting_contact (identity_id);

-- Everything that opens a conversation, and whether nobody else has answered it yet.
CREATE TABLE question (
  object_id   ${key} PRIMARY KEY,
  identity_id BIGINT  NOT NULL,
  activity_id BIGINT  NOT NULL,
  asked_at    BIGINT  NOT NULL,
  waiting     INTEGER NOT NULL
);
CREATE INDEX question_identity ON question (identity_id, waiting, asked_at);

-- Who has answered in which conversation. Answers may be known before what they answer.
CREATE TABLE question_voice (
  object_id   BIGINT NOT NULL,
  identity_id BIGINT NOT NULL,
  PRIMARY KEY (object_id, identity_id)
);
CREATE INDEX question_voice_identity ON question_voice (identity_id);

-- One row for every current member: what the Members list shows, sorts and filters by. Times are 0 for "never".
-- The bits of source_bits and kind_bits say in which sources and with which kinds of activity a member was seen, so
-- that a walk along any of the six orders filters within the index; see the class FacetBits.
CREATE TABLE member_summary (
  member_id      ${key} PRIMARY KEY,
  name           TEXT   NOT NULL,
  sort_name      ${folded} NOT NULL,
  standing       TEXT   NOT NULL,
  first_at       BIGINT NOT NULL,
  last_at        BIGINT NOT NULL,
  activity_count BIGINT NOT NULL,
  spend_minor    BIGINT NOT NULL,
  order_count    BIGINT NOT NULL,
  unanswered     BIGINT NOT NULL,
  unanswered_at  BIGINT NOT NULL,
  source_bits    BIGINT NOT NULL,
  kind_bits      BIGINT NOT NULL
);
CREATE INDEX member_summary_last ON member_summary (standing, last_at, member_id, source_bits, kind_bits);
CREATE INDEX member_summary_first ON member_summary (standing, first_at, member_id, source_bits, kind_bits);
CREATE INDEX member_summary_name ON member_summary (standing, sort_name, member_id, source_bits, kind_bits);
CREATE INDEX member_summary_count ON member_summary (standing, activity_count, member_id, source_bits, kind_bits);
CREATE INDEX member_summary_spend ON member_summary (standing, spend_minor, member_id, source_bits, kind_bits);
CREATE INDEX member_summary_waiting ON member_summary (standing, unanswered_at, member_id, source_bits, kind_bits);

-- Members by source and by kind of activity, for the filters that few members pass.
CREATE TABLE member_facet (
  facet     TEXT   NOT NULL,
  value     BIGINT NOT NULL,
  member_id BIGINT NOT NULL,
  PRIMARY KEY (facet, value, member_id)
);
CREATE INDEX member_facet_member ON member_facet (member_id, facet, value);

-- How many members there are of every standing, in all (facet 'all', value 0), by source and by kind.
CREATE TABLE member_count (
  standing TEXT   NOT NULL,
  facet    TEXT   NOT NULL,
  value    BIGINT NOT NULL,
  amount   BIGINT NOT NULL,
  PRIMARY KEY (standing, facet, value)
);

-- A list of members that somebody wants to find again: the part of its address behind the question mark.
CREATE TABLE saved_view (
  id         ${key} PRIMARY KEY,
  account_id BIGINT NOT NULL,
  name       TEXT   NOT NULL,
  query      TEXT   NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (account_id, name)
);
