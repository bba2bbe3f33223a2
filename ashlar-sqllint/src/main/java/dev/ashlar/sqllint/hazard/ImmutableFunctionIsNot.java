package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An index or a generated column believes what IMMUTABLE says, and keeps the old value when the function's answer changes. */
final class ImmutableFunctionIsNot implements Hazard {
    private static final Pattern NOW = Pattern.compile(
            "(?i)\\b(now|clock_timestamp|current_setting|random|gen_random_uuid|nextval)\\s*\\(|\\bcurrent_(timestamp|date|time|user)\\b");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        boolean says = statement.is("CreateFunctionStmt")
                && Volatile.volatility(statement).equals("immutable");
        return says
                ? reason(statement).stream()
                        .map(reason -> finding(
                                "this function says that it is IMMUTABLE, and " + reason,
                                Places.head(statement),
                                "say STABLE; where an index needs it, give it what it depends on as an argument"))
                : Stream.empty();
    }

    /** Literals are left out of account: what is quoted may be anything. */
    private static Optional<String> reason(Statement statement) {
        String body = statement.tree().list("options").stream()
                .filter(o -> o.text("defname").equals("as"))
                .flatMap(o -> o.all())
                .map(n -> n.text("sval"))
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("")
                .replaceAll("'[^']*'", "''")
                .replaceAll("--[^\\n]*", "");
        if (NOW.matcher(body).find()) {
            return Optional.of("asks for the time or a setting");
        }
        return TABLE.matcher(body).find() ? Optional.of("reads a table") : Optional.empty();
    }

    private static final Pattern TABLE = Pattern.compile(
            "(?is)\\bselect\\b.*?\\bfrom\\s+(?!unnest|generate_series|jsonb?_|regexp_|string_to_table|\\(|[a-z_]+\\s*\\()[a-z_\"]");
}
