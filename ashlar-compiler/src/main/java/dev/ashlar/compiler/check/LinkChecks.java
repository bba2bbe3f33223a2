package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a relation field says is possible, looked at for itself. */
final class LinkChecks {
    /** The actions that a client can carry out when there are no foreign keys. */
    private static final Set<ReferentialAction> WITHOUT_KEYS =
            Set.of(ReferentialAction.CASCADE, ReferentialAction.RESTRICT, ReferentialAction.SET_NULL);

    private final Map<String, TableDraft> tables;
    private final Configuration configuration;
    private final Findings findings;

    LinkChecks(Map<String, TableDraft> tables, Configuration configuration, Findings findings) {
        this.tables = tables;
        this.configuration = configuration;
        this.findings = findings;
    }

    void check(List<TableDraft> all) {
        for (TableDraft table : all) {
            table.links().forEach(link -> check(table, link));
        }
    }

    private void check(TableDraft table, LinkDraft link) {
        checkIgnored(table, link);
        checkAction(link.onDelete());
        checkAction(link.onUpdate());
        if (link.map() != null && DerivedNames.isTooLong(link.map())) {
            Span span = Objects.requireNonNull(link.attribute()).span();
            findings.error("long-name", "`map` is longer than the 63 bytes that PostgreSQL keeps", span);
        }
        if (!configuration.foreignKeys() && !table.view()) {
            checkIndexed(table, link);
        }
    }

    private void checkIgnored(TableDraft table, LinkDraft link) {
        TableDraft target = Objects.requireNonNull(tables.get(link.target()));
        if (table.gaps().attributes()) {
            return;
        }
        if (target.ignored() && !link.ignored() && !table.ignored()) {
            findings.error(
                    "missing-ignore",
                    "`" + link.label() + "` points to `" + link.target() + "`, which is ignored",
                    link.span(),
                    "add `@ignore` to the field");
        }
    }

    private void checkAction(LinkDraft.@Nullable Action action) {
        if (action != null && !configuration.foreignKeys() && !WITHOUT_KEYS.contains(action.action())) {
            findings.error(
                    "unsupported-action",
                    "`" + action.action().keyword() + "` needs foreign keys, and `relationMode` is `\"prisma\"`",
                    action.span(),
                    "use `Cascade`, `Restrict` or `SetNull`");
        }
    }

    private void checkIndexed(TableDraft table, LinkDraft link) {
        List<String> fields = link.fields();
        if (fields == null || fields.isEmpty()) {
            return;
        }
        boolean indexed = table.allKeys().stream()
                .map(KeyDraft::fields)
                .anyMatch(index -> index.size() >= fields.size()
                        && index.subList(0, fields.size()).equals(fields));
        if (!indexed && !findings.isFaulty(table.syntax().span())) {
            findings.warning(
                    "unindexed-relation",
                    "without foreign keys nothing indexes `" + String.join(", ", fields) + "`",
                    Objects.requireNonNull(link.attribute()).span(),
                    "add `@@index([" + String.join(", ", fields) + "])`");
        }
    }
}
