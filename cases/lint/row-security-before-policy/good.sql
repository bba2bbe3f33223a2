-- ashlar:step
CREATE POLICY own ON posts USING (author_id = (SELECT nullif(current_setting('app.user', true), '')::bigint)) WITH CHECK (author_id = (SELECT nullif(current_setting('app.user', true), '')::bigint));
ALTER TABLE posts ENABLE ROW LEVEL SECURITY;
