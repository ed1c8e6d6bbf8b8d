-- Channels in which nothing waits for the brand: what is said there is kept and counted as everywhere else. Not derived.
CREATE TABLE feedback_mute (
  channel_id ${key} PRIMARY KEY,
  actor      TEXT   NOT NULL,
  at         BIGINT NOT NULL
);
