CREATE FUNCTION slug(title text) RETURNS text LANGUAGE sql IMMUTABLE RETURN lower(replace(title, ' ', '-'))

CREATE TABLE posts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title text NOT NULL,
  slug text GENERATED ALWAYS AS (slug(title)) STORED,
  score integer NOT NULL DEFAULT 0,
  CONSTRAINT posts_score_check CHECK (score >= 0)
)

CREATE UNIQUE INDEX posts_lower_title ON posts (lower(title)) WHERE score > 0

CREATE VIEW good_posts WITH (security_invoker = true) AS SELECT id, title FROM posts WHERE score > 10

COMMENT ON VIEW good_posts IS 'Worth reading.'
