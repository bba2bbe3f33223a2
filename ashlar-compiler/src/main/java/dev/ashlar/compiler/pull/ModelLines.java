package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.check.DerivedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a table has and the language lacks, as directives above the model and, for some checks, above a field. */
final class ModelLines {
    /** As PostgreSQL prints the policy of a tenant: its column comes first. */
    private static final Pattern TENANT = Pattern.compile("\\(\"?([^\"\\s]+)\"? = .*app\\.tenant_id.*", Pattern.DOTALL);

    private static final Pattern RETENTION = Pattern.compile("CURRENT_TIMESTAMP - INTERVAL '([^']+)'");

    private final Table table;
    private final Names names;

    private ModelLines(Table table, Names names) {
        this.table = table;
        this.names = names;
    }

    /** Everything but the checks that stand above a field. */
    static Lines of(Table table, Names names) {
        return new ModelLines(table, names).lines();
    }

    /** The checks that PostgreSQL would name after the column. */
    static Lines ofColumn(Table table, String column) {
        Lines lines = new Lines();
        table.checks().stream()
                .filter(c -> column.equals(columnOf(table, c).orElse(null)))
                .forEach(c -> lines.add(key(c), "@check(" + SchemaText.quoted(c.expression()) + ")"));
        return lines;
    }

    /** All checks, wherever they stand. */
    static Lines checks(Table table) {
        Lines lines = new Lines();
        table.checks().forEach(c -> lines.add(key(c), check(c)));
        return lines;
    }

    private Lines lines() {
        Lines lines = new Lines();
        tenant().ifPresent(tenant -> lines.add("tenant", tenant));
        lines.add(PolicyLines.of(table, tenant().isPresent()));
        table.columns().forEach(c -> retention(c).ifPresent(text -> lines.add("softDelete", text)));
        PrimaryKey key = table.primaryKey();
        if (key != null && names.isAbove(table, key)) {
            lines.add("primaryKey", primaryKey(key));
        }
        lines.add(PartitionText.of(table, names));
        table.checks().stream().filter(c -> columnOf(table, c).isEmpty()).forEach(c -> lines.add(key(c), check(c)));
        lines.add(new IndexLines(table.name(), names).of(table));
        table.behaviour()
                .triggers()
                .forEach(t -> TriggerText.of(t, table.name(), names)
                        .ifPresent(text -> lines.add("trigger " + t.name(), text)));
        return lines;
    }

    /** Of soft deletion a database knows how long the rows stay, when they do not stay for good. */
    private Optional<String> retention(Column column) {
        Matcher interval = RETENTION.matcher(column.purge() == null ? "" : column.purge());
        return interval.find()
                ? Optional.of("@softDelete(" + names.field(table.name(), column.name()) + ", retention: "
                        + SchemaText.quoted(interval.group(1)) + ")")
                : Optional.empty();
    }

    private Optional<String> tenant() {
        return table.rowSecurity()
                .policy(Policy.TENANT_ISOLATION)
                .flatMap(policy -> Optional.ofNullable(policy.using()))
                .flatMap(this::tenantColumn)
                .map(column -> "@tenant(" + names.field(table.name(), column) + ")");
    }

    private Optional<String> tenantColumn(String using) {
        Matcher matcher = TENANT.matcher(using);
        return matcher.matches()
                ? Optional.of(matcher.group(1)).filter(c -> table.column(c).isPresent())
                : Optional.empty();
    }

    private String primaryKey(PrimaryKey key) {
        List<String> arguments = new ArrayList<>();
        arguments.add(SchemaText.list(names.fields(table.name(), key.columns())));
        if (key.options().withoutOverlaps()) {
            arguments.add("withoutOverlaps: true");
        }
        if (!key.include().isEmpty()) {
            arguments.add("include: " + SchemaText.list(names.fields(table.name(), key.include())));
        }
        if (key.options().deferral().deferrable()) {
            arguments.add("deferrable: " + KeyLines.word(key.options().deferral()));
        }
        if (!key.name().equals(DerivedNames.primaryKey(table.name().name()))) {
            arguments.add("map: " + SchemaText.quoted(key.name()));
        }
        return "@primaryKey(" + String.join(", ", arguments) + ")";
    }

    static String key(Check check) {
        return "check " + check.name();
    }

    private static String check(Check check) {
        return "@check(" + SchemaText.quoted(check.expression()) + ", map: " + SchemaText.quoted(check.name()) + ")";
    }

    private static Optional<String> columnOf(Table table, Check check) {
        String name = table.name().name();
        return table.columns().stream()
                .map(Column::name)
                .filter(c -> DerivedNames.columnCheck(name, c, 0).equals(check.name()))
                .findFirst();
    }
}
