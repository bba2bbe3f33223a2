SET lock_timeout = '2s';
ALTER TABLE posts ADD CONSTRAINT posts_slug_key UNIQUE (slug);
