-- One reading of what was talked about in some months up to the end of one day. state: running, done, cancelled, failed.
-- verdict: topics, none, too_few. conversations, texts, members: on how much it rests, a sample drawn by lot where there was
-- more (conversations_seen). quality, chance, deviation: the modularity of the groups, and of words dealt out anew.
CREATE TABLE voice_run (
  id                 ${key} PRIMARY KEY,
  as_of              BIGINT  NOT NULL,
  months             INTEGER NOT NULL,
  state              TEXT    NOT NULL,
  step               TEXT    NOT NULL,
  done               BIGINT  NOT NULL,
  total              BIGINT  NOT NULL,
  verdict            TEXT,
  conversations_seen BIGINT  NOT NULL DEFAULT 0,
  conversations      BIGINT  NOT NULL DEFAULT 0,
  texts              BIGINT  NOT NULL DEFAULT 0,
  members            BIGINT  NOT NULL DEFAULT 0,
  quality            DOUBLE PRECISION,
  chance             DOUBLE PRECISION,
  deviation          DOUBLE PRECISION,
  stability          DOUBLE PRECISION,
  updated_at         BIGINT  NOT NULL
);
CREATE INDEX voice_run_state ON voice_run (state, id);

-- What was talked about: its words, the heaviest first, with blanks between them. trend: rising, fading, steady,
-- cannot_tell; change: the share of members who took part in the later half of the months minus that in the earlier half.
CREATE TABLE voice_topic (
  run_id        BIGINT  NOT NULL,
  topic         INTEGER NOT NULL,
  words         TEXT    NOT NULL,
  conversations BIGINT  NOT NULL,
  trend         TEXT    NOT NULL,
  change        DOUBLE PRECISION,
  change_lower  DOUBLE PRECISION,
  change_upper  DOUBLE PRECISION,
  change_n      BIGINT,
  PRIMARY KEY (run_id, topic)
);

-- How many members talked about it, of how many who wrote, from one month to another (0 is the oldest); tribe 0 is everybody.
CREATE TABLE voice_share (
  run_id      BIGINT  NOT NULL,
  tribe_id    BIGINT  NOT NULL,
  first_month INTEGER NOT NULL,
  last_month  INTEGER NOT NULL,
  topic       INTEGER NOT NULL,
  talked      BIGINT  NOT NULL,
  wrote       BIGINT  NOT NULL,
  PRIMARY KEY (run_id, tribe_id, first_month, last_month, topic)
);

-- Texts that say it in members' own words. Only which ones: the words are read where they stand.
CREATE TABLE voice_quote (
  run_id      BIGINT  NOT NULL,
  topic       INTEGER NOT NULL,
  place       INTEGER NOT NULL,
  activity_id BIGINT  NOT NULL,
  identity_id BIGINT  NOT NULL,
  PRIMARY KEY (run_id, topic, place)
);
CREATE INDEX voice_quote_identity ON voice_quote (identity_id);
