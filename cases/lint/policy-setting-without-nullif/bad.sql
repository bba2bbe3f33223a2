ALTER TABLE posts ENABLE ROW LEVEL SECURITY;
ALTER TABLE posts FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_isolation ON posts FOR ALL
  USING (organization_id = (SELECT current_setting('app.tenant_id')::uuid))
  WITH CHECK (organization_id = (SELECT current_setting('app.tenant_id')::uuid));
