package dev.ashlar.runtime.law;

import dev.ashlar.runtime.conformance.client.CategoryFailure;
import dev.ashlar.runtime.conformance.client.CategoryTable;
import dev.ashlar.runtime.conformance.client.CommentFailure;
import dev.ashlar.runtime.conformance.client.CommentTable;
import dev.ashlar.runtime.conformance.client.PostFailure;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.ProfileFailure;
import dev.ashlar.runtime.conformance.client.ProfileTable;
import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.UserFailure;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.law.Rules.OnDelete;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models of the conformance tests: to one that must or may be there, to many, many to many, to itself. */
final class Kinds {
    static final List<Integer> IDS = List.of(1, 2, 3, 4, 5, 6, 7, 8);

    private static final List<String> TEXTS =
            List.of("ann", "Ann", "ANN", "annie", "100%", "a_b", "axb", "o'neil", "\\", "", "é", "É");
    private static final List<Integer> SMALL = List.of(0, 1, 2, 3);
    private static final List<Double> SCORES = List.of(0.0, -0.0, 1.5, -1.25, Double.NaN, Double.POSITIVE_INFINITY);
    private static final List<BigDecimal> MONEY =
            List.of(new BigDecimal("0.00"), new BigDecimal("5.00"), new BigDecimal("5.50"), new BigDecimal("-1.25"));
    private static final List<List<Integer>> NUMBERS =
            List.of(List.of(), List.of(1), List.of(3), List.of(1, 2, 3), List.of(3, 3));
    private static final List<List<String>> WORDS = List.of(List.of(), List.of("ann"), List.of("Ann", "a_b", ""));
    private static final List<Json> JSON =
            List.of(new Json("null"), new Json("{\"a\": 1}"), new Json("[1, \"x\"]"), new Json("\"ann\""));
    private static final List<Instant> TIMES = List.of(
            Instant.parse("2024-01-01T00:00:00Z"),
            Instant.parse("2024-01-01T00:00:00.000001Z"),
            Instant.parse("1999-12-31T23:59:59Z"));

    static final Kind USER = new Kind(
            "users",
            UserTable::new,
            List.of(
                    new Attribute("id", IDS, false),
                    new Attribute("email", TEXTS, false),
                    new Attribute("name", TEXTS, true),
                    new Attribute("country", List.of("DE", "de", "FR"), false),
                    new Attribute("badge", IDS, true),
                    new Attribute("age", SMALL, true),
                    new Attribute("role", List.of(Role.values()), false),
                    new Attribute("visits", SMALL, false),
                    new Attribute("coins", List.of(0L, 1L, 9_000_000_000L, -5L), false),
                    new Attribute("score", SCORES, true),
                    new Attribute("balance", MONEY, false),
                    new Attribute("lucky", NUMBERS, true),
                    new Attribute("aliases", WORDS, true),
                    new Attribute("settings", JSON, true),
                    new Attribute("joined", TIMES, false),
                    new Attribute("boss_id", IDS, true)),
            List.of(
                    way("profile", "profiles", UserTable.USER, t -> t.profile),
                    way("posts", "posts", UserTable.USER, t -> t.posts),
                    way("comments", "comments", UserTable.USER, t -> t.comments),
                    way("boss", "users", UserTable.USER, t -> t.boss),
                    way("team", "users", UserTable.USER, t -> t.team)),
            Rules.of(
                    Map.of(
                            "country",
                            "DE",
                            "role",
                            Role.USER,
                            "visits",
                            0,
                            "coins",
                            0L,
                            "balance",
                            new BigDecimal("0.00")),
                    Map.of("boss", OnDelete.SET_NULL),
                    UserFailure.class));

    static final Kind PROFILE = new Kind(
            "profiles",
            ProfileTable::new,
            List.of(
                    new Attribute("id", IDS, false),
                    new Attribute("bio", TEXTS, true),
                    new Attribute("user_id", IDS, false)),
            List.of(way("user", "users", ProfileTable.PROFILE, t -> t.user)),
            Rules.of(Map.of(), Map.of("user", OnDelete.CASCADE), ProfileFailure.class));

    static final Kind POST = new Kind(
            "posts",
            PostTable::new,
            List.of(
                    new Attribute("id", IDS, false),
                    new Attribute("title", TEXTS, false),
                    new Attribute("subtitle", TEXTS, true),
                    new Attribute("content", List.of("", "a fox", "a dog"), false),
                    new Attribute("published", List.of(true, false), false),
                    new Attribute("likes", SMALL, false),
                    new Attribute("author_id", IDS, true)),
            List.of(
                    way("author", "users", PostTable.POST, t -> t.author),
                    way("categories", "categories", PostTable.POST, t -> t.categories),
                    way("comments", "comments", PostTable.POST, t -> t.comments)),
            Rules.of(
                    Map.of("content", "", "published", false, "likes", 0),
                    Map.of("author", OnDelete.SET_NULL),
                    PostFailure.class));

    static final Kind CATEGORY = new Kind(
            "categories",
            CategoryTable::new,
            List.of(new Attribute("id", IDS, false), new Attribute("name", TEXTS, false)),
            List.of(way("posts", "posts", CategoryTable.CATEGORY, t -> t.posts)),
            Rules.of(Map.of(), Map.of(), CategoryFailure.class));

    static final Kind COMMENT = new Kind(
            "comments",
            CommentTable::new,
            List.of(
                    new Attribute("id", IDS, false),
                    new Attribute("text", TEXTS, false),
                    new Attribute("post_id", IDS, false),
                    new Attribute("author_id", IDS, true)),
            List.of(
                    way("post", "posts", CommentTable.COMMENT, t -> t.post),
                    way("author", "users", CommentTable.COMMENT, t -> t.author)),
            Rules.of(Map.of(), Map.of("post", OnDelete.CASCADE, "author", OnDelete.SET_NULL), CommentFailure.class));

    /** In an order in which they can be filled. */
    static final List<Kind> ALL = List.of(USER, PROFILE, CATEGORY, POST, COMMENT);

    private static final Map<String, Kind> BY_NAME = Stream.of(ALL, PressKinds.ALL, ClinicKinds.ALL)
            .flatMap(List::stream)
            .collect(Collectors.toMap(Kind::name, kind -> kind));

    private Kinds() {}

    static Kind named(String name) {
        return Objects.requireNonNull(BY_NAME.get(name));
    }

    @SuppressWarnings("unchecked") // a way is asked for tables of its own kind
    private static <T extends Table> Way way(
            String name, String to, T from, Function<? super T, Relation<?>> relation) {
        return new Way(name, to, table -> relation.apply((T) table), relation.apply(from));
    }
}
