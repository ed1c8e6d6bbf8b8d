-- Whether what led to a release still has to hear what became of it: 'due', 'again' where the release is called something
-- else since, 'back' where it leads there no longer, or 'done'. What was linked before is told once more, which changes nothing.
ALTER TABLE release_link ADD COLUMN telling TEXT NOT NULL DEFAULT 'due';
CREATE INDEX release_link_telling ON release_link (id) WHERE telling <> 'done';
UPDATE release_link SET telling = 'done' WHERE removed_at IS NOT NULL;
