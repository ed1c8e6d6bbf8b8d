-- What was bought. One row an order, whatever number of activities spoke of it; the newest word wins.
-- stated_at, total_at, lines_at: when the statement was made that the state, the total and the lines come from, so that
-- the same statements give the same order in whatever sequence they arrive.
CREATE TABLE purchase_order (
  id             ${key} PRIMARY KEY,
  source_id      BIGINT NOT NULL,
  external_id    TEXT   NOT NULL,
  identity_id    BIGINT NOT NULL,
  state          TEXT   NOT NULL,
  currency       TEXT   NOT NULL,
  total_minor    BIGINT NOT NULL,
  refunded_minor BIGINT NOT NULL,
  placed_at      BIGINT NOT NULL,
  stated_at      BIGINT NOT NULL,
  total_at       BIGINT NOT NULL,
  lines_at       BIGINT NOT NULL,
  UNIQUE (source_id, external_id)
);
CREATE INDEX purchase_order_identity ON purchase_order (identity_id, placed_at);

CREATE TABLE purchase_order_line (
  order_id    BIGINT  NOT NULL,
  line_no     INTEGER NOT NULL,
  product     TEXT    NOT NULL,
  name        TEXT    NOT NULL,
  quantity    DOUBLE PRECISION NOT NULL,
  price_minor BIGINT  NOT NULL,
  PRIMARY KEY (order_id, line_no)
);
