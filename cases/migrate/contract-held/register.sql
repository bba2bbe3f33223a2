CREATE TABLE "_ashlar_clients" (id uuid PRIMARY KEY, application text NOT NULL, version text NOT NULL, instance text NOT NULL, schema_hash text NOT NULL,
  declared text[] NOT NULL, started_at timestamptz NOT NULL DEFAULT now(), seen_at timestamptz NOT NULL DEFAULT now());
INSERT INTO "_ashlar_clients" VALUES
  ('00000000-0000-7000-8000-000000000001', 'shop', '1.4', '4711@web-1', '0f3a', ARRAY['posts id:INTEGER title:TEXT']),
  ('00000000-0000-7000-8000-000000000002', 'shop', '1.5', '4712@web-2', '77aa', ARRAY['posts id:INTEGER headline:TEXT']),
  ('00000000-0000-7000-8000-000000000003', 'report', '', '17@batch', '0f3a', ARRAY['posts id:INTEGER title:TEXT']);
