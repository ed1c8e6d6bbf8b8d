-- Who does nothing for longer than their own rhythm explains is dormant, and each rule counts once. Both are new to all
-- versions of the rules, so every path is found anew.
ALTER TABLE journey_rules ADD COLUMN rhythm_days INTEGER NOT NULL DEFAULT 30;
ALTER TABLE journey_rules ADD COLUMN pause_share DOUBLE PRECISION NOT NULL DEFAULT 0.05;
ALTER TABLE journey_rules ADD COLUMN pause_days INTEGER NOT NULL DEFAULT 21;

INSERT INTO journey_dirty (version, member_id)
SELECT DISTINCT p.version, p.member_id
FROM journey_path p
JOIN journey_rules r ON r.version = p.version AND r.state <> 'past'
WHERE NOT EXISTS (SELECT 1 FROM journey_dirty d WHERE d.version = p.version AND d.member_id = p.member_id);
