package dev.ashlar.migrate.noon;

import java.util.List;
import java.util.Set;

/**
 * Every kind of change that a planner makes, each the smallest edit of one schema; last those that no form leaves the table
 * in use for.
 */
final class Kinds {
    static final String BASE = """
            generator client {
              provider        = "ashlar"
              previewFeatures = ["partialIndexes", "views"]
            }

            datasource db {
              provider = "postgresql"
            }

            enum State {
              DRAFT
              LIVE
              GONE
            }

            model Account {
              id    BigInt @id
              name  String
              posts Post[]

              @@map("accounts")
            }

            model Post {
              id        Int      @id @default(autoincrement())
              accountId BigInt   @map("account_id")
              account   Account  @relation(fields: [accountId], references: [id])
              title     String
              score     Int      @default(0)
              state     State    @default(DRAFT)
              rank      Int?
              code      String?
              createdAt DateTime @default(now()) @map("created_at") @db.Timestamptz
              comments  Comment[]

              @@index([accountId])
              @@map("posts")
            }

            model Comment {
              id     Int    @id @default(autoincrement())
              postId Int    @map("post_id")
              post   Post   @relation(fields: [postId], references: [id], onDelete: Cascade)
              text   String

              @@index([postId])
              @@map("comments")
            }
            """;

    private static final String AT = "  comments  Comment[]\n";
    private static final String MODEL = "model Post {";
    private static final String KEY = "  @@index([accountId])\n  @@map(\"posts\")";

    private static final String POLICY = "/// @policy(everyone, using: \"true\")\n";
    private static final String STAMP =
            "/// @function(\"create function stamp() returns trigger language plpgsql as $$ begin return new; end $$\")\n\n";

    private Kinds() {}

    static List<Kind> all() {
        return List.of(
                field("add-column", "slug String?"),
                field("add-column-default", "stars Int @default(5)")
                        .wrong("SELECT count(*) FROM posts WHERE stars <> 5"),
                field(
                                "add-column-volatile-default",
                                "token String @default(dbgenerated(\"gen_random_uuid()\")) @db.Uuid")
                        .wrong("SELECT count(*) - count(DISTINCT token) FROM posts"),
                field("add-required-column", "slug String @default(dbgenerated(\"gen_random_uuid()::text\")) @unique")
                        .wrong(
                                "SELECT count(*) FROM posts WHERE slug IS NULL",
                                "SELECT count(*) - count(DISTINCT slug) FROM posts"),
                field("add-virtual-column", "/// @generated(\"score * 2\", virtual)\n  twice Int?")
                        .wrong("SELECT count(*) FROM posts WHERE twice IS DISTINCT FROM score * 2"),
                edit("drop-column", "  code      String?\n", ""),
                edit("rename-column", "  title     String\n", "  /// @renamed(title)\n  heading   String\n")
                        .then(Shape.FIRST.titled("heading")),
                Kind.of(
                                "rename-table",
                                BASE,
                                replaced(MODEL, "/// @renamed(posts)\n" + MODEL)
                                        .replace("@@map(\"posts\")", "@@map(\"articles\")"))
                        .then(Shape.FIRST.in("articles")),
                edit("widen-type", "score     Int      @default(0)", "score     BigInt   @default(0)"),
                edit("shorten-type", "title     String\n", "title     String   @db.VarChar(200)\n"),
                edit("convert-type", "  rank      Int?\n", "  rank      String?\n")
                        .wrong(
                                "SELECT count(*) FROM posts WHERE id <= 1000 AND rank IS NOT NULL AND rank <> (id % 100)::text"),
                bigKey(),
                edit("set-not-null", "rank      Int?\n", "rank      Int\n")
                        .shapes(Shape.FIRST.giving("rank = 1"), Shape.FIRST.giving("rank = 1")),
                backwards("drop-not-null", "rank      Int?\n", "rank      Int\n")
                        .shapes(Shape.FIRST.giving("rank = 1"), Shape.FIRST),
                edit("set-default", "rank      Int?\n", "rank      Int?     @default(9)\n"),
                key("add-index", "  @@index([title])\n"),
                backwardsKey("drop-index", "  @@index([title])\n"),
                Kind.of(
                        "replace-index",
                        keyed("  @@index([title], map: \"posts_title\")\n"),
                        keyed("  @@index([title, score], map: \"posts_title\")\n")),
                model("add-expression-index", "/// @index([raw(\"lower(title)\")])\n"),
                key("add-unique", "  @@unique([id, title])\n"),
                backwardsKey("drop-unique", "  @@unique([id, title])\n"),
                model("add-check", "/// @check(\"score >= 0\", map: \"posts_score\")\n"),
                Kind.of("drop-check", with("/// @check(\"score >= 0\", map: \"posts_score\")\n"), BASE),
                foreignKey(),
                Kind.of("drop-foreign-key", BASE, unrelated()),
                edit("add-enum-value", "  GONE\n", "  GONE\n  LOST\n"),
                edit("remove-enum-value", "  GONE\n", ""),
                edit("change-enum-default", "@default(DRAFT)", "@default(LIVE)"),
                Kind.of("add-trigger", BASE, stamped()),
                model("add-policy", POLICY),
                model(
                        "add-forced-row-security",
                        "/// @rowSecurity(force: true)\n/// @policy(everyone, using: \"true\")\n"),
                partition(),
                view(),
                edit("comment", MODEL, "/// What people read.\n" + MODEL),
                Kind.of("drop-table", extra(), BASE),
                Kind.of("create-table", BASE, extra()),
                Kind.of("drop-trigger", stamped(), replaced(MODEL, STAMP + MODEL)),
                Kind.of("drop-policy", with(POLICY), BASE),
                Kind.of("rename-enum-value", BASE, replaced("  LIVE\n", "  /// @renamed(LIVE)\n  SEEN\n")),
                Kind.of(
                        "rename-index",
                        keyed("  @@index([title], map: \"a\")\n"),
                        keyed("  @@index([title], map: \"b\")\n")),
                key("add-partial-index", "  @@index([title], where: raw(\"score > 3\"), map: \"posts_some\")\n"),
                key("add-include-index", "  /// @include([score])\n  @@index([title], map: \"posts_title_score\")\n"),
                field(
                        "add-domain-column",
                        "/// @domain(short)\n  mail String?",
                        "/// @domain(short, \"varchar(200)\")\n\n"),
                field(
                        "add-updated-at",
                        "/// @updatedAt(database)\n  updatedAt DateTime @default(now()) @updatedAt @map(\"updated_at\") @db.Timestamptz",
                        ""),
                field(
                                "add-checked-domain-column",
                                "/// @domain(mail)\n  mail String?",
                                "/// @domain(mail, \"varchar(200)\", check: \"value ~ '@'\")\n\n")
                        .unsupported(),
                generated("upper(title)").unsupported(),
                Kind.of(
                                "change-generated-column",
                                generated("upper(title)").next(),
                                generated("lower(title)").next())
                        .unsupported(),
                model("add-exclusion", "/// @exclude([id(with: \"=\")], using: btree, map: \"posts_once\")\n")
                        .unsupported());
    }

    /** The changes that show the machinery of each room once: what the ordinary build has time for. */
    static List<Kind> few() {
        Set<String> names = Set.of(
                "add-required-column",
                "rename-column",
                "convert-type",
                "remove-enum-value",
                "set-not-null",
                "add-unique",
                "add-foreign-key",
                "add-policy",
                "drop-column");
        return all().stream().filter(k -> names.contains(k.name())).toList();
    }

    private static Kind generated(String expression) {
        return field("add-generated-column", "/// @generated(\"" + expression + "\")\n  shout String?")
                .wrong("SELECT count(*) FROM posts WHERE shout IS DISTINCT FROM " + expression);
    }

    private static Kind edit(String name, String old, String next) {
        return Kind.of(name, BASE, replaced(old, next));
    }

    private static Kind backwards(String name, String old, String next) {
        return Kind.of(name, replaced(old, next), BASE);
    }

    private static Kind field(String name, String field) {
        return edit(name, AT, "  " + field + "\n" + AT);
    }

    /** @param types what the field needs, in front of everything */
    private static Kind field(String name, String field, String types) {
        String next = replaced(AT, "  " + field + "\n" + AT);
        return Kind.of(name, BASE, next.replace("enum State", types + "enum State"));
    }

    private static Kind key(String name, String key) {
        return Kind.of(name, BASE, keyed(key));
    }

    private static Kind backwardsKey(String name, String key) {
        return Kind.of(name, keyed(key), BASE);
    }

    private static Kind model(String name, String directives) {
        return Kind.of(name, BASE, with(directives));
    }

    private static String keyed(String key) {
        return replaced(KEY, key + KEY);
    }

    private static String with(String directives) {
        return replaced(MODEL, directives + MODEL);
    }

    private static String replaced(String old, String next) {
        if (!BASE.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return BASE.replace(old, next);
    }

    private static Kind bigKey() {
        String next = replaced("id        Int      @id", "id        BigInt   @id")
                .replace("postId Int    @map", "postId BigInt @map");
        return Kind.of("int-key-to-bigint", BASE, next)
                .wrong(
                        "SELECT count(*) FROM comments c LEFT JOIN posts p ON p.id = c.post_id WHERE p.id IS NULL",
                        "SELECT count(*) - count(DISTINCT id) FROM posts");
    }

    private static String unrelated() {
        return replaced("  account   Account  @relation(fields: [accountId], references: [id])\n", "")
                .replace("  posts Post[]\n", "");
    }

    private static Kind foreignKey() {
        return Kind.of("add-foreign-key", unrelated(), BASE)
                .wrong("SELECT count(*) FROM posts p LEFT JOIN accounts a ON a.id = p.account_id WHERE a.id IS NULL");
    }

    private static String stamped() {
        return replaced(
                MODEL,
                STAMP + "/// @trigger(\"posts_stamp\", before, [insert, update], execute: \"stamp()\")\n" + MODEL);
    }

    /** A table that refers to the one in use. */
    private static String extra() {
        return replaced(AT, AT + "  extras    Extra[]\n")
                + "\nmodel Extra {\n  id     Int  @id\n  postId Int  @map(\"post_id\")\n  post   Post @relation(fields: [postId], references: [id])\n\n  @@map(\"extras\")\n}\n";
    }

    private static Kind partition() {
        String events = BASE
                + "\n/// @partitionBy(range, [day])\n/// @partition(\"events_one\", from: [1], to: [100])\n%smodel Event {\n  id  Int\n  day Int\n\n  @@id([id, day])\n  @@map(\"events\")\n}\n";
        return Kind.of(
                "add-partition",
                String.format(events, ""),
                String.format(events, "/// @partition(\"events_two\", from: [100], to: [200])\n"));
    }

    private static Kind view() {
        String text = BASE
                + "\n/// @definition(\"select id, title from posts%s\")\nview Title {\n  id    Int    @unique\n  title String?\n\n  @@map(\"titles\")\n}\n";
        return Kind.of("replace-view", String.format(text, ""), String.format(text, " where score >= 0"));
    }
}
