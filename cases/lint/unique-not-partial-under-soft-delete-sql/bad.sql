CREATE TABLE posts (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz
);

CREATE UNIQUE INDEX posts_slug_key ON posts (slug);
