-- The words for what members do: ActivityStreams 2.0, and ours where it has none. Extensible: add a row.
CREATE TABLE activity_kind (
  id   INTEGER PRIMARY KEY,
  name TEXT    NOT NULL UNIQUE
);

-- What activities are about, as the source knows it: a topic, a post, a product, a page, an order.
-- A row may be born as a mere reference, and learn its author, title and text when these arrive.
CREATE TABLE activity_object (
  id                 ${key} PRIMARY KEY,
  source_id          BIGINT NOT NULL,
  external_id        TEXT   NOT NULL,
  type               TEXT   NOT NULL,
  parent_id          BIGINT,
  author_identity_id BIGINT,
  title              TEXT,
  url                TEXT,
  UNIQUE (source_id, external_id)
);
CREATE INDEX activity_object_author ON activity_object (author_identity_id) WHERE author_identity_id IS NOT NULL;

CREATE TABLE channel (
  id          ${key} PRIMARY KEY,
  source_id   BIGINT NOT NULL,
  name        TEXT   NOT NULL,
  UNIQUE (source_id, name)
);

-- The log. Append-only: corrections are new activities; only an erasure or the retention setting removes rows.
-- directed_at is the identity it was directed at, where the source says so outright (a mention, an invitation);
-- otherwise it is the author of the object replied to or liked, found through activity_object at reading time,
-- so that a reply may arrive before what it replies to.
CREATE TABLE activity (
  id                    ${key} PRIMARY KEY,
  source_id             BIGINT  NOT NULL,
  external_id           TEXT    NOT NULL,
  identity_id           BIGINT  NOT NULL,
  kind_id               INTEGER NOT NULL,
  happened_at           BIGINT  NOT NULL,
  known_at              BIGINT  NOT NULL,
  channel_id            BIGINT,
  object_id             BIGINT,
  reply_to_object_id    BIGINT,
  directed_identity_id  BIGINT,
  label                 TEXT,
  text                  TEXT,
  language              TEXT,
  amount_minor          BIGINT,
  currency              TEXT,
  UNIQUE (source_id, external_id)
);
CREATE INDEX activity_identity ON activity (identity_id, happened_at, id);

-- The event as it came, for re-processing; the retention setting empties it.
CREATE TABLE activity_raw (
  activity_id ${key} PRIMARY KEY,
  body        TEXT   NOT NULL
);

-- The newest drops of every source, with what came and why it was dropped, so that somebody can mend the cause.
CREATE TABLE dropped_event (
  id        ${key} PRIMARY KEY,
  source_id BIGINT NOT NULL,
  reason    TEXT   NOT NULL,
  detail    TEXT   NOT NULL,
  body      TEXT   NOT NULL,
  at        BIGINT NOT NULL
);
CREATE INDEX dropped_event_source ON dropped_event (source_id, id);

-- How far each follower of the log has read it.
CREATE TABLE log_cursor (
  follower    TEXT   PRIMARY KEY,
  activity_id BIGINT NOT NULL,
  updated_at  BIGINT NOT NULL
);
