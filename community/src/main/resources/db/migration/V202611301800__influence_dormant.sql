-- How many members a search left out because they had fallen silent; searches of before left nobody out.
ALTER TABLE influence_run ADD COLUMN dormant BIGINT NOT NULL DEFAULT 0;
