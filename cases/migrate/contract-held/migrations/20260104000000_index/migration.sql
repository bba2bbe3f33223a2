CREATE INDEX CONCURRENTLY "posts_headline_idx" ON "posts" ("headline");
