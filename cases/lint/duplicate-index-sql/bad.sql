CREATE TABLE posts (
  id uuid PRIMARY KEY,
  author_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX posts_author_id_created_at_idx ON posts (author_id, created_at);
CREATE INDEX posts_author_id_idx ON posts (author_id);
