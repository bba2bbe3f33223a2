package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveFunction;
import dev.ashlar.compiler.lint.live.LivePolicy;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions about the SQL of policies, as PostgreSQL prints it: types are spelled, sub-queries stand in parentheses. */
final class Expressions {
    private static final Pattern CAST_SETTING =
            Pattern.compile("\\(current_setting\\([^()]*\\)\\)::(?!text|character varying|name\\b|citext)");
    private static final Pattern SUBQUERY = Pattern.compile("\\(\\s*SELECT\\b");
    private static final Pattern PLATFORM_CALL = Pattern.compile("\\b(current_setting|auth\\.\\w+)\\(");

    private Expressions() {}

    /** Both expressions of a policy, those that are given. */
    static Stream<String> of(LivePolicy policy) {
        return Stream.of(Optional.ofNullable(policy.using()), Optional.ofNullable(policy.check()))
                .flatMap(Optional::stream);
    }

    static boolean isTrue(@Nullable String sql) {
        return sql != null && sql.replaceAll("[()\\s]", "").equalsIgnoreCase("true");
    }

    /** A setting turned into another type as it stands: {@code ''} is no uuid, and no number. */
    static boolean castsSetting(String sql) {
        return CAST_SETTING.matcher(sql).find();
    }

    /** The function that is called once for each row, though its result is the same for all of them. */
    static Optional<String> callPerRow(String sql, List<LiveFunction> functions) {
        String outside = withoutSubqueries(sql);
        Matcher platform = PLATFORM_CALL.matcher(outside);
        return platform.find()
                ? Optional.of(platform.group(1))
                : functions.stream()
                        .filter(f -> f.arguments().isEmpty())
                        .map(f -> f.name().name())
                        .filter(name -> Pattern.compile("(?<![\\w\"])" + Pattern.quote(name) + "\\(\\)")
                                .matcher(outside)
                                .find())
                        .findFirst();
    }

    /** A sub-query that names no column of the row is evaluated once; what stands outside is for each row. */
    static String withoutSubqueries(String sql) {
        Matcher start = SUBQUERY.matcher(sql);
        return start.find()
                ? sql.substring(0, start.start()) + withoutSubqueries(sql.substring(end(sql, start.start())))
                : sql;
    }

    /** Behind the parenthesis that closes the one at this place. */
    private static int end(String sql, int open) {
        int depth = 0;
        for (int at = open; at < sql.length(); at++) {
            depth += sql.charAt(at) == '(' ? 1 : sql.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return sql.length();
    }
}
