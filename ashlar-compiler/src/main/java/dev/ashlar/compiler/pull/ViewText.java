package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One view as a block. Its columns may all be empty, for PostgreSQL does not say which never are. */
final class ViewText {
    private static final Set<String> OPTIONS = Set.of("security_invoker", "check_option");

    private final View view;
    private final Names names;
    private final boolean several;
    private final Table table;
    private final ModelText text;

    ViewText(View view, Catalog catalog, Names names, boolean several) {
        this.view = view;
        this.names = names;
        this.several = several;
        this.table = table(view, catalog);
        this.text = new ModelText(table, names, List.of(), several);
    }

    /** Whether the directive has words for all its parameters. */
    static boolean isSayable(View view) {
        return options(view).keySet().stream().allMatch(OPTIONS::contains)
                && (!view.materialized() || view.options().isEmpty())
                && view.indexes().stream()
                        .allMatch(i -> !i.unique() || !i.options().constraint());
    }

    private static Map<String, String> options(View view) {
        return view.options().stream()
                .map(o -> o.split("=", 2))
                .collect(Collectors.toMap(o -> o[0], o -> o.length > 1 ? o[1] : "true"));
    }

    private static Table table(View view, Catalog catalog) {
        return new Table(
                view.name(),
                view.columns().stream()
                        .map(c -> new Column(c.name(), type(c.type(), catalog), false, null, null))
                        .toList(),
                null,
                view.indexes(),
                List.of(),
                List.of(),
                RowSecurity.NONE,
                view.comment());
    }

    /** Enums and domains are known by their names, everything else by what PostgreSQL calls it. */
    private static ColumnType type(String written, Catalog catalog) {
        boolean list = written.endsWith("[]");
        String name = list ? written.substring(0, written.length() - 2) : written;
        Stream<TypeName> enums = catalog.enums().stream().map(EnumType::name);
        Optional<ColumnType> known = enums.filter(e -> isWritten(e, name))
                .findFirst()
                .map(ColumnType::ofEnum)
                .or(() -> catalog.types().all().stream()
                        .filter(NamedType.Domain.class::isInstance)
                        .map(NamedType::name)
                        .filter(t -> isWritten(t, name))
                        .findFirst()
                        .map(t -> ColumnType.of(t.quoted())));
        ColumnType type = known.orElseGet(() -> ColumnType.of(name));
        return list ? type.asList() : type;
    }

    private static boolean isWritten(TypeName type, String written) {
        return written.replace("\"", "").equals(type.toString());
    }

    String block() {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(c -> lines.add(field(c)));
        lines.add("");
        lines.addAll(newAttributes(Set.of()));
        if (!names.model(view.name()).equals(view.name().name())) {
            lines.add("  @@map(" + SchemaText.quoted(view.name().name()) + ")");
        }
        if (several) {
            lines.add("  @@schema("
                    + SchemaText.quoted(PulledSchema.schemaOf(view.name().schema())) + ")");
        }
        return SchemaText.documentation(Optional.ofNullable(view.comment()).orElse(""), "")
                + lines().texts().stream()
                        .flatMap(t -> Lines.comment(t).stream())
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                + "view " + names.model(view.name()) + " {\n" + String.join("\n", lines) + "\n}\n";
    }

    List<Column> columns() {
        return table.columns();
    }

    Optional<Column> column(String name) {
        return table.column(name);
    }

    /** A field with the directives of its key. */
    private String field(Column column) {
        return text.keys().fieldLines(column.name()).texts().stream()
                        .map(line -> "  /// " + line + "\n")
                        .collect(Collectors.joining())
                + text.fieldLine(column);
    }

    String fieldLine(Column column) {
        return text.fieldLine(column);
    }

    /** The field's type, without {@code ?} and {@code []}. */
    String type(Column column) {
        return PulledType.of(column.type(), names).text();
    }

    /** The attribute of the native type with a blank before it; empty when it needs none. */
    String nativeType(Column column) {
        String type = PulledType.of(column.type(), names).nativeType();
        return type.isEmpty() ? "" : " @db." + type;
    }

    KeyText keys() {
        return text.keys();
    }

    /** Unique keys of several columns, but those that a block has. */
    List<String> newAttributes(Set<String> written) {
        return view.indexes().stream()
                .filter(Index::unique)
                .filter(i -> !written.contains(i.name()))
                .flatMap(i -> text.modelIndex(i).stream())
                .toList();
    }

    /** The directives above the view. */
    Lines lines() {
        Lines lines = new Lines();
        lines.add("definition", definition());
        if (view.materialized()) {
            lines.add("materialized", "@materialized");
        }
        lines.add(new IndexLines(view.name(), names)
                .of(view.indexes().stream()
                        .filter(i -> !i.unique() || names.form(view.name(), i) == KeyForm.ABOVE)
                        .toList()));
        view.triggers()
                .forEach(t -> TriggerText.of(t, view.name(), names)
                        .ifPresent(text -> lines.add("trigger " + t.name(), text)));
        return lines;
    }

    private String definition() {
        Map<String, String> options = options(view);
        String check = options.get("check_option");
        boolean invoker = Set.of("true", "on", "1", "yes").contains(options.getOrDefault("security_invoker", "false"));
        return "@definition(" + SchemaText.block(view.definition().strip())
                + (view.materialized() || invoker ? "" : ", securityInvoker: false")
                + (check == null ? "" : ", checkOption: " + check)
                + ")";
    }
}
