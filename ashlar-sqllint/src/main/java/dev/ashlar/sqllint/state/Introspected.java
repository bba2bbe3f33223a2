package dev.ashlar.sqllint.state;

import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.lint.live.LiveColumn;
import dev.ashlar.compiler.lint.live.LiveConstraint;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveIndex;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.live.LiveView;
import dev.ashlar.compiler.lint.live.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a live database holds, as the rules over SQL see it. */
public final class Introspected {
    private static final Pattern NOT_NULL = Pattern.compile("\\(\\(*(\"(?:[^\"]|\"\")+\"|\\w+) IS NOT NULL\\)*\\)");
    private static final Pattern CHECKED = Pattern.compile("\"(?:[^\"]|\"\")+\"|\\b[a-z_][a-z0-9_]*\\b");
    /** Of a row that nobody has counted; a narrow one, so that the estimate errs on the side of many. */
    private static final long BYTES_PER_ROW = 100;

    private final LiveDatabase live;

    private Introspected(LiveDatabase live) {
        this.live = live;
    }

    public static Database database(LiveDatabase live) {
        return new Introspected(live).database();
    }

    public static Sizes sizes(LiveDatabase live) {
        Map<String, Sizes.Size> sizes = new LinkedHashMap<>();
        live.tables().stream()
                .filter(t -> t.kind() == LiveTable.Kind.ORDINARY)
                .forEach(t -> sizes.put(
                        name(t.name()), new Sizes.Size(rows(t), t.sizes().total())));
        live.views().stream()
                .filter(v -> v.materialized() && v.rows() >= 0)
                .forEach(v -> sizes.put(name(v.name()), new Sizes.Size(v.rows(), v.bytes())));
        return new Sizes(sizes);
    }

    /** The planner's estimate; before the first ANALYZE what the counters say, or else the size. */
    private static long rows(LiveTable table) {
        if (table.rows() >= 0) {
            return table.rows();
        }
        return Math.max(table.upkeep().live(), table.sizes().heap() / BYTES_PER_ROW);
    }

    private static String name(QualifiedName name) {
        return name.schema().equals("public") ? name.name() : name.schema() + "." + name.name();
    }

    private Database database() {
        Map<String, Relation> relations = new HashMap<>();
        live.tables().forEach(t -> relations.put(name(t.name()), table(t)));
        live.views().forEach(v -> relations.put(name(v.name()), view(v)));
        Map<String, List<String>> enums = live.catalog().enums().stream()
                .collect(Collectors.toMap(e -> e.name().toString(), e -> e.labels(), (a, b) -> a));
        Map<String, Domain> domains = new HashMap<>();
        live.catalog().types().all().forEach(type -> {
            if (type instanceof NamedType.Domain domain) {
                domains.put(
                        domain.name().toString(),
                        new Domain(
                                SqlType.printed(domain.type()),
                                domain.notNull() || !domain.checks().isEmpty()));
            }
        });
        return new Database(relations, enums, domains);
    }

    private Relation table(LiveTable table) {
        Map<String, StateColumn> columns = new LinkedHashMap<>();
        live.columnsOf(table.name()).forEach(c -> columns.put(c.name(), column(table, c)));
        QualifiedName parent = table.partitionOf();
        return new Relation(
                name(table.name()),
                table.kind() == LiveTable.Kind.PARTITIONED ? Relation.Kind.PARTITIONED : Relation.Kind.TABLE,
                null,
                true,
                columns,
                constraints(table.name(), columns.keySet()),
                live.indexesOf(table.name()).map(Introspected::index).toList(),
                parent == null ? "" : name(parent),
                isDefault(table.name()),
                policies(table, columns.keySet()));
    }

    private StateColumn column(LiveTable table, LiveColumn column) {
        SqlType type = SqlType.printed(column.type());
        return new StateColumn(
                column.name(),
                new SqlType(type.name(), type.modifiers(), type.array() || column.array()),
                column.notNull(),
                source(table, column));
    }

    private StateColumn.Source source(LiveTable table, LiveColumn column) {
        return live.catalog().tables().stream()
                .filter(t -> t.name().name().equals(table.name().name()))
                .flatMap(t -> t.column(column.name()).stream())
                .findFirst()
                .map(c -> source(c.defaultValue()))
                .orElse(StateColumn.Source.NOTHING);
    }

    private static StateColumn.Source source(@Nullable ColumnDefault value) {
        if (value instanceof ColumnDefault.Generated generated) {
            return generated.stored() ? StateColumn.Source.STORED : StateColumn.Source.VIRTUAL;
        }
        if (value instanceof ColumnDefault.Identity) {
            return StateColumn.Source.IDENTITY;
        }
        return value == null ? StateColumn.Source.NOTHING : StateColumn.Source.DEFAULT;
    }

    private List<StateConstraint> constraints(QualifiedName table, Iterable<String> columns) {
        List<StateConstraint> found = new ArrayList<>();
        live.constraints().stream()
                .filter(c -> c.table().equals(table))
                .forEach(c -> kind(c.kind())
                        .forEach(kind -> found.add(new StateConstraint(
                                c.name(), kind, used(c, columns), c.validated(), target(c), proves(c)))));
        return found;
    }

    private static Stream<StateConstraint.Kind> kind(LiveConstraint.Kind kind) {
        return switch (kind) {
            case PRIMARY_KEY -> Stream.of(StateConstraint.Kind.PRIMARY_KEY);
            case UNIQUE -> Stream.of(StateConstraint.Kind.UNIQUE);
            case CHECK -> Stream.of(StateConstraint.Kind.CHECK);
            case FOREIGN_KEY -> Stream.of(StateConstraint.Kind.FOREIGN_KEY);
            case EXCLUSION -> Stream.of(StateConstraint.Kind.EXCLUDE);
            case NOT_NULL -> Stream.of(StateConstraint.Kind.NOT_NULL);
            case TRIGGER -> Stream.empty();
        };
    }

    private static List<String> used(LiveConstraint constraint, Iterable<String> columns) {
        if (!constraint.columns().isEmpty()) {
            return constraint.columns();
        }
        List<String> words = CHECKED.matcher(constraint.definition())
                .results()
                .map(m -> m.group().replace("\"", ""))
                .toList();
        List<String> used = new ArrayList<>();
        columns.forEach(c -> {
            if (words.contains(c)) {
                used.add(c);
            }
        });
        return used;
    }

    private String target(LiveConstraint constraint) {
        return live.foreignKeys().stream()
                .filter(fk -> fk.table().equals(constraint.table()) && fk.name().equals(constraint.name()))
                .map(fk -> name(fk.referencedTable()))
                .findFirst()
                .orElse("");
    }

    /** {@code CHECK ((a IS NOT NULL))}, and several of them joined by AND. */
    private static List<String> proves(LiveConstraint constraint) {
        if (constraint.kind() == LiveConstraint.Kind.NOT_NULL) {
            return constraint.columns();
        }
        String definition = constraint.definition();
        if (constraint.kind() != LiveConstraint.Kind.CHECK || definition.contains(" OR ")) {
            return List.of();
        }
        Matcher tests = NOT_NULL.matcher(definition);
        return tests.results().map(m -> m.group(1).replace("\"", "")).toList();
    }

    private static StateIndex index(LiveIndex index) {
        return new StateIndex(
                index.name(),
                index.keys().stream().map(k -> k.replace("\"", "")).toList(),
                index.unique(),
                index.valid());
    }

    private boolean isDefault(QualifiedName table) {
        return live.catalog().tables().stream()
                .flatMap(t -> t.constraints().partitions().stream())
                .anyMatch(
                        p -> p.table().name().equals(table.name()) && p.bound().equals("DEFAULT"));
    }

    private List<Relation.Use> policies(LiveTable table, Iterable<String> columns) {
        List<Relation.Use> uses = new ArrayList<>();
        live.policiesOf(table.name())
                .forEach(policy -> columns.forEach(column -> {
                    String text = policy.using() + " " + policy.check();
                    if (CHECKED.matcher(text)
                            .results()
                            .anyMatch(m -> m.group().replace("\"", "").equals(column))) {
                        uses.add(new Relation.Use("the policy " + policy.name(), name(table.name()), column));
                    }
                }));
        return uses;
    }

    private Relation view(LiveView view) {
        String by = (view.materialized() ? "the materialized view " : "the view ") + name(view.name());
        List<Relation.Use> uses = live.catalog().routines().views().stream()
                .filter(v -> v.name().name().equals(view.name().name()))
                .flatMap(v -> v.uses().stream())
                .map(use -> new Relation.Use(by, use.relation().toString(), use.column()))
                .toList();
        return new Relation(
                name(view.name()),
                view.materialized() ? Relation.Kind.MATERIALIZED_VIEW : Relation.Kind.VIEW,
                null,
                false,
                Map.of(),
                List.of(),
                live.indexesOf(view.name()).map(Introspected::index).toList(),
                "",
                false,
                uses);
    }
}
