package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Rename;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Collects what was renamed, and holds the old names against those that are there. */
final class Renames {
    private static final String DIRECTIVE = "renamed";

    private final Findings findings;
    private final List<Rename> renames = new ArrayList<>();

    Renames(Findings findings) {
        this.findings = findings;
    }

    List<Rename> check(List<TableDraft> tables, List<Enums.Draft> enums) {
        tables.forEach(table -> check(table, tables));
        enums.forEach(type -> check(type, enums));
        return List.copyOf(renames);
    }

    private void check(TableDraft table, List<TableDraft> all) {
        from(table.directives().said()).ifPresent(said -> {
            String from = name(said);
            boolean free = all.stream()
                    .noneMatch(t -> t.table().equals(from) && Objects.equals(t.schemaName(), table.schemaName()));
            add(said, free, "table", new Rename.OfTable(table.name(), from));
        });
        for (ColumnDraft column : table.columns()) {
            from(column.directives().said()).ifPresent(said -> {
                String from = name(said);
                boolean free =
                        table.columns().stream().noneMatch(c -> c.column().equals(from));
                add(said, free, "column", new Rename.OfColumn(table.name(), column.name(), from));
            });
        }
    }

    private void check(Enums.Draft type, List<Enums.Draft> all) {
        from(type.said()).ifPresent(said -> {
            String from = name(said);
            boolean free = all.stream().noneMatch(e -> e.typeName().equals(from));
            add(said, free, "enum", new Rename.OfEnum(type.name(), from));
        });
        for (Map.Entry<String, List<Said>> value : type.ofValues().entrySet()) {
            from(value.getValue()).ifPresent(said -> {
                String from = name(said);
                boolean free = type.values().stream().noneMatch(v -> v.label().equals(from));
                add(said, free, "value", new Rename.OfEnumValue(type.name(), value.getKey(), from));
            });
        }
    }

    private static Optional<Said> from(List<Said> said) {
        return Directives.one(said, DIRECTIVE);
    }

    private static String name(Said said) {
        return said.text("from").orElseThrow();
    }

    private void add(Said said, boolean free, String what, Rename rename) {
        if (free) {
            renames.add(rename);
            return;
        }
        findings.error(
                "name-in-use",
                "there is still a " + what + " named `" + rename.from() + "`, so this one cannot have been it",
                said.required("from").span(),
                "give the name that it had in the database before");
    }
}
