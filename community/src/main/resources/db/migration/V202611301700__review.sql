-- What people say with stars about products, over all channels.
-- Products by the id that sources and orders give them. Not derived: a number once given stays through every rebuild.
CREATE TABLE review_product (
  id    ${key} PRIMARY KEY,
  key   TEXT NOT NULL UNIQUE,
  name  TEXT NOT NULL,
  url   TEXT NOT NULL,
  -- The words of its name, folded, each with a space before and behind: what it is searched by.
  found ${folded} NOT NULL
);

-- One row a review; its number is that of the activity. Derived: of the log, of members, orders and feedback, and of
-- review_aside. Product 0 stands for a review that names none.
CREATE TABLE review (
  id          ${key} PRIMARY KEY,
  identity_id BIGINT  NOT NULL,
  product_id  BIGINT  NOT NULL,
  source_id   BIGINT  NOT NULL,
  stars       INTEGER NOT NULL,
  said_at     BIGINT  NOT NULL,
  -- Whether it counts, and if not, why; empty while nobody has judged it.
  state       TEXT    NOT NULL,
  -- Whether that person had bought the product.
  buyer       TEXT    NOT NULL,
  -- Whether it has an answer: waiting, answered, or nobody waits.
  answer      TEXT    NOT NULL
);
CREATE INDEX review_newest ON review (product_id, state, said_at, id);
CREATE INDEX review_stars ON review (product_id, state, stars, said_at, id);
CREATE INDEX review_source ON review (product_id, state, source_id, said_at, id);
CREATE INDEX review_identity ON review (identity_id, product_id);

-- What is to be judged anew, and what is to be put in order anew, when all is read.
CREATE TABLE review_dirty (
  review_id ${key} PRIMARY KEY
);
CREATE TABLE review_stale (
  product_id BIGINT  NOT NULL,
  source_id  BIGINT  NOT NULL,
  year       INTEGER NOT NULL,
  PRIMARY KEY (product_id, source_id, year)
);

-- Reviews that say nearly the same as one by somebody else, among the newest of their product.
CREATE TABLE review_alike (
  review_id  ${key} PRIMARY KEY,
  product_id BIGINT NOT NULL
);
CREATE INDEX review_alike_product ON review_alike (product_id);

-- How many reviews of each number of stars: all that count (facet 'counted'), parts of them, and those that do not.
-- Source 0 is all sources, year 0 all years.
CREATE TABLE review_count (
  product_id BIGINT  NOT NULL,
  source_id  BIGINT  NOT NULL,
  year       INTEGER NOT NULL,
  facet      TEXT    NOT NULL,
  stars      INTEGER NOT NULL,
  amount     BIGINT  NOT NULL,
  PRIMARY KEY (product_id, source_id, year, facet, stars)
);

-- Those that count, day by day (days since 1970, UTC): for what is new against before, and for bursts.
CREATE TABLE review_day (
  product_id BIGINT  NOT NULL,
  day        INTEGER NOT NULL,
  source_id  BIGINT  NOT NULL,
  stars      INTEGER NOT NULL,
  amount     BIGINT  NOT NULL,
  PRIMARY KEY (product_id, day, source_id, stars)
);

-- What products are put in order by. cautious is 0 for those of which too little is known to be in the order.
CREATE TABLE review_tally (
  source_id  BIGINT  NOT NULL,
  year       INTEGER NOT NULL,
  product_id BIGINT  NOT NULL,
  amount     BIGINT  NOT NULL,
  cautious   DOUBLE PRECISION NOT NULL,
  mean       DOUBLE PRECISION NOT NULL,
  lower      DOUBLE PRECISION NOT NULL,
  upper      DOUBLE PRECISION NOT NULL,
  newest_at  BIGINT  NOT NULL,
  low_words  TEXT    NOT NULL,
  high_words TEXT    NOT NULL,
  PRIMARY KEY (source_id, year, product_id)
);
CREATE INDEX review_tally_cautious ON review_tally (source_id, year, cautious, product_id, amount);
CREATE INDEX review_tally_amount ON review_tally (source_id, year, amount, product_id, cautious);
CREATE INDEX review_tally_newest ON review_tally (source_id, year, newest_at, product_id, amount);

-- Reviews that a person set aside, for a reason of a closed list. Only added to; what was taken back says by whom.
-- Not derived.
CREATE TABLE review_aside (
  id        ${key} PRIMARY KEY,
  review_id BIGINT NOT NULL,
  reason    TEXT   NOT NULL,
  note      TEXT   NOT NULL,
  actor     TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  undone_at BIGINT NOT NULL,
  undone_by TEXT   NOT NULL
);
CREATE INDEX review_aside_review ON review_aside (review_id, id);
