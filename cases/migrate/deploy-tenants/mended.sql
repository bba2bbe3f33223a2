DROP TABLE tenant_b.posts;
