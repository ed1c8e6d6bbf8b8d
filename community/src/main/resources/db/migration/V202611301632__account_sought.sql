-- The address of an account as it is searched for by its beginning: in the order of its bytes on both databases.
ALTER TABLE account ADD COLUMN sought ${folded} NOT NULL DEFAULT '';
UPDATE account SET sought = email;
CREATE INDEX account_sought ON account (sought) WHERE role = 'member' AND verified_at IS NOT NULL;
