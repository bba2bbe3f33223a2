package dev.ashlar.compiler.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The preview features of Prisma 7 that a generator can switch on. */
enum PreviewFeature {
    NATIVE_DISTINCT("nativeDistinct"),
    PARTIAL_INDEXES("partialIndexes"),
    POSTGRESQL_EXTENSIONS("postgresqlExtensions"),
    RELATION_JOINS("relationJoins"),
    SCHEMA_ENGINE_DRIVER_ADAPTERS("schemaEngineDriverAdapters"),
    SHARD_KEYS("shardKeys"),
    STRICT_UNDEFINED_CHECKS("strictUndefinedChecks"),
    TYPED_SQL("typedSql"),
    VIEWS("views");

    /** Features that are part of the language by now, and those that are gone; naming them does nothing. */
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
            "esm",
            "extendedindexes",
            "extendedwhereunique",
            "fieldreference",
            "filteredrelationcount",
            "filterjson",
            "fulltextindex",
            "fulltextsearch",
            "fulltextsearchpostgres",
            "groupby",
            "improvedqueryraw",
            "interactivetransactions",
            "jsonprotocol",
            "metrics",
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

    private final String keyword;

    PreviewFeature(String keyword) {
        this.keyword = keyword;
    }

    static Optional<PreviewFeature> find(String keyword) {
        return Arrays.stream(values())
                .filter(f -> f.keyword.equalsIgnoreCase(keyword))
                .findFirst();
    }

    /** Whether an older version of the language had it. */
    static boolean isPast(String keyword) {
        return PAST.contains(keyword.toLowerCase(Locale.ROOT));
    }

    static List<String> keywords() {
        return Arrays.stream(values()).map(f -> f.keyword).toList();
    }
}
