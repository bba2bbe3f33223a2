package dev.ashlar.sqllint.hazard;

import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.Optional;
import java.util.Set;

/** Functions that may give another value in each row. */
final class Volatile {
    /** pg_proc.provolatile of PostgreSQL 18, and those of pgcrypto and uuid-ossp; of the ones that a default is likely to call. */
    private static final Set<String> KNOWN = Set.of(
            "clock_timestamp",
            "timeofday",
            "random",
            "random_normal",
            "gen_random_uuid",
            "gen_random_bytes",
            "gen_salt",
            "uuidv4",
            "uuidv7",
            "uuid_generate_v1",
            "uuid_generate_v1mc",
            "uuid_generate_v4",
            "nextval",
            "setval",
            "pg_sleep");

    private Volatile() {}

    /** The name of one that an expression calls. */
    static Optional<String> function(Node expression, Context context) {
        return expression
                .all("FuncCall")
                .map(Names::function)
                .filter(name -> KNOWN.contains(name) || isDeclaredVolatile(name, context))
                .findFirst();
    }

    /** A function that these files make is volatile unless it says otherwise. */
    private static boolean isDeclaredVolatile(String name, Context context) {
        return context.facts()
                .statements("CreateFunctionStmt")
                .filter(s -> Names.last(s.tree(), "funcname").equals(name))
                .anyMatch(s -> volatility(s).equals("volatile"));
    }

    /** {@code immutable}, {@code stable} or {@code volatile}. */
    static String volatility(Statement function) {
        return function.tree().list("options").stream()
                .filter(o -> o.text("defname").equals("volatility"))
                .map(o -> o.child("arg").text("sval"))
                .findFirst()
                .orElse("volatile");
    }
}
