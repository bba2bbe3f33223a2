package dev.ashlar.compiler.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The preview features of Prisma 7 that a generator can switch on. */
enum PreviewFeature {
    FULL_TEXT_SEARCH_POSTGRES("fullTextSearchPostgres"),
    NATIVE_DISTINCT("nativeDistinct"),
    PARTIAL_INDEXES("partialIndexes"),
    POSTGRESQL_EXTENSIONS("postgresqlExtensions"),
    RELATION_JOINS("relationJoins"),
    SCHEMA_ENGINE_DRIVER_ADAPTERS("schemaEngineDriverAdapters"),
    SHARD_KEYS("shardKeys"),
    STRICT_UNDEFINED_CHECKS("strictUndefinedChecks"),
    TYPED_SQL("typedSql"),
    VIEWS("views");

    /** Features that are part of the language by now; naming them does nothing. */
    private static final Set<String> PAST = Set.of(
            "aggregateapi",
            "atomicnumberoperations",
            "clientextensions",
            "cockroachdb",
            "connectorcreate",
            "createmany",
            "dataproxy",
            "deno",
            "distinct",
            "driveradapters",
            "extendedindexes",
            "extendedwhereunique",
            "fieldreference",
            "filteredrelationcount",
            "filterjson",
            "fulltextindex",
            "fulltextsearch",
            "groupby",
            "improvedqueryraw",
            "interactivetransactions",
            "jsonprotocol",
            "microsoftsqlserver",
            "middlewares",
            "mongodb",
            "multischema",
            "namedconstraints",
            "napi",
            "nativetypes",
            "omitapi",
            "orderbyaggregategroup",
            "orderbynulls",
            "orderbyrelation",
            "prismaschemafolder",
            "querycompiler",
            "reactnative",
            "referentialactions",
            "referentialintegrity",
            "selectrelationcount",
            "tracing",
            "transactionapi",
            "uncheckedscalarinputs");

    /** Features that Prisma 6 had and 7 has not. */
    private static final Set<String> GONE = Set.of("esm", "metrics");

    private final String keyword;

    PreviewFeature(String keyword) {
        this.keyword = keyword;
    }

    static Optional<PreviewFeature> find(String keyword) {
        return Arrays.stream(values())
                .filter(f -> f.keyword.equalsIgnoreCase(keyword))
                .findFirst();
    }

    /** Whether it is part of the language by now. */
    static boolean isPast(String keyword) {
        return PAST.contains(keyword.toLowerCase(Locale.ROOT));
    }

    /** Whether Prisma 6 had it and 7 has not. */
    static boolean isGone(String keyword) {
        return GONE.contains(keyword.toLowerCase(Locale.ROOT));
    }

    static List<String> keywords() {
        return Arrays.stream(values()).map(f -> f.keyword).toList();
    }
}
