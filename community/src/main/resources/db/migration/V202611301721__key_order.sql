-- The largest tables of what is derived from the log, in SQLite: kept in the order of their key instead of in the order
-- in which rows came with the key beside them, so that each row is written once and takes half the room. PostgreSQL has
-- no such tables.

${sqlite} ALTER TABLE identity_tally RENAME TO identity_tally_before;
${sqlite} CREATE TABLE identity_tally (
${sqlite}   identity_id BIGINT NOT NULL,
${sqlite}   kind_id INTEGER NOT NULL,
${sqlite}   activity_count BIGINT NOT NULL,
${sqlite}   first_at BIGINT NOT NULL,
${sqlite}   last_at BIGINT NOT NULL,
${sqlite}   PRIMARY KEY (identity_id, kind_id)
${sqlite} ) WITHOUT ROWID;
${sqlite} INSERT INTO identity_tally (identity_id, kind_id, activity_count, first_at, last_at)
${sqlite} SELECT identity_id, kind_id, activity_count, first_at, last_at
${sqlite} FROM identity_tally_before
${sqlite} ORDER BY identity_id, kind_id;
${sqlite} DROP TABLE identity_tally_before;

${sqlite} ALTER TABLE identity_contact RENAME TO identity_contact_before;
${sqlite} CREATE TABLE identity_contact (
${sqlite}   identity_id BIGINT NOT NULL,
${sqlite}   other_id BIGINT NOT NULL,
${sqlite}   kind_id INTEGER NOT NULL,
${sqlite}   activity_count BIGINT NOT NULL,
${sqlite}   last_at BIGINT NOT NULL,
${sqlite}   PRIMARY KEY (identity_id, other_id, kind_id)
${sqlite} ) WITHOUT ROWID;
${sqlite} INSERT INTO identity_contact (identity_id, other_id, kind_id, activity_count, last_at)
${sqlite} SELECT identity_id, other_id, kind_id, activity_count, last_at
${sqlite} FROM identity_contact_before
${sqlite} ORDER BY identity_id, other_id, kind_id;
${sqlite} DROP TABLE identity_contact_before;
${sqlite} CREATE INDEX identity_contact_other ON identity_contact (other_id, identity_id);

${sqlite} ALTER TABLE question_voice RENAME TO question_voice_before;
${sqlite} CREATE TABLE question_voice (
${sqlite}   object_id BIGINT NOT NULL,
${sqlite}   identity_id BIGINT NOT NULL,
${sqlite}   PRIMARY KEY (object_id, identity_id)
${sqlite} ) WITHOUT ROWID;
${sqlite} INSERT INTO question_voice (object_id, identity_id)
${sqlite} SELECT object_id, identity_id
${sqlite} FROM question_voice_before
${sqlite} ORDER BY object_id, identity_id;
${sqlite} DROP TABLE question_voice_before;
${sqlite} CREATE INDEX question_voice_identity ON question_voice (identity_id);

${sqlite} ALTER TABLE member_facet RENAME TO member_facet_before;
${sqlite} CREATE TABLE member_facet (
${sqlite}   facet TEXT NOT NULL,
${sqlite}   value BIGINT NOT NULL,
${sqlite}   member_id BIGINT NOT NULL,
${sqlite}   PRIMARY KEY (facet, value, member_id)
${sqlite} ) WITHOUT ROWID;
${sqlite} INSERT INTO member_facet (facet, value, member_id)
${sqlite} SELECT facet, value, member_id
${sqlite} FROM member_facet_before
${sqlite} ORDER BY facet, value, member_id;
${sqlite} DROP TABLE member_facet_before;
${sqlite} CREATE INDEX member_facet_member ON member_facet (member_id, facet, value);

${sqlite} ALTER TABLE tie_day RENAME TO tie_day_before;
${sqlite} CREATE TABLE tie_day (
${sqlite}   identity_id BIGINT NOT NULL,
${sqlite}   other_id BIGINT NOT NULL,
${sqlite}   kind_id INTEGER NOT NULL,
${sqlite}   day INTEGER NOT NULL,
${sqlite}   amount BIGINT NOT NULL,
${sqlite}   PRIMARY KEY (identity_id, other_id, kind_id, day)
${sqlite} ) WITHOUT ROWID;
${sqlite} INSERT INTO tie_day (identity_id, other_id, kind_id, day, amount)
${sqlite} SELECT identity_id, other_id, kind_id, day, amount
${sqlite} FROM tie_day_before
${sqlite} ORDER BY identity_id, other_id, kind_id, day;
${sqlite} DROP TABLE tie_day_before;
${sqlite} CREATE INDEX tie_day_other ON tie_day (other_id, identity_id);
${sqlite} CREATE INDEX tie_day_day ON tie_day (day);

${sqlite} ALTER TABLE journey_evidence RENAME TO journey_evidence_before;
${sqlite} CREATE TABLE journey_evidence (
${sqlite}   version INTEGER NOT NULL,
${sqlite}   identity_id BIGINT NOT NULL,
${sqlite}   rule_no INTEGER NOT NULL,
${sqlite}   day INTEGER NOT NULL,
${sqlite}   other_id BIGINT NOT NULL,
${sqlite}   amount BIGINT NOT NULL,
${sqlite}   activity_id BIGINT NOT NULL,
${sqlite}   PRIMARY KEY (version, identity_id, rule_no, day, other_id)
${sqlite} ) WITHOUT ROWID;
${sqlite} INSERT INTO journey_evidence (version, identity_id, rule_no, day, other_id, amount, activity_id)
${sqlite} SELECT version, identity_id, rule_no, day, other_id, amount, activity_id
${sqlite} FROM journey_evidence_before
${sqlite} ORDER BY version, identity_id, rule_no, day, other_id;
${sqlite} DROP TABLE journey_evidence_before;
${sqlite} CREATE INDEX journey_evidence_other ON journey_evidence (other_id, version, identity_id) WHERE other_id > 0;

${sqlite} ALTER TABLE journey_first RENAME TO journey_first_before;
${sqlite} CREATE TABLE journey_first (
${sqlite}   version INTEGER NOT NULL,
${sqlite}   identity_id BIGINT NOT NULL,
${sqlite}   first_day INTEGER NOT NULL,
${sqlite}   bought_day INTEGER NOT NULL,
${sqlite}   PRIMARY KEY (version, identity_id)
${sqlite} ) WITHOUT ROWID;
${sqlite} INSERT INTO journey_first (version, identity_id, first_day, bought_day)
${sqlite} SELECT version, identity_id, first_day, bought_day
${sqlite} FROM journey_first_before
${sqlite} ORDER BY version, identity_id;
${sqlite} DROP TABLE journey_first_before;
${sqlite} CREATE INDEX journey_first_identity ON journey_first (identity_id);

${sqlite} ALTER TABLE journey_path RENAME TO journey_path_before;
${sqlite} CREATE TABLE journey_path (
${sqlite}   version INTEGER NOT NULL,
${sqlite}   member_id BIGINT NOT NULL,
${sqlite}   from_day INTEGER NOT NULL,
${sqlite}   to_day INTEGER NOT NULL,
${sqlite}   before INTEGER NOT NULL,
${sqlite}   state INTEGER NOT NULL,
${sqlite}   attained INTEGER NOT NULL,
${sqlite}   PRIMARY KEY (version, member_id, from_day)
${sqlite} ) WITHOUT ROWID;
${sqlite} INSERT INTO journey_path (version, member_id, from_day, to_day, before, state, attained)
${sqlite} SELECT version, member_id, from_day, to_day, before, state, attained
${sqlite} FROM journey_path_before
${sqlite} ORDER BY version, member_id, from_day;
${sqlite} DROP TABLE journey_path_before;
${sqlite} CREATE INDEX journey_path_state ON journey_path (version, state, from_day, member_id, to_day);
${sqlite} CREATE INDEX journey_path_day ON journey_path (version, from_day, member_id);
${sqlite} CREATE INDEX journey_path_member ON journey_path (member_id);
