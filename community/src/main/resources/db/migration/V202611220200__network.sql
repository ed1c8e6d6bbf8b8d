-- Who did what towards whom, in whole numbers a day: derived from the log, kept by a follower of it, rebuilt by one
-- command with the same result. Whole numbers add up the same in any order, and since neither decay nor weights are in
-- them, both can change, and any past day can be looked at, without a row being touched.
-- day counts from 1970-01-01, UTC.
CREATE TABLE tie_day (
  identity_id BIGINT  NOT NULL,
  other_id    BIGINT  NOT NULL,
  kind_id     INTEGER NOT NULL,
  day         INTEGER NOT NULL,
  amount      BIGINT  NOT NULL,
  PRIMARY KEY (identity_id, other_id, kind_id, day)
);
CREATE INDEX tie_day_other ON tie_day (other_id, identity_id);
CREATE INDEX tie_day_day ON tie_day (day);

-- Replies and likes of things whose author is not known yet; they become ties when the author is.
CREATE TABLE tie_waiting (
  object_id   BIGINT  NOT NULL,
  identity_id BIGINT  NOT NULL,
  kind_id     INTEGER NOT NULL,
  day         INTEGER NOT NULL,
  amount      BIGINT  NOT NULL,
  PRIMARY KEY (object_id, identity_id, kind_id, day)
);
CREATE INDEX tie_waiting_identity ON tie_waiting (identity_id);

-- Who took part in what, and since which day. Which ties that makes depends on how many they were, and is worked out
-- when somebody looks.
CREATE TABLE tie_meeting (
  object_id   BIGINT  NOT NULL,
  kind_id     INTEGER NOT NULL,
  identity_id BIGINT  NOT NULL,
  day         INTEGER NOT NULL,
  PRIMARY KEY (object_id, kind_id, identity_id)
);
CREATE INDEX tie_meeting_identity ON tie_meeting (identity_id);
CREATE INDEX tie_meeting_day ON tie_meeting (day);
