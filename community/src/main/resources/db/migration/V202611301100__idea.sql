-- The board of ideas. All people are identities (0: one who was erased), so merges of members change nothing here.
-- merged_into is what somebody said, root_id what follows from it; votes, comments and heat are those of everything
-- that was merged into the idea, kept with every change. hidden: why, empty while it is shown. decided_at and
-- answered_at: when the team last decided or said anything, 0 for never. path: where to see what was shipped.
CREATE TABLE idea (
  id          ${key} PRIMARY KEY,
  author_id   BIGINT  NOT NULL,
  title       TEXT    NOT NULL,
  text        TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  status      TEXT    NOT NULL,
  merged_into BIGINT,
  root_id     BIGINT  NOT NULL,
  product     TEXT    NOT NULL,
  path        TEXT    NOT NULL,
  hidden      TEXT    NOT NULL,
  votes       INTEGER NOT NULL,
  comments    INTEGER NOT NULL,
  heat        DOUBLE PRECISION NOT NULL,
  created_at  BIGINT  NOT NULL,
  decided_at  BIGINT  NOT NULL,
  answered_at BIGINT  NOT NULL
);
CREATE INDEX idea_root ON idea (root_id);
CREATE INDEX idea_merged ON idea (merged_into);
CREATE INDEX idea_author ON idea (author_id);
CREATE INDEX idea_heat ON idea (heat, id);
CREATE INDEX idea_votes ON idea (votes, id);
CREATE INDEX idea_decided ON idea (decided_at, id);
CREATE INDEX idea_status ON idea (status, id);

CREATE TABLE idea_version (
  idea_id   BIGINT  NOT NULL,
  number    INTEGER NOT NULL,
  title     TEXT    NOT NULL,
  text      TEXT    NOT NULL,
  editor_id BIGINT  NOT NULL,
  edited_at BIGINT  NOT NULL,
  PRIMARY KEY (idea_id, number)
);
CREATE INDEX idea_version_editor ON idea_version (editor_id);

-- Stays with the idea that it was given to, whatever that is merged into.
CREATE TABLE idea_vote (
  idea_id     BIGINT NOT NULL,
  identity_id BIGINT NOT NULL,
  voted_at    BIGINT NOT NULL,
  PRIMARY KEY (idea_id, identity_id)
);
CREATE INDEX idea_vote_identity ON idea_vote (identity_id);

-- parent_id: the comment that it answers, 0 for none. worry: whoever wrote it fears the idea. official: by the team.
CREATE TABLE idea_comment (
  id         ${key} PRIMARY KEY,
  idea_id    BIGINT  NOT NULL,
  parent_id  BIGINT  NOT NULL,
  author_id  BIGINT  NOT NULL,
  text       TEXT    NOT NULL,
  worry      INTEGER NOT NULL,
  official   INTEGER NOT NULL,
  hidden     TEXT    NOT NULL,
  created_at BIGINT  NOT NULL
);
CREATE INDEX idea_comment_idea ON idea_comment (idea_id, id);
CREATE INDEX idea_comment_author ON idea_comment (author_id);

-- What was decided, with the reason as members read it. mind: what would change our mind. target_id: the idea that
-- this one was merged into or taken out of, 0 for none.
CREATE TABLE idea_change (
  id          ${key} PRIMARY KEY,
  idea_id     BIGINT NOT NULL,
  from_status TEXT   NOT NULL,
  to_status   TEXT   NOT NULL,
  target_id   BIGINT NOT NULL,
  reason      TEXT   NOT NULL,
  mind        TEXT   NOT NULL,
  actor       TEXT   NOT NULL,
  changed_at  BIGINT NOT NULL
);
CREATE INDEX idea_change_idea ON idea_change (idea_id, id);

CREATE TABLE idea_tag (
  idea_id BIGINT NOT NULL,
  tag     ${folded} NOT NULL,
  PRIMARY KEY (idea_id, tag)
);
CREATE INDEX idea_tag_tag ON idea_tag (tag, idea_id);

-- Every word of title and text, folded, for search by the beginnings of words.
CREATE TABLE idea_term (
  term    ${folded} NOT NULL,
  idea_id BIGINT NOT NULL,
  titled  INTEGER NOT NULL,
  PRIMARY KEY (term, idea_id)
);
CREATE INDEX idea_term_idea ON idea_term (idea_id);

-- What members told the brand, from which an idea came.
CREATE TABLE idea_feedback (
  idea_id     BIGINT NOT NULL,
  feedback_id BIGINT NOT NULL,
  linked_at   BIGINT NOT NULL,
  PRIMARY KEY (idea_id, feedback_id)
);
CREATE INDEX idea_feedback_feedback ON idea_feedback (feedback_id);
