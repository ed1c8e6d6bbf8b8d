-- What the brand set on the page of general settings; a name that is not there has its default.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
