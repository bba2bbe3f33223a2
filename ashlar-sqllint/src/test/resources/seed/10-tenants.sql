-- Section 10: Every table has a tenant_id column
CREATE TABLE posts (
  id        UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id UUID NOT NULL REFERENCES tenants(id),
  title     TEXT NOT NULL,
  -- ... other columns
  created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

-- Every query filters by tenant_id
CREATE INDEX idx_posts_tenant ON posts (tenant_id, created_at DESC);

-- Enable RLS on the table
ALTER TABLE posts ENABLE ROW LEVEL SECURITY;

-- Create policy: users can only see their tenant's data
CREATE POLICY tenant_isolation ON posts
  USING (tenant_id = current_setting('app.tenant_id')::uuid);

-- Set tenant context per request
SET app.tenant_id = '550e8400-e29b-41d4-a716-446655440000';

-- Now all queries automatically filter by tenant
SELECT * FROM posts; -- Only returns posts for the set tenant_id
