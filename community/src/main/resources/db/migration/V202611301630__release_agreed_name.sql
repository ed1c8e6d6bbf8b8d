-- The name that somebody agreed to be shown under with a release. It stays as it was agreed to, whatever they are called
-- since. Who agreed before it was kept is shown as "a member" until they say it again.
ALTER TABLE release_person ADD COLUMN agreed_name TEXT NOT NULL DEFAULT '';
UPDATE release_person SET naming = 'member' WHERE naming = 'name';

DROP VIEW release_standing;

-- The persons of a release as they are now. What was told and said belongs to the row it was told to and said on, so that
-- members who are told apart again keep their own; of members who were merged, the newest word holds.
CREATE VIEW release_standing AS
SELECT p.release_id, p.identity_id, i.member_id, p.band, p.place, p.complained, t.thanked_at,
  COALESCE(a.naming, 'waiting') AS naming, COALESCE(a.agreed_name, '') AS agreed_name,
  COALESCE(a.quotable, 0) AS quotable, a.answered_at,
  c.identity_id AS asked_id, c.cure_asked_at, c.cure
FROM release_person p
JOIN identity i ON i.id = p.identity_id
LEFT JOIN release_person t ON t.release_id = p.release_id AND t.identity_id = (
  SELECT o.identity_id
  FROM identity j CROSS JOIN release_person o
  WHERE j.member_id = i.member_id AND o.identity_id = j.id AND o.release_id = p.release_id AND o.thanked_at IS NOT NULL
  ORDER BY o.thanked_at, o.identity_id
  LIMIT 1)
LEFT JOIN release_person a ON a.release_id = p.release_id AND a.identity_id = (
  SELECT o.identity_id
  FROM identity j CROSS JOIN release_person o
  WHERE j.member_id = i.member_id AND o.identity_id = j.id AND o.release_id = p.release_id AND o.answered_at IS NOT NULL
  ORDER BY o.answered_at DESC, o.identity_id DESC
  LIMIT 1)
LEFT JOIN release_person c ON c.release_id = p.release_id AND c.identity_id = (
  SELECT o.identity_id
  FROM identity j CROSS JOIN release_person o
  WHERE j.member_id = i.member_id AND o.identity_id = j.id AND o.release_id = p.release_id
    AND o.cure_asked_at IS NOT NULL
  ORDER BY o.cure_asked_at, o.identity_id
  LIMIT 1);
