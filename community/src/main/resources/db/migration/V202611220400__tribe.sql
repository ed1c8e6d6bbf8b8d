-- One look for tribes, at the network as it was at the end of one day. state: running, done, cancelled, failed.
-- verdict: structure, none, cannot_tell. quality is the modularity that was found, chance_mean and chance_deviation that of
-- networks in which everybody has as many ties, but with whomever; agreement is how alike repeated looks are.
CREATE TABLE tribe_run (
  id               ${key} PRIMARY KEY,
  as_of            BIGINT  NOT NULL,
  state            TEXT    NOT NULL,
  step             TEXT    NOT NULL,
  done             BIGINT  NOT NULL,
  total            BIGINT  NOT NULL,
  verdict          TEXT,
  members          BIGINT  NOT NULL DEFAULT 0,
  ties             BIGINT  NOT NULL DEFAULT 0,
  quality          DOUBLE PRECISION,
  chance_mean      DOUBLE PRECISION,
  chance_deviation DOUBLE PRECISION,
  chance_draws     INTEGER,
  agreement        DOUBLE PRECISION,
  looks            INTEGER,
  error            TEXT,
  started_at       BIGINT  NOT NULL,
  updated_at       BIGINT  NOT NULL,
  ended_at         BIGINT
);
CREATE INDEX tribe_run_state ON tribe_run (state, as_of, id);

-- A tribe as it lasts from look to look: its mark on the map, and what the team says of it.
CREATE TABLE tribe (
  id       ${key} PRIMARY KEY,
  mark     INTEGER NOT NULL,
  own_name TEXT,
  note     TEXT,
  pinned   INTEGER NOT NULL DEFAULT 0,
  born_at  BIGINT  NOT NULL
);

-- What one look found of a tribe. change: born, continued, grew, shrank, merged, split. stability: how surely the same
-- group comes back when the ties are drawn again (mean best Jaccard). inside and outside: the weight of ties among its members,
-- and to others. answered: of the pairs of its members of whom one spoke to the other, the
-- share in which the other spoke back, with its interval and from how many members that was learned.
CREATE TABLE tribe_finding (
  run_id         BIGINT  NOT NULL,
  tribe_id       BIGINT  NOT NULL,
  size           BIGINT  NOT NULL,
  earlier_size   BIGINT,
  change         TEXT    NOT NULL,
  stability      DOUBLE PRECISION NOT NULL,
  inside         DOUBLE PRECISION NOT NULL,
  outside        DOUBLE PRECISION NOT NULL,
  openness       DOUBLE PRECISION NOT NULL,
  openness_mean  DOUBLE PRECISION NOT NULL,
  openness_deviation DOUBLE PRECISION NOT NULL,
  carried_by_one DOUBLE PRECISION NOT NULL,
  answered       DOUBLE PRECISION,
  answered_lower DOUBLE PRECISION,
  answered_upper DOUBLE PRECISION,
  answered_from  BIGINT,
  words          TEXT    NOT NULL,
  PRIMARY KEY (run_id, tribe_id)
);
CREATE INDEX tribe_finding_tribe ON tribe_finding (tribe_id, run_id);

-- Members by share: how much of what somebody has to do with others happens in a tribe. home: 1 for the tribe that most of
-- the looks put them in. strength: the weight of their ties within it, which orders its core.
CREATE TABLE tribe_member (
  run_id    BIGINT  NOT NULL,
  member_id BIGINT  NOT NULL,
  tribe_id  BIGINT  NOT NULL,
  home      INTEGER NOT NULL,
  share     DOUBLE PRECISION NOT NULL,
  strength  DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (run_id, member_id, tribe_id)
);
CREATE INDEX tribe_member_tribe ON tribe_member (run_id, tribe_id, home, strength, member_id);
CREATE INDEX tribe_member_member ON tribe_member (member_id, run_id);

-- How much two tribes have to do with each other.
CREATE TABLE tribe_tie (
  run_id   BIGINT NOT NULL,
  tribe_id BIGINT NOT NULL,
  other_id BIGINT NOT NULL,
  weight   DOUBLE PRECISION NOT NULL,
  pairs    BIGINT NOT NULL,
  PRIMARY KEY (run_id, tribe_id, other_id)
);

-- Where a tribe is met: the channels of its members' activities, the most used first.
CREATE TABLE tribe_channel (
  run_id         BIGINT NOT NULL,
  tribe_id       BIGINT NOT NULL,
  channel_id     BIGINT NOT NULL,
  activity_count BIGINT NOT NULL,
  PRIMARY KEY (run_id, tribe_id, channel_id)
);

-- The map: where members stand, in a square from -1 to 1, and the ties drawn between them. rank: 0 for the most central.
CREATE TABLE tribe_map_member (
  run_id    BIGINT  NOT NULL,
  member_id BIGINT  NOT NULL,
  tribe_id  BIGINT,
  x         DOUBLE PRECISION NOT NULL,
  y         DOUBLE PRECISION NOT NULL,
  rank      INTEGER NOT NULL,
  PRIMARY KEY (run_id, member_id)
);
CREATE INDEX tribe_map_member_member ON tribe_map_member (member_id);
CREATE TABLE tribe_map_tie (
  run_id    BIGINT NOT NULL,
  member_id BIGINT NOT NULL,
  other_id  BIGINT NOT NULL,
  weight    DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (run_id, member_id, other_id)
);
CREATE INDEX tribe_map_tie_other ON tribe_map_tie (other_id);
