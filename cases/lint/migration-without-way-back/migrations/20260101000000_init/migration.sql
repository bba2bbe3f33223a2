CREATE TABLE "Invoice" (
    "id" UUID NOT NULL,
    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("id")
);
