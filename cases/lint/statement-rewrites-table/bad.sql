SET lock_timeout = '2s';
ALTER TABLE posts SET UNLOGGED;
