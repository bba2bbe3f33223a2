SELECT set_config('app.tenant_id', 'o', false);
INSERT INTO "Cat" VALUES (1, 'o', 'Tom', 'x');
