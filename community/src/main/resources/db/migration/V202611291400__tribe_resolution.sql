-- How fine the groups of a look are, and between what that was chosen: at each resolution how many groups there were, how far
-- searches with different seeds agree, how far the groups come back when the ties are drawn again, and how far groups do so by
-- chance. Looks before this were all taken at 1.
ALTER TABLE tribe_run ADD COLUMN resolution DOUBLE PRECISION NOT NULL DEFAULT 1;

CREATE TABLE tribe_resolution (
  run_id      BIGINT  NOT NULL,
  resolution  DOUBLE PRECISION NOT NULL,
  group_count INTEGER NOT NULL,
  agreement   DOUBLE PRECISION NOT NULL,
  recurrence  DOUBLE PRECISION NOT NULL,
  chance      DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (run_id, resolution)
);
