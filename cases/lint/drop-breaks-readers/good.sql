SET lock_timeout = '2s';
-- lint.off(drop-breaks-readers, "nothing has read it since release 41; dumped to cold storage")
DROP TABLE old_sessions;
