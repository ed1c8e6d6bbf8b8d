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
CREATE INDEX identity_contact_other ON identity_contact (other_id);

-- One row for every current member: what the Members list shows, sorts and filters by.
CREATE TABLE member_summary (
  member_id      ${key} PRIMARY KEY,
  name           TEXT   NOT NULL,
  sort_name      TEXT   NOT NULL,
  standing       TEXT   NOT NULL,
  first_at       BIGINT NOT NULL,
  last_at        BIGINT NOT NULL,
  activity_count BIGINT NOT NULL,
  spend_minor    BIGINT NOT NULL,
  order_count    BIGINT NOT NULL,
  unanswered     BIGINT NOT NULL,
  unanswered_at  BIGINT
);
CREATE INDEX member_summary_last ON member_summary (standing, last_at, member_id);
CREATE INDEX member_summary_first ON member_summary (standing, first_at, member_id);
CREATE INDEX member_summary_name ON member_summary (standing, sort_name, member_id);
CREATE INDEX member_summary_count ON member_summary (standing, activity_count, member_id);
CREATE INDEX member_summary_spend ON member_summary (standing, spend_minor, member_id);
CREATE INDEX member_summary_unanswered ON member_summary (standing, unanswered_at, member_id);

-- Filters by source and by kind, each sorted by the member's last activity.
CREATE TABLE member_facet (
  facet     TEXT   NOT NULL,
  value     BIGINT NOT NULL,
  member_id BIGINT NOT NULL,
  last_at   BIGINT NOT NULL,
  PRIMARY KEY (facet, value, member_id)
);
CREATE INDEX member_facet_last ON member_facet (facet, value, last_at, member_id);

-- Posts that nobody has answered yet.
CREATE TABLE open_question (
  object_id   ${key} PRIMARY KEY,
  identity_id BIGINT NOT NULL,
  asked_at    BIGINT NOT NULL
);
CREATE INDEX open_question_identity ON open_question (identity_id);
