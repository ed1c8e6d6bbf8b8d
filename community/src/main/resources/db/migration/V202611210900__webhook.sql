-- Outgoing webhooks: CloudEvents, signed; each delivery is tried until it is taken or lies in the dead letters.
-- secret is sealed: it must be read again to sign. types: words with spaces between them.
CREATE TABLE webhook (
  id         ${key} PRIMARY KEY,
  url        TEXT    NOT NULL,
  secret     TEXT    NOT NULL,
  types      TEXT    NOT NULL,
  paused     INTEGER NOT NULL,
  created_at BIGINT  NOT NULL
);

-- state: waiting, delivered, dead. The body names members by number only and holds no word of theirs.
CREATE TABLE webhook_delivery (
  id          ${key} PRIMARY KEY,
  webhook_id  BIGINT  NOT NULL,
  event_id    TEXT    NOT NULL,
  type        TEXT    NOT NULL,
  body        TEXT    NOT NULL,
  state       TEXT    NOT NULL,
  attempts    INTEGER NOT NULL,
  next_at     BIGINT  NOT NULL,
  last_answer TEXT,
  last_at     BIGINT,
  created_at  BIGINT  NOT NULL,
  UNIQUE (webhook_id, event_id)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, state, next_at);
CREATE INDEX webhook_delivery_newest ON webhook_delivery (webhook_id, id);
CREATE INDEX webhook_delivery_created ON webhook_delivery (created_at);

-- How far a list that only grows has been read for events: the ledger of consents.
CREATE TABLE webhook_mark (
  list    TEXT   PRIMARY KEY,
  read_to BIGINT NOT NULL
);
