-- Outgoing webhooks: CloudEvents, signed; each delivery is tried until it is taken or lies in the dead letters.
CREATE TABLE webhook (
  id         ${key} PRIMARY KEY,
  url        TEXT    NOT NULL,
  secret     TEXT    NOT NULL,
  types      TEXT    NOT NULL,
  paused     INTEGER NOT NULL,
  created_at BIGINT  NOT NULL
);

CREATE TABLE webhook_delivery (
  id           ${key} PRIMARY KEY,
  webhook_id   BIGINT  NOT NULL,
  event_id     TEXT    NOT NULL,
  type         TEXT    NOT NULL,
  body         TEXT    NOT NULL,
  state        TEXT    NOT NULL,
  attempts     INTEGER NOT NULL,
  next_at      BIGINT  NOT NULL,
  last_answer  TEXT,
  created_at   BIGINT  NOT NULL,
  UNIQUE (webhook_id, event_id)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (state, next_at);
