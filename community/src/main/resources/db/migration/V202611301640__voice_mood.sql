-- Texts drawn by lot from what members wrote, in the order in which the team labels them. Drawn anew with each reading.
CREATE TABLE voice_draw (
  language    TEXT    NOT NULL,
  place       INTEGER NOT NULL,
  activity_id BIGINT  NOT NULL,
  identity_id BIGINT  NOT NULL,
  PRIMARY KEY (language, place)
);
CREATE INDEX voice_draw_identity ON voice_draw (identity_id);

-- How a text feels by the word of the team: good, bad, neither, cannot_tell; skipped where nobody wanted to say. A label
-- belongs to a text, is shown beside nobody, and goes with the text. The identity is kept so that it can go.
CREATE TABLE voice_label (
  activity_id ${key} PRIMARY KEY,
  identity_id BIGINT NOT NULL,
  language    TEXT   NOT NULL,
  feeling     TEXT   NOT NULL,
  actor       TEXT   NOT NULL,
  at          BIGINT NOT NULL
);
CREATE INDEX voice_label_language ON voice_label (language, feeling);
CREATE INDEX voice_label_actor ON voice_label (actor, language, at, activity_id);
CREATE INDEX voice_label_identity ON voice_label (identity_id);

-- The share of texts that feel good or bad, of a group of ten authors and more, from one month to another; tribe 0 is
-- everybody. Not told where the scorer is hardly better than chance on the labelled texts.
CREATE TABLE voice_mood (
  run_id      BIGINT  NOT NULL,
  tribe_id    BIGINT  NOT NULL,
  language    TEXT    NOT NULL,
  first_month INTEGER NOT NULL,
  last_month  INTEGER NOT NULL,
  feeling     TEXT    NOT NULL,
  told        INTEGER NOT NULL,
  share       DOUBLE PRECISION NOT NULL,
  lower       DOUBLE PRECISION NOT NULL,
  upper       DOUBLE PRECISION NOT NULL,
  authors     BIGINT  NOT NULL,
  PRIMARY KEY (run_id, tribe_id, language, first_month, last_month, feeling)
);

-- How many of the texts that were drawn are in which language; the language '' is of those that are too short or not
-- sure. labels: how many were labelled when the shares were worked out.
CREATE TABLE voice_language (
  run_id   BIGINT NOT NULL,
  language TEXT   NOT NULL,
  texts    BIGINT NOT NULL,
  labels   BIGINT NOT NULL,
  PRIMARY KEY (run_id, language)
);
