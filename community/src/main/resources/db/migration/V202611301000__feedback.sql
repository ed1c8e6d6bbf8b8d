-- What members told the brand, and what became of it.
-- feedback is derived: of the log (who said what, who answered) and of feedback_act (what the team did). Its number is
-- that of the activity, so that what the team did stays with it through every rebuild. Times are 0 for never.
-- Nothing leaves the waiting shelf for the answered one without an answer: the constraint says so once more.
CREATE TABLE feedback (
  id               ${key} PRIMARY KEY,
  identity_id      BIGINT  NOT NULL,
  to_object_id     BIGINT  NOT NULL,
  source_id        BIGINT  NOT NULL,
  channel_id       BIGINT  NOT NULL,
  object_id        BIGINT  NOT NULL,
  thread_id        BIGINT  NOT NULL,
  act              TEXT    NOT NULL,
  said_kind        TEXT    NOT NULL,
  sureness         DOUBLE PRECISION NOT NULL,
  urgency          INTEGER NOT NULL,
  language         TEXT    NOT NULL,
  stars            INTEGER NOT NULL,
  solicited        INTEGER NOT NULL,
  said_at          BIGINT  NOT NULL,
  heard_from       BIGINT  NOT NULL,
  shelf            TEXT    NOT NULL,
  state            TEXT    NOT NULL,
  kind             TEXT    NOT NULL,
  due_at           BIGINT  NOT NULL,
  order_at         BIGINT  NOT NULL,
  department_id    BIGINT  NOT NULL,
  assignee_id      BIGINT  NOT NULL,
  first_at         BIGINT  NOT NULL,
  staff_at         BIGINT  NOT NULL,
  answered_at      BIGINT  NOT NULL,
  snoozed_until    BIGINT  NOT NULL,
  merged_into      BIGINT  NOT NULL,
  CHECK (shelf <> 'answered' OR answered_at > 0)
);
-- One index for each of the main filters, so that a page is a walk along the order, and with what else is filtered by,
-- so that the walk stays in the index.
CREATE INDEX feedback_order ON feedback
  (shelf, order_at, id, kind, source_id, language, department_id, assignee_id, state);
CREATE INDEX feedback_kind ON feedback
  (shelf, kind, order_at, id, source_id, language, department_id, assignee_id, state);
CREATE INDEX feedback_source ON feedback
  (shelf, source_id, order_at, id, kind, language, department_id, assignee_id, state);
CREATE INDEX feedback_language ON feedback
  (shelf, language, order_at, id, kind, source_id, department_id, assignee_id, state);
CREATE INDEX feedback_department ON feedback
  (shelf, department_id, order_at, id, kind, source_id, language, assignee_id, state);
CREATE INDEX feedback_assignee ON feedback
  (shelf, assignee_id, order_at, id, kind, source_id, language, department_id, state);
CREATE INDEX feedback_identity ON feedback (identity_id, id);
CREATE INDEX feedback_answered_thing ON feedback (to_object_id) WHERE to_object_id > 0;
CREATE INDEX feedback_thread ON feedback (thread_id) WHERE thread_id > 0;
CREATE INDEX feedback_object ON feedback (object_id) WHERE object_id > 0;
CREATE INDEX feedback_snoozed ON feedback (snoozed_until) WHERE shelf = 'snoozed';
CREATE INDEX feedback_merged ON feedback (merged_into) WHERE merged_into > 0;
CREATE INDEX feedback_stars ON feedback (object_id, stars) WHERE stars > 0;
-- Who spoke in which conversation, and when: of it follows when something was answered, and by whom.
CREATE TABLE feedback_voice (
  thread_id   BIGINT NOT NULL,
  said_at     BIGINT NOT NULL,
  activity_id BIGINT NOT NULL,
  identity_id BIGINT NOT NULL,
  PRIMARY KEY (thread_id, said_at, activity_id)
);
CREATE INDEX feedback_voice_identity ON feedback_voice (identity_id);
-- The first that somebody wrote: unanswered, it is that of a silent newcomer.
CREATE TABLE feedback_first (
  identity_id ${key} PRIMARY KEY,
  activity_id BIGINT NOT NULL,
  said_at     BIGINT NOT NULL
);
-- Who was not a member of the community when that was looked at last: staff, programs. When it changes, what they said
-- is judged anew.
CREATE TABLE feedback_apart (
  identity_id ${key} PRIMARY KEY
);

-- What is to be judged anew when all is read.
CREATE TABLE feedback_dirty (
  feedback_id ${key} PRIMARY KEY
);

-- The words that a text is found by.
CREATE TABLE feedback_term (
  term        ${folded} NOT NULL,
  feedback_id BIGINT NOT NULL,
  PRIMARY KEY (term, feedback_id)
);
CREATE INDEX feedback_term_feedback ON feedback_term (feedback_id, term);
-- Every word in use, with how many texts have it: a search begins with its rarest.
CREATE TABLE feedback_word (
  term   ${folded} PRIMARY KEY,
  amount BIGINT NOT NULL
);

-- Texts that share a band say nearly the same.
CREATE TABLE feedback_band (
  band        BIGINT NOT NULL,
  feedback_id BIGINT NOT NULL,
  PRIMARY KEY (band, feedback_id)
);
CREATE INDEX feedback_band_feedback ON feedback_band (feedback_id);
-- How many stand on each shelf, in all (facet 'all') and by what can be filtered by.
CREATE TABLE feedback_count (
  shelf  TEXT   NOT NULL,
  facet  TEXT   NOT NULL,
  value  TEXT   NOT NULL,
  amount BIGINT NOT NULL,
  PRIMARY KEY (shelf, facet, value)
);
-- What the team did with it. Only added to; what was taken back says by whom. Not derived.
CREATE TABLE feedback_act (
  id          ${key} PRIMARY KEY,
  feedback_id BIGINT NOT NULL,
  at          BIGINT NOT NULL,
  actor       TEXT   NOT NULL,
  act         TEXT   NOT NULL,
  number      BIGINT NOT NULL,
  word        TEXT   NOT NULL,
  note        TEXT   NOT NULL,
  undone_at   BIGINT NOT NULL,
  undone_by   TEXT   NOT NULL
);
CREATE INDEX feedback_act_feedback ON feedback_act (feedback_id, id);
CREATE INDEX feedback_act_number ON feedback_act (act, number);
-- What became of it: an idea, a release. Not derived.
CREATE TABLE feedback_outcome (
  feedback_id BIGINT NOT NULL,
  path        TEXT   NOT NULL,
  kind        TEXT   NOT NULL,
  title       TEXT   NOT NULL,
  at          BIGINT NOT NULL,
  PRIMARY KEY (feedback_id, path)
);
-- Within how many hours each kind of feedback in each language is to be answered. A version holds for what is said from
-- since on, so that nothing that was promised changes afterwards. The language '' stands for all others.
CREATE TABLE feedback_promise (
  version  INTEGER NOT NULL,
  kind     TEXT    NOT NULL,
  language TEXT    NOT NULL,
  hours    INTEGER NOT NULL,
  since    BIGINT  NOT NULL,
  actor    TEXT    NOT NULL,
  PRIMARY KEY (version, kind, language)
);
