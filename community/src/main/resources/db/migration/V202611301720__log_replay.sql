-- A follower of the log whose rows are being made anew from the whole log: by whom, and with which statements the
-- indexes come back that are made at the end. A row that nobody gives signs of life for was left by a crash, and
-- whoever follows the log begins again.
CREATE TABLE log_replay (
  follower     TEXT   PRIMARY KEY,
  node         TEXT   NOT NULL,
  late_indexes TEXT   NOT NULL,
  begun_at     BIGINT NOT NULL,
  beat_at      BIGINT NOT NULL
);
