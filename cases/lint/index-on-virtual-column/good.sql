CREATE INDEX CONCURRENTLY people_folded_idx ON people (lower(email));
