-- Somebody is posting an answer where it was said. One at a time, and never twice without somebody looking: the claim
-- is made durable before the post and goes away with the act that says it is out. One that stays is from a crash.
CREATE TABLE answer_claim (
  feedback_id ${key} PRIMARY KEY,
  actor       TEXT   NOT NULL,
  at          BIGINT NOT NULL
);
