-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "clinics" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,

    CONSTRAINT "clinics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "doctors" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "doctors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patients" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "age" INTEGER,
    "clinic_id" UUID NOT NULL,
    "sender_id" UUID,

    CONSTRAINT "patients_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cards" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,

    CONSTRAINT "cards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visits" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" INTEGER NOT NULL,
    "note" TEXT,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "doctor_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signs" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "word" TEXT NOT NULL,
    "clinic_id" UUID NOT NULL,

    CONSTRAINT "signs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_SignToVisit" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,
    "tenant_id" UUID NOT NULL DEFAULT (NULLIF(current_setting('app.tenant_id', true), ''))::uuid,

    CONSTRAINT "_SignToVisit_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "doctors_name_key" ON "doctors"("name");

-- CreateIndex
CREATE UNIQUE INDEX "patients_clinic_id_id_key" ON "patients"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "patients_clinic_id_name_key" ON "patients"("clinic_id", "name");

-- CreateIndex
CREATE INDEX "patients_clinic_id_sender_id_idx" ON "patients"("clinic_id", "sender_id");

-- CreateIndex
CREATE UNIQUE INDEX "cards_clinic_id_patient_id_key" ON "cards"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "visits_clinic_id_id_key" ON "visits"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "visits_clinic_id_number_key" ON "visits"("clinic_id", "number") WHERE (deleted_at IS NULL);

-- CreateIndex
CREATE INDEX "visits_clinic_id_patient_id_idx" ON "visits"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "visits_doctor_id_idx" ON "visits"("doctor_id");

-- CreateIndex
CREATE UNIQUE INDEX "signs_clinic_id_id_key" ON "signs"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "signs_clinic_id_word_key" ON "signs"("clinic_id", "word");

-- CreateIndex
CREATE INDEX "_SignToVisit_B_index" ON "_SignToVisit"("B");

-- AddForeignKey
ALTER TABLE "patients" ADD CONSTRAINT "patients_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patients" ADD CONSTRAINT "patients_clinic_id_sender_id_fkey" FOREIGN KEY ("clinic_id", "sender_id") REFERENCES "patients"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_doctor_id_fkey" FOREIGN KEY ("doctor_id") REFERENCES "doctors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signs" ADD CONSTRAINT "signs_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SignToVisit" ADD CONSTRAINT "_SignToVisit_A_fkey" FOREIGN KEY ("tenant_id", "A") REFERENCES "signs"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_SignToVisit" ADD CONSTRAINT "_SignToVisit_B_fkey" FOREIGN KEY ("tenant_id", "B") REFERENCES "visits"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- RowSecurity
ALTER TABLE "clinics" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "clinics" FORCE ROW LEVEL SECURITY;

-- CreatePolicy
CREATE POLICY "tenant_isolation" ON "clinics" FOR ALL
    USING ("id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid))
    WITH CHECK ("id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid));

-- RowSecurity
ALTER TABLE "patients" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "patients" FORCE ROW LEVEL SECURITY;

-- CreatePolicy
CREATE POLICY "tenant_isolation" ON "patients" FOR ALL
    USING ("clinic_id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid))
    WITH CHECK ("clinic_id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid));

-- RowSecurity
ALTER TABLE "cards" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "cards" FORCE ROW LEVEL SECURITY;

-- CreatePolicy
CREATE POLICY "tenant_isolation" ON "cards" FOR ALL
    USING ("clinic_id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid))
    WITH CHECK ("clinic_id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid));

-- RowSecurity
ALTER TABLE "visits" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "visits" FORCE ROW LEVEL SECURITY;

-- CreatePolicy
CREATE POLICY "tenant_isolation" ON "visits" FOR ALL
    USING ("clinic_id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid))
    WITH CHECK ("clinic_id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid));

-- RowSecurity
ALTER TABLE "signs" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "signs" FORCE ROW LEVEL SECURITY;

-- CreatePolicy
CREATE POLICY "tenant_isolation" ON "signs" FOR ALL
    USING ("clinic_id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid))
    WITH CHECK ("clinic_id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid));

-- RowSecurity
ALTER TABLE "_SignToVisit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "_SignToVisit" FORCE ROW LEVEL SECURITY;

-- CreatePolicy
CREATE POLICY "tenant_isolation" ON "_SignToVisit" FOR ALL
    USING ("tenant_id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid))
    WITH CHECK ("tenant_id" = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid));

-- Comment
COMMENT ON TABLE "clinics" IS 'A tenant; what stands below it is its own.';

-- Comment
COMMENT ON TABLE "doctors" IS 'A person who works for several clinics, and belongs to none.';

-- Comment
COMMENT ON TABLE "patients" IS 'Who is looked after; may have been sent by another.';

-- Comment
COMMENT ON TABLE "cards" IS 'One for each patient.';

-- Comment
COMMENT ON TABLE "visits" IS 'A consultation; softly deleted, seen with a version.';

-- Comment
COMMENT ON TABLE "signs" IS 'What was found.';
