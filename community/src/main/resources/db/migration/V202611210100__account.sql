-- Who may sign in, with what, and what they did: accounts, sessions, one-time links, keys, the audit log.
CREATE TABLE account (
  id            ${key} PRIMARY KEY,
  email         TEXT   NOT NULL UNIQUE,
  name          TEXT   NOT NULL,
  role          TEXT   NOT NULL,
  password_hash TEXT,
  locale        TEXT   NOT NULL,
  zone          TEXT   NOT NULL,
  member_id     BIGINT,
  created_at    BIGINT NOT NULL,
  disabled_at   BIGINT
);

-- Only the hash of a session's token is kept: a stolen backup signs nobody in.
CREATE TABLE session (
  token_hash   TEXT   PRIMARY KEY,
  account_id   BIGINT NOT NULL,
  created_at   BIGINT NOT NULL,
  last_used_at BIGINT NOT NULL,
  expires_at   BIGINT NOT NULL,
  address      TEXT   NOT NULL,
  user_agent   TEXT   NOT NULL
);
CREATE INDEX session_account ON session (account_id);

-- Set-up, invitation and password-reset links; each works once.
CREATE TABLE one_time_link (
  token_hash TEXT   PRIMARY KEY,
  purpose    TEXT   NOT NULL,
  account_id BIGINT,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at    BIGINT
);

CREATE TABLE api_key (
  id           ${key} PRIMARY KEY,
  kind         TEXT   NOT NULL,
  name         TEXT   NOT NULL,
  token_hash   TEXT   NOT NULL UNIQUE,
  hint         TEXT   NOT NULL,
  scopes       TEXT   NOT NULL,
  source_id    BIGINT,
  created_at   BIGINT NOT NULL,
  last_used_at BIGINT,
  revoked_at   BIGINT
);

-- Append-only. A wrong entry is answered by another entry, never edited.
CREATE TABLE audit_entry (
  id      ${key} PRIMARY KEY,
  at      BIGINT NOT NULL,
  actor   TEXT   NOT NULL,
  action  TEXT   NOT NULL,
  subject TEXT   NOT NULL,
  detail  TEXT   NOT NULL
);
CREATE INDEX audit_entry_at ON audit_entry (at);
