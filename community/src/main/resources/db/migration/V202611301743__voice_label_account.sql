-- Whoever labelled a text is known by their account, for names change and two people may have the same: who takes a label
-- back must be who gave it. 0 is a program, or a name that is nobody's or several people's.
ALTER TABLE voice_label ADD COLUMN account_id BIGINT NOT NULL DEFAULT 0;

UPDATE voice_label
SET account_id = COALESCE((SELECT MIN(a.id) FROM account a WHERE a.name = voice_label.actor HAVING COUNT(*) = 1), 0);

DROP INDEX voice_label_actor;
ALTER TABLE voice_label DROP COLUMN actor;
CREATE INDEX voice_label_account ON voice_label (account_id, language, at, activity_id);
