-- The channels in which most waits, the fullest first, without reading all of them.
CREATE INDEX feedback_count_fullest ON feedback_count (shelf, amount DESC, value) WHERE facet = 'channel';
