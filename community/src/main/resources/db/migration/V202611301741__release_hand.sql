-- How many of a release stand where and what they said of being named, and how many people had a part in what was published
-- of a product: kept when shares are worked out and when somebody says otherwise, so that no page counts people.
CREATE TABLE release_hand (
  release_id BIGINT NOT NULL,
  band       TEXT   NOT NULL,
  naming     TEXT   NOT NULL,
  people     BIGINT NOT NULL,
  PRIMARY KEY (release_id, band, naming)
);

CREATE TABLE release_reach (
  product TEXT   PRIMARY KEY,
  people  BIGINT NOT NULL
);

INSERT INTO release_hand (release_id, band, naming, people)
SELECT release_id, band, naming, COUNT(*)
FROM release_standing
WHERE band IS NOT NULL
GROUP BY release_id, band, naming;

INSERT INTO release_reach (product, people)
SELECT r.product, COUNT(DISTINCT i.member_id)
FROM release r
JOIN release_person p ON p.release_id = r.id
JOIN identity i ON i.id = p.identity_id
WHERE r.published_at IS NOT NULL AND p.band IS NOT NULL
GROUP BY r.product;
