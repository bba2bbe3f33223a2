package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Access;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one role may do, as directives. A schema that speaks of a role says all that it may do, so a role of which something
 * cannot be said is not spoken of.
 */
final class RoleLines {
    /** What {@code @grant} has words for, of the privileges of tables. */
    private static final Set<String> OF_TABLES =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");

    private final Catalog catalog;
    private final Names names;
    private final Set<TableName> junctions;
    private final String role;
    private final Map<Securable, Set<String>> privileges = new LinkedHashMap<>();
    private final List<String> ofFile = new ArrayList<>();
    private final Map<TableName, Lines> above = new HashMap<>();
    private boolean sayable = true;

    private RoleLines(Catalog catalog, Names names, Set<TableName> junctions, String role) {
        this.catalog = catalog;
        this.names = names;
        this.junctions = junctions;
        this.role = role;
    }

    /**
     * @param junctions tables that no model stands for
     */
    static RoleLines of(Catalog catalog, Names names, Set<TableName> junctions, String role) {
        RoleLines lines = new RoleLines(catalog, names, junctions, role);
        catalog.access().grants().stream()
                .filter(grant -> grant.role().equals(role) && lines.isThere(grant.on()))
                .forEach(grant -> lines.privileges
                        .computeIfAbsent(grant.on(), on -> new LinkedHashSet<>())
                        .add(grant.privilege()));
        lines.schemas().forEach(lines::say);
        return lines;
    }

    boolean isOf(String name) {
        return role.equals(name);
    }

    /** Whether directives say all of it. */
    boolean isSayable() {
        return sayable;
    }

    /** Each is a comment of its own. */
    List<String> ofFile() {
        return ofFile;
    }

    Lines above(TableName table) {
        return above.getOrDefault(table, new Lines());
    }

    /** What is granted on a thing that no schema has, a ledger or a partition, no schema takes away. */
    private boolean isThere(Securable on) {
        if (on instanceof Securable.OfTable table) {
            return isThere(table.table());
        }
        if (on instanceof Securable.OfColumn column) {
            return isThere(column.table());
        }
        return !(on instanceof Securable.OfSequence sequence)
                || catalog.table(sequence.table())
                        .flatMap(t -> t.column(sequence.column()))
                        .filter(c -> c.defaultValue() instanceof ColumnDefault.Serial)
                        .isPresent();
    }

    private boolean isThere(TableName name) {
        return catalog.table(name).isPresent() || catalog.routines().view(name).isPresent();
    }

    private List<@Nullable String> schemas() {
        List<@Nullable String> schemas = new ArrayList<>();
        Stream.concat(
                        Stream.of((@Nullable String) null),
                        catalog.schemas().stream().filter(s -> !s.equals("public")))
                .forEach(schemas::add);
        return schemas;
    }

    private void say(@Nullable String schema) {
        grant(on(new Securable.OfSchema(schema)), "schema", schema);
        List<Table> tables = catalog.tables().stream()
                .filter(t -> Objects.equals(t.name().schema(), schema))
                .toList();
        Set<String> ofAll = tables(schema, tables);
        sequences(schema, tables);
        tables.forEach(table -> say(table.name(), ofAll));
        catalog.routines().views().stream()
                .filter(view -> Objects.equals(view.name().schema(), schema))
                .forEach(view -> say(view.name(), Set.of()));
    }

    /** What holds for every table, said once when it holds for those to come, or when no model can say it; what was said. */
    private Set<String> tables(@Nullable String schema, List<Table> tables) {
        List<Set<String>> each =
                tables.stream().map(t -> on(new Securable.OfTable(t.name()))).toList();
        Set<String> said = new LinkedHashSet<>(toCome(schema, false, each));
        boolean needed = junctions.stream()
                .anyMatch(j -> Objects.equals(j.schema(), schema) && !said.containsAll(on(new Securable.OfTable(j))));
        if (needed) {
            Set<String> rest = new LinkedHashSet<>(common(each));
            rest.removeAll(said);
            grant(rest, "tables", schema);
            said.addAll(rest);
        }
        return said;
    }

    /** Sequences have no line of their own: all have the same, or it cannot be said. */
    private void sequences(@Nullable String schema, List<Table> tables) {
        List<Set<String>> each = tables.stream()
                .flatMap(t -> t.columns().stream()
                        .filter(c -> c.defaultValue() instanceof ColumnDefault.Serial)
                        .map(c -> on(new Securable.OfSequence(t.name(), c.name()))))
                .toList();
        Set<String> said = toCome(schema, true, each);
        Set<String> rest = new LinkedHashSet<>(common(each));
        sayable &= each.stream().allMatch(rest::containsAll);
        rest.removeAll(said);
        grant(rest, "sequences", schema);
    }

    /** {@code @defaultPrivileges} holds for what is there as well. */
    private Set<String> toCome(@Nullable String schema, boolean sequences, List<Set<String>> each) {
        Set<String> toCome = on(new Securable.ToCome(schema, sequences));
        sayable &= each.stream().allMatch(privileges -> privileges.containsAll(toCome));
        say("defaultPrivileges", toCome, sequences ? "sequences" : "tables", schema);
        return toCome;
    }

    private static Set<String> common(List<Set<String>> each) {
        Set<String> common = new LinkedHashSet<>(each.isEmpty() ? Set.of() : each.get(0));
        each.forEach(common::retainAll);
        return common;
    }

    private void say(TableName table, Set<String> said) {
        Set<String> rest = new LinkedHashSet<>(on(new Securable.OfTable(table)));
        rest.removeAll(said);
        Map<String, List<String>> columns = columns(table);
        boolean ofModel = !junctions.contains(table);
        sayable &= OF_TABLES.containsAll(rest) && (ofModel || (rest.isEmpty() && columns.isEmpty()));
        Lines lines = above.computeIfAbsent(table, t -> new Lines());
        if (!rest.isEmpty()) {
            lines.add("grant " + role, "@grant(" + words(rest) + ", " + to() + ")");
        }
        columns.forEach((words, fields) -> lines.add(
                "grant " + role + " " + words,
                "@grant(" + words + ", " + to() + ", columns: " + SchemaText.list(fields) + ")"));
    }

    /** The fields by what may be done with them. */
    private Map<String, List<String>> columns(TableName table) {
        Map<String, List<String>> byPrivileges = new TreeMap<>();
        privileges.forEach((on, privileges) -> {
            if (on instanceof Securable.OfColumn column && column.table().equals(table)) {
                byPrivileges
                        .computeIfAbsent(words(privileges), words -> new ArrayList<>())
                        .add(names.field(table, column.column()));
            }
        });
        return byPrivileges;
    }

    private void grant(Set<String> privileges, String on, @Nullable String schema) {
        say("grant", privileges, on, schema);
    }

    private void say(String directive, Set<String> privileges, String on, @Nullable String schema) {
        if (!privileges.isEmpty()) {
            sayable &= !on.equals("tables") || OF_TABLES.containsAll(privileges);
            String of = schema == null ? "" : ", schema: " + TypeLines.name(schema);
            ofFile.add("@" + directive + "(" + words(privileges) + ", on: " + on + ", " + to() + of + ")");
        }
    }

    private Set<String> on(Securable on) {
        return privileges.getOrDefault(on, Set.of());
    }

    private String to() {
        return "to: " + SchemaText.list(List.of(TypeLines.name(role)));
    }

    private static String words(Set<String> privileges) {
        return SchemaText.list(
                privileges.stream().map(p -> p.toLowerCase(Locale.ROOT)).toList());
    }

    /** {@code @role}, with what makes it another than a role that only holds privileges. */
    static String role(Access.Role role) {
        List<String> arguments = new ArrayList<>(List.of(TypeLines.name(role.name())));
        if (role.login()) {
            arguments.add("login: true");
        }
        if (!role.inherit()) {
            arguments.add("inherit: false");
        }
        if (!role.memberOf().isEmpty()) {
            arguments.add("memberOf: "
                    + SchemaText.list(
                            role.memberOf().stream().map(TypeLines::name).toList()));
        }
        return "@role(" + String.join(", ", arguments) + ")";
    }
}
