-- Posts as they were before they had a slug.
CREATE TABLE posts (
  id uuid PRIMARY KEY,
  organization_id uuid NOT NULL,
  title text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz
);

CREATE INDEX posts_organization_id_created_at_idx ON posts (organization_id, created_at DESC) WHERE deleted_at IS NULL;
