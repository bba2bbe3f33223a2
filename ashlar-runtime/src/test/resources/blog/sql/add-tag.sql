-- A tag of the organization that is named, which has to be the tenant.
INSERT INTO tags (id, name, organization_id) VALUES (gen_random_uuid(), :name, :organization);
