-- beside: CREATE COLLATION folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false)
-- says: @collation("folded"
CREATE TABLE t (id integer PRIMARY KEY, a text COLLATE folded);
