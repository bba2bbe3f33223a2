-- says: enum Mood
-- says: @map("not so happy")
-- says: /// Feelings.
CREATE TYPE mood AS ENUM ('happy', 'not so happy');
COMMENT ON TYPE mood IS 'Feelings.';
CREATE TABLE t (id integer PRIMARY KEY, a mood NOT NULL DEFAULT 'happy');
