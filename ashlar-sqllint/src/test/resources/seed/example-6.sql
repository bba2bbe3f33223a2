-- Example 6: Enable RLS on all tenant-scoped tables
ALTER TABLE posts ENABLE ROW LEVEL SECURITY;
ALTER TABLE comments ENABLE ROW LEVEL SECURITY;
ALTER TABLE members ENABLE ROW LEVEL SECURITY;

-- Force RLS even for table owners (important for security)
ALTER TABLE posts FORCE ROW LEVEL SECURITY;
ALTER TABLE comments FORCE ROW LEVEL SECURITY;
ALTER TABLE members FORCE ROW LEVEL SECURITY;

-- Create policies
CREATE POLICY tenant_posts ON posts
  FOR ALL
  USING (organization_id = current_setting('app.org_id', true)::uuid)
  WITH CHECK (organization_id = current_setting('app.org_id', true)::uuid);

CREATE POLICY tenant_comments ON comments
  FOR ALL
  USING (post_id IN (
    SELECT id FROM posts WHERE organization_id = current_setting('app.org_id', true)::uuid
  ));

CREATE POLICY tenant_members ON members
  FOR ALL
  USING (organization_id = current_setting('app.org_id', true)::uuid);

-- Create a limited application role
CREATE ROLE app_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO app_user;
