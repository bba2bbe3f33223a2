package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveServer;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;

/** A major version is mended for five years. After that a hole that becomes known stays open. */
final class OldServerVersion implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.OPERATIONS, "a PostgreSQL that gets no more fixes");
    }

    /** The last release of each: https://www.postgresql.org/support/versioning/. */
    private static final Map<Integer, LocalDate> END = Map.of(
            13, LocalDate.of(2025, 11, 13),
            14, LocalDate.of(2026, 11, 12),
            15, LocalDate.of(2027, 11, 11),
            16, LocalDate.of(2028, 11, 9),
            17, LocalDate.of(2029, 11, 8),
            18, LocalDate.of(2030, 11, 14));

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        LiveServer server = database.server();
        LocalDate today = LocalDate.ofInstant(server.readAt(), ZoneOffset.UTC);
        return Stream.of(server)
                .filter(s -> s.major() < 13 || today.isAfter(END.getOrDefault(s.major(), LocalDate.MAX)))
                .map(s -> finding(
                        "PostgreSQL " + s.major() + " gets no more fixes"
                                + (s.major() < 13 ? "" : " since " + END.get(s.major())),
                        s.object(),
                        "upgrade with `pg_upgrade --link`, or by logical replication without an outage"));
    }
}
