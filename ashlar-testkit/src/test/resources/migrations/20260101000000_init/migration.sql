CREATE TABLE "note" (
    "id" BIGSERIAL PRIMARY KEY,
    "tenant" TEXT NOT NULL,
    "text" TEXT NOT NULL
);

ALTER TABLE "note" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own" ON "note" USING ("tenant" = current_setting('app.tenant_id', true));
