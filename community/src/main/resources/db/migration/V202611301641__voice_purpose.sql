-- What the brand says of itself, by language, in versions: the newest holds, an empty one says that there is none.
CREATE TABLE voice_purpose (
  language TEXT    NOT NULL,
  version  INTEGER NOT NULL,
  text     TEXT    NOT NULL,
  at       BIGINT  NOT NULL,
  actor    TEXT    NOT NULL,
  PRIMARY KEY (language, version)
);

-- What the brand's words and the members' have in common, as a reading found it. state: told, too_few, no_measure.
CREATE TABLE voice_overlap (
  run_id       BIGINT  NOT NULL,
  language     TEXT    NOT NULL,
  version      INTEGER NOT NULL,
  state        TEXT    NOT NULL,
  value        DOUBLE PRECISION NOT NULL,
  lower        DOUBLE PRECISION NOT NULL,
  upper        DOUBLE PRECISION NOT NULL,
  words        INTEGER NOT NULL,
  brand_words  INTEGER NOT NULL,
  member_words INTEGER NOT NULL,
  authors      INTEGER NOT NULL,
  PRIMARY KEY (run_id, language)
);

-- Words that set both apart, or that both use. side: brand, members, both; those of members come from five and more.
CREATE TABLE voice_word (
  run_id   BIGINT  NOT NULL,
  language TEXT    NOT NULL,
  side     TEXT    NOT NULL,
  place    INTEGER NOT NULL,
  word     TEXT    NOT NULL,
  PRIMARY KEY (run_id, language, side, place)
);
