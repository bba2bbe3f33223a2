package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a table has and the language lacks, as directives above the model. */
final class Directives {
    /** As PostgreSQL prints the policy of a tenant: its column comes first. */
    private static final Pattern TENANT = Pattern.compile("\\(\"?([^\"\\s]+)\"? = .*app\\.tenant_id.*", Pattern.DOTALL);

    /** The directives that a database can ask for. */
    static final Set<String> NAMES = Set.of("tenant", "check");

    private final Table table;
    private final Names names;

    private Directives(Table table, Names names) {
        this.table = table;
        this.names = names;
    }

    static List<String> of(Table table, Names names) {
        Directives directives = new Directives(table, names);
        List<String> lines = new ArrayList<>();
        directives.tenant().ifPresent(lines::add);
        table.checks().forEach(check -> lines.add(directives.check(check)));
        return lines;
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

    private String check(Check check) {
        return "@check(" + SchemaText.quoted(check.expression()) + ", map: " + SchemaText.quoted(check.name()) + ")";
    }
}
