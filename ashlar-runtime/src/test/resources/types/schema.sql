CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS hstore;
CREATE EXTENSION IF NOT EXISTS ltree;
CREATE EXTENSION IF NOT EXISTS cube;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Mood" AS ENUM ('happy', 'so, "so"');

-- CreateType
CREATE TYPE "address" AS ("street" text, "zip" varchar(10), "place" point, "since" timestamptz, "tags" text[], "mood" "Mood");
COMMENT ON TYPE "address" IS '@ashlar';

-- CreateDomain
CREATE DOMAIN "email" AS citext
    CONSTRAINT "email_has_at" CHECK (value ~ '@');
COMMENT ON DOMAIN "email" IS '@ashlar';

-- CreateTable
CREATE TABLE "houses" (
    "id" SERIAL NOT NULL,
    "label" TEXT NOT NULL,
    "best_id" INTEGER,

    CONSTRAINT "houses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rooms" (
    "id" SERIAL NOT NULL,
    "house_id" INTEGER NOT NULL,
    "best_id" INTEGER,

    CONSTRAINT "rooms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shelves" (
    "id" SERIAL NOT NULL,
    "room_id" INTEGER NOT NULL,
    "best_id" INTEGER,
    "best_list_id" INTEGER,

    CONSTRAINT "shelves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "every" (
    "id" SERIAL NOT NULL,
    "shelf_id" INTEGER NOT NULL,
    "text" TEXT,
    "varchar" VARCHAR(40),
    "bpchar" CHAR(8),
    "citext" CITEXT,
    "bool" BOOLEAN,
    "int2" SMALLINT,
    "int4" INTEGER,
    "int8" BIGINT,
    "oid" OID,
    "float4" REAL,
    "float8" DOUBLE PRECISION,
    "numeric" DECIMAL,
    "scaled" DECIMAL(30,10),
    "money" MONEY,
    "timestamptz" TIMESTAMPTZ(6),
    "timestamp" TIMESTAMP(6),
    "millis" TIMESTAMPTZ(3),
    "seconds" TIMESTAMP(0),
    "date" DATE,
    "time" TIME(6),
    "timetz" TIMETZ(6),
    "uuid" UUID,
    "json" JSON,
    "jsonb" JSONB,
    "bytea" BYTEA,
    "bit" BIT(5),
    "varbit" VARBIT,
    "inet" INET,
    "xml" XML,
    "mood" "Mood",
    "interval" interval,
    "cidr" cidr,
    "macaddr" macaddr,
    "macaddr8" macaddr8,
    "pgLsn" pg_lsn,
    "point" point,
    "line" line,
    "lseg" lseg,
    "box" box,
    "path" path,
    "polygon" polygon,
    "circle" circle,
    "hstore" hstore,
    "int4range" int4range,
    "int8range" int8range,
    "numrange" numrange,
    "tsrange" tsrange,
    "tstzrange" tstzrange,
    "daterange" daterange,
    "int4multirange" int4multirange,
    "int8multirange" int8multirange,
    "nummultirange" nummultirange,
    "tsmultirange" tsmultirange,
    "tstzmultirange" tstzmultirange,
    "datemultirange" datemultirange,
    "tsvector" tsvector,
    "tsquery" tsquery,
    "ltree" ltree,
    "lquery" lquery,
    "ltxtquery" ltxtquery,
    "jsonpath" jsonpath,
    "name" name,
    "pgSnapshot" pg_snapshot,
    "regclass" regclass,
    "regtype" regtype,
    "address" address,
    "internalChar" "char",
    "regproc" regproc,
    "regprocedure" regprocedure,
    "regnamespace" regnamespace,
    "regrole" regrole,
    "regconfig" regconfig,
    "xid8" xid8,
    "tid" tid,
    "cube" cube,
    "email" email,
    "settings" JSONB,

    CONSTRAINT "every_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "every_list" (
    "id" SERIAL NOT NULL,
    "shelf_id" INTEGER NOT NULL,
    "text" TEXT[],
    "varchar" VARCHAR(40)[],
    "bpchar" CHAR(8)[],
    "citext" CITEXT[],
    "bool" BOOLEAN[],
    "int2" SMALLINT[],
    "int4" INTEGER[],
    "int8" BIGINT[],
    "oid" OID[],
    "float4" REAL[],
    "float8" DOUBLE PRECISION[],
    "numeric" DECIMAL[],
    "scaled" DECIMAL(30,10)[],
    "money" MONEY[],
    "timestamptz" TIMESTAMPTZ(6)[],
    "timestamp" TIMESTAMP(6)[],
    "millis" TIMESTAMPTZ(3)[],
    "seconds" TIMESTAMP(0)[],
    "date" DATE[],
    "time" TIME(6)[],
    "timetz" TIMETZ(6)[],
    "uuid" UUID[],
    "json" JSON[],
    "jsonb" JSONB[],
    "bytea" BYTEA[],
    "bit" BIT(5)[],
    "varbit" VARBIT[],
    "inet" INET[],
    "xml" XML[],
    "mood" "Mood"[],
    "interval" interval[],
    "cidr" cidr[],
    "macaddr" macaddr[],
    "macaddr8" macaddr8[],
    "pgLsn" pg_lsn[],
    "point" point[],
    "line" line[],
    "lseg" lseg[],
    "box" box[],
    "path" path[],
    "polygon" polygon[],
    "circle" circle[],
    "hstore" hstore[],
    "int4range" int4range[],
    "int8range" int8range[],
    "numrange" numrange[],
    "tsrange" tsrange[],
    "tstzrange" tstzrange[],
    "daterange" daterange[],
    "int4multirange" int4multirange[],
    "int8multirange" int8multirange[],
    "nummultirange" nummultirange[],
    "tsmultirange" tsmultirange[],
    "tstzmultirange" tstzmultirange[],
    "datemultirange" datemultirange[],
    "tsvector" tsvector[],
    "tsquery" tsquery[],
    "ltree" ltree[],
    "lquery" lquery[],
    "ltxtquery" ltxtquery[],
    "jsonpath" jsonpath[],
    "name" name[],
    "pgSnapshot" pg_snapshot[],
    "regclass" regclass[],
    "regtype" regtype[],
    "address" address[],
    "internalChar" "char"[],
    "regproc" regproc[],
    "regprocedure" regprocedure[],
    "regnamespace" regnamespace[],
    "regrole" regrole[],
    "regconfig" regconfig[],
    "xid8" xid8[],
    "tid" tid[],
    "cube" cube[],
    "email" email[],
    "settings" JSONB[],

    CONSTRAINT "every_list_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rooms_house_id_idx" ON "rooms"("house_id");

-- CreateIndex
CREATE INDEX "shelves_room_id_idx" ON "shelves"("room_id");

-- CreateIndex
CREATE INDEX "every_shelf_id_idx" ON "every"("shelf_id");

-- CreateIndex
CREATE INDEX "every_list_shelf_id_idx" ON "every_list"("shelf_id");

-- AddForeignKey
ALTER TABLE "houses" ADD CONSTRAINT "houses_best_id_fkey" FOREIGN KEY ("best_id") REFERENCES "rooms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_house_id_fkey" FOREIGN KEY ("house_id") REFERENCES "houses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_best_id_fkey" FOREIGN KEY ("best_id") REFERENCES "shelves"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shelves" ADD CONSTRAINT "shelves_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shelves" ADD CONSTRAINT "shelves_best_id_fkey" FOREIGN KEY ("best_id") REFERENCES "every"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shelves" ADD CONSTRAINT "shelves_best_list_id_fkey" FOREIGN KEY ("best_list_id") REFERENCES "every_list"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "every" ADD CONSTRAINT "every_shelf_id_fkey" FOREIGN KEY ("shelf_id") REFERENCES "shelves"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "every_list" ADD CONSTRAINT "every_list_shelf_id_fkey" FOREIGN KEY ("shelf_id") REFERENCES "shelves"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Comment
COMMENT ON TABLE "houses" IS 'Three levels above the values.';

-- Comment
COMMENT ON TABLE "rooms" IS 'Two levels above the values.';

-- Comment
COMMENT ON TABLE "shelves" IS 'One level above the values.';

-- Comment
COMMENT ON TABLE "every" IS 'One value of every type.';

-- Comment
COMMENT ON TABLE "every_list" IS 'Many values of every type.';
