-- counts: 1 where a vote is the one that counts for its person, the later one of all their identities on the statement, and
-- the person is a member and not staff or a program; so that what is counted can follow when people are merged, taken
-- apart or marked as staff, from their own votes alone. What was counted until now took every identity for a person.
ALTER TABLE opinion_vote ADD COLUMN counts INTEGER NOT NULL DEFAULT 0;

UPDATE opinion_vote
SET counts = 1
WHERE EXISTS (
    SELECT 1
    FROM identity i
    JOIN member m ON m.id = i.member_id
    WHERE i.id = opinion_vote.identity_id AND m.standing = 'member')
  AND NOT EXISTS (
    SELECT 1
    FROM identity i
    JOIN identity o ON o.member_id = i.member_id
    JOIN opinion_vote l ON l.identity_id = o.id AND l.statement_id = opinion_vote.statement_id
    WHERE i.id = opinion_vote.identity_id
      AND (l.cast_at > opinion_vote.cast_at
        OR (l.cast_at = opinion_vote.cast_at AND l.identity_id > opinion_vote.identity_id)));

UPDATE opinion_statement
SET agree = (SELECT COUNT(*) FROM opinion_vote v WHERE v.statement_id = opinion_statement.id AND v.counts = 1 AND v.vote = 1),
  disagree = (SELECT COUNT(*) FROM opinion_vote v WHERE v.statement_id = opinion_statement.id AND v.counts = 1 AND v.vote = -1),
  pass = (SELECT COUNT(*) FROM opinion_vote v WHERE v.statement_id = opinion_statement.id AND v.counts = 1 AND v.vote = 0);

UPDATE opinion_question
SET votes = (SELECT COUNT(*) FROM opinion_vote v WHERE v.question_id = opinion_question.id AND v.counts = 1),
  people = (
    SELECT COUNT(DISTINCT i.member_id)
    FROM opinion_vote v
    JOIN identity i ON i.id = v.identity_id
    WHERE v.question_id = opinion_question.id AND v.counts = 1),
  changes = changes + 1;
