-- says: @default("x")
-- says: @default(3)
-- says: @default(now())
-- says: @default(true)
CREATE TABLE t (id integer PRIMARY KEY, a text DEFAULT 'x', b integer DEFAULT 3, c timestamptz DEFAULT now(), d uuid DEFAULT gen_random_uuid(), e boolean DEFAULT true, f jsonb DEFAULT '{}', g numeric(5, 2) DEFAULT 1.50);
