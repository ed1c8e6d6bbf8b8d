-- Who in the brand answers what: departments, with the accounts that belong to each and where their daily mail goes.
-- digest_on is the last day (UTC, days since 1970) whose mail was sent.
CREATE TABLE department (
  id        ${key} PRIMARY KEY,
  name      TEXT   NOT NULL,
  email     TEXT   NOT NULL,
  digest_on BIGINT NOT NULL,
  closed_at BIGINT NOT NULL
);

CREATE TABLE department_staff (
  department_id BIGINT NOT NULL,
  account_id    BIGINT NOT NULL,
  PRIMARY KEY (department_id, account_id)
);
CREATE INDEX department_staff_account ON department_staff (account_id);

-- A queue that somebody wants to find again: the part of its address behind the question mark.
CREATE TABLE listening_view (
  id         ${key} PRIMARY KEY,
  account_id BIGINT NOT NULL,
  name       TEXT   NOT NULL,
  query      TEXT   NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (account_id, name)
);

-- How long members waited, counted anew by a job. Of each group (facet and value): how many had an answer after so much
-- time, and how many had waited so long without one when it was counted. measure: staff and any are the first answer of
-- the brand and of anybody, in whole hours; promise is the first answer of the brand in hundredths of what was promised.
CREATE TABLE feedback_wait (
  facet    TEXT    NOT NULL,
  value    TEXT    NOT NULL,
  measure  TEXT    NOT NULL,
  time     INTEGER NOT NULL,
  answered BIGINT  NOT NULL,
  waiting  BIGINT  NOT NULL,
  PRIMARY KEY (facet, value, measure, time)
);

-- What else that job counted, by name: so many of so many.
CREATE TABLE feedback_share (
  name TEXT PRIMARY KEY,
  part  BIGINT NOT NULL,
  whole BIGINT NOT NULL
);
