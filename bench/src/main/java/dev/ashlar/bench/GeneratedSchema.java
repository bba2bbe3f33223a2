package dev.ashlar.bench;

import java.util.List;
import java.util.Locale;

/**
 * A schema of any number of models, always the same for the same number: tenants, relations of every kind, a hub that
 * every third model refers to, enums, indexes, native types, mapped names and directives.
 */
public final class GeneratedSchema {
    private static final List<String> AREAS = List.of(
            "Billing", "Sales", "Stock", "Support", "Payroll", "Fleet", "Content", "Clinic", "School", "Travel",
            "Energy", "Rental", "Legal", "Studio", "Market", "Garden", "Harbor", "Museum", "Lab", "Kitchen");
    private static final List<String> THINGS = List.of(
            "Account",
            "Invoice",
            "Order",
            "Item",
            "Ticket",
            "Report",
            "Contract",
            "Visit",
            "Device",
            "Shipment",
            "Address",
            "Contact",
            "Product",
            "Category",
            "Payment",
            "Refund",
            "Discount",
            "Budget",
            "Plan",
            "Task",
            "Note",
            "Message",
            "Channel",
            "Event",
            "Session",
            "Ledger",
            "Entry",
            "Rate",
            "Quote",
            "Lead",
            "Campaign",
            "Asset",
            "Policy",
            "Claim",
            "Lesson",
            "Course",
            "Exam",
            "Grade",
            "Route",
            "Stop",
            "Booking",
            "Room",
            "Guest",
            "Review",
            "Sensor",
            "Reading",
            "Alert",
            "Batch",
            "Recipe",
            "Permit");
    /** The two that every schema begins with. */
    private static final int HUBS = 2;

    private final int models;
    private final StringBuilder out = new StringBuilder();

    private GeneratedSchema(int models) {
        this.models = models;
    }

    /**
     * @param models from 2 to 1,002
     */
    public static String of(int models) {
        if (models < HUBS || models > HUBS + AREAS.size() * THINGS.size()) {
            throw new IllegalArgumentException("a schema of 2 to 1002 models can be made, not of " + models);
        }
        return new GeneratedSchema(models).write();
    }

    /** The same after a release: in every model a column is wider, one is gone, one is new, and an index has another order. */
    public static String changed(int models) {
        return of(models)
                .replace("@db.VarChar(40)", "@db.VarChar(60)")
                .replaceAll("(?m)^  quantity .*\\n", "")
                .replaceAll("(?m)^  active .*$", "$0\n  remark         String?")
                .replace("createdAt(sort: Desc)", "createdAt(sort: Asc)");
    }

    /** Prints the schema of the number given, 300 when there is none. */
    public static void main(String[] arguments) {
        System.out.print(of(arguments.length == 0 ? 300 : Integer.parseInt(arguments[0])));
    }

    private String write() {
        line("datasource db {\n  provider = \"postgresql\"\n}\n");
        line("generator client {\n  provider = \"ashlar\"\n  package  = \"com.acme.db\"\n}\n");
        organization();
        user();
        for (int i = 0; i < models - HUBS; i++) {
            if (i % 5 == 0) {
                status(i);
            }
            model(i);
        }
        return out.toString().stripTrailing() + "\n";
    }

    private void organization() {
        line("/// A customer: everything that is theirs refers to it.");
        line("model Organization {");
        line("  id        String   @id @default(uuid(7)) @db.Uuid");
        line("  name      String");
        line("  slug      String   @unique");
        line("  createdAt DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(6)");
        line("  updatedAt DateTime @default(now()) @updatedAt @map(\"updated_at\") @db.Timestamptz(6)");
        for (int i = 0; i < models - HUBS; i += 3) {
            line("  " + field(name(i)) + "s " + name(i) + "[]");
        }
        line("\n  @@map(\"organizations\")\n}\n");
    }

    private void user() {
        line("model User {");
        line("  id        BigInt   @id @default(autoincrement())");
        line("  email     String   @unique @db.VarChar(320)");
        line("  createdAt DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(6)");
        line("  updatedAt DateTime @default(now()) @updatedAt @map(\"updated_at\") @db.Timestamptz(6)");
        for (int i = 0; i < models - HUBS; i += 4) {
            line("  " + field(name(i)) + "sWritten " + name(i) + "[] @relation(\"author\")");
            line("  " + field(name(i)) + "sReviewed " + name(i) + "[] @relation(\"reviewer\")");
        }
        line("\n  @@map(\"users\")\n}\n");
    }

    private void status(int i) {
        line("/// Where a " + words(name(i)) + " and its like stand.");
        line("enum " + name(i) + "Status {");
        line("  DRAFT     @map(\"draft\")");
        line("  OPEN      @map(\"open\") // somebody works on it");
        line("  DONE      @map(\"done\")");
        line("  CANCELLED @map(\"cancelled\")");
        line("\n  @@map(\"" + column(name(i)) + "_status\")\n}\n");
    }

    private void model(int i) {
        String name = name(i);
        boolean tenant = i % 3 == 0;
        boolean softDelete = i % 4 == 0;
        line("/// One " + words(name) + ", as the people of " + AREAS.get(i / THINGS.size()) + " know it.");
        when(tenant, "/// @tenant(organizationId)");
        when(softDelete, "/// @softDelete(deletedAt)");
        when(i % 5 == 1, "/// @check(\"cents >= 0\", map: \"" + column(name) + "_cents_not_negative\")");
        line("model " + name + " {");
        line("  id             String   @id @default(uuid(7)) @db.Uuid");
        if (tenant) {
            line(
                    "  organization   Organization @relation(fields: [organizationId], references: [id], onDelete: Cascade)");
            line("  organizationId String @map(\"organization_id\") @db.Uuid");
        }
        columns(i);
        when(softDelete, "  deletedAt DateTime? @map(\"deleted_at\") @db.Timestamptz(6)");
        relations(i);
        keys(i, tenant);
        line("\n  @@map(\"" + column(name) + "s\")\n}\n");
    }

    private void columns(int i) {
        line("  title          String");
        line("  code           String @db.VarChar(40) // as printed");
        line("  status         " + name(i - i % 5) + "Status @default(DRAFT)");
        line("  cents          BigInt @default(0)");
        line("  rate           Decimal @default(1.5) @db.Decimal(12, 4)");
        line("  quantity       Int @default(1) @db.SmallInt");
        line("  active         Boolean @default(true)");
        line("  labels         String[] @default([])");
        line("  details        Json @default(\"{}\")");
        when(i % 9 == 0, "  digest         Bytes?");
        when(i % 11 == 0, "  place          Unsupported(\"point\")?");
        when(i % 7 == 0, "  dueOn          DateTime? @map(\"due_on\") @db.Date");
        line("  /// @version");
        line("  version        Int @default(1)");
        line("  createdAt      DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(6)");
        line("  updatedAt      DateTime @default(now()) @updatedAt @map(\"updated_at\") @db.Timestamptz(6)");
    }

    private void relations(int i) {
        if (i % 4 == 0) {
            writer("author");
            writer("reviewer");
        }
        if (i % 8 == 0) {
            line("  parent   " + name(i)
                    + "?  @relation(\"tree\", fields: [parentId], references: [id], onDelete: SetNull)");
            line("  parentId String? @map(\"parent_id\") @db.Uuid");
            line("  children " + name(i) + "[] @relation(\"tree\")");
        }
        if (i % 10 != 0) {
            line("  before   " + name(i - 1)
                    + " @relation(\"chain\", fields: [beforeId], references: [id], onDelete: Restrict)");
            line("  beforeId String @map(\"before_id\") @db.Uuid");
        }
        if (i % 10 != 9 && i + 1 < models - HUBS) {
            line("  after " + name(i + 1) + "[] @relation(\"chain\")");
        }
        when(i % 6 == 0 && i + 3 < models - HUBS, "  linked " + name(i + 3 < models - HUBS ? i + 3 : i) + "[]");
        when(i % 6 == 3, "  linking " + name(i >= 3 ? i - 3 : i) + "[]");
    }

    private void writer(String role) {
        line("  " + role + " User @relation(\"" + role + "\", fields: [" + role
                + "Id], references: [id], onDelete: Restrict)");
        line("  " + role + "Id BigInt @map(\"" + role + "_id\")");
    }

    private void keys(int i, boolean tenant) {
        line("");
        line(tenant ? "  @@unique([organizationId, code])" : "  @@unique([code])");
        line(
                tenant
                        ? "  @@index([organizationId, status, createdAt(sort: Desc)])"
                        : "  @@index([status, createdAt(sort: Desc)])");
        when(i % 10 != 0, "  @@index([beforeId])");
        when(i % 4 == 0, "  @@index([authorId])\n  @@index([reviewerId])");
        when(i % 8 == 0, "  @@index([parentId])");
        when(
                i % 5 == 2,
                "  @@index([details(ops: JsonbPathOps)], type: Gin, map: \"" + column(name(i)) + "_details\")");
    }

    private static String name(int i) {
        return AREAS.get(i / THINGS.size()) + THINGS.get(i % THINGS.size());
    }

    private static String field(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String column(String name) {
        return field(name).replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String words(String name) {
        return column(name).replace('_', ' ');
    }

    private void when(boolean condition, String text) {
        if (condition) {
            line(text);
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
