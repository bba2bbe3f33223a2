-- says: @generated("lower(a)")
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL, b text GENERATED ALWAYS AS (lower(a)) STORED);
