package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Check;
import dev.ashlar.compiler.model.Keyed;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model or view with all its attributes read; nothing is yet compared with other models.
 *
 * @param map the text of {@code @@map}
 * @param schema {@code @@schema}
 * @param id the primary key
 * @param indexes every other key and index, those of fields first
 * @param gaps what was left out
 */
record TableDraft(
        ModelDeclaration syntax,
        boolean view,
        boolean ignored,
        @Nullable String map,
        @Nullable SchemaName schema,
        List<ColumnDraft> columns,
        List<LinkDraft> links,
        @Nullable KeyDraft id,
        List<KeyDraft> indexes,
        Directives.OfModel directives,
        Gaps gaps) {
    TableDraft {
        columns = Keyed.by(columns, ColumnDraft::name);
    }

    /** The argument of {@code @@schema} and where it stands. */
    record SchemaName(String name, Span span) {}

    String name() {
        return syntax.name().text();
    }

    /** Its name in PostgreSQL. */
    String table() {
        return map == null ? name() : map;
    }

    TableDraft with(Gaps more) {
        return new TableDraft(
                syntax, view, ignored, map, schema, columns, links, id, indexes, directives, gaps.and(more));
    }

    /** The same without the relation fields with which something is wrong. */
    TableDraft withoutFaultyLinks(Findings findings) {
        if (findings.isFaultless()) {
            return this;
        }
        List<LinkDraft> sound =
                links.stream().filter(link -> !link.isFaulty(findings)).toList();
        if (sound.size() == links.size()) {
            return this;
        }
        Gaps targets = links.stream()
                .filter(link -> link.isFaulty(findings))
                .map(link -> Gaps.target(link.target()))
                .reduce(gaps, Gaps::and);
        return new TableDraft(syntax, view, ignored, map, schema, columns, sound, id, indexes, directives, targets);
    }

    @Nullable
    String schemaName() {
        return schema == null ? null : schema.name();
    }

    /** {@code model} or {@code view}. */
    String keyword() {
        return syntax.keyword();
    }

    Optional<ColumnDraft> column(String name) {
        return Keyed.first(columns, name);
    }

    /** The columns of a key or relation; names that are not columns are left out. */
    List<ColumnDraft> columns(List<String> names) {
        List<ColumnDraft> found = new ArrayList<>(names.size());
        for (String name : names) {
            column(name).ifPresent(found::add);
        }
        return found;
    }

    /** The names in PostgreSQL of these fields. */
    List<String> columnNames(List<String> fields) {
        List<String> names = new ArrayList<>(fields.size());
        for (String field : fields) {
            column(field).ifPresent(column -> names.add(column.column()));
        }
        return names;
    }

    /** The checks of the model, then those of its fields, with their names. */
    List<Check> checks() {
        List<Directives.CheckDraft> drafts = new ArrayList<>(directives.checks());
        for (ColumnDraft column : columns) {
            if (!column.directives().checks().isEmpty()) {
                column.directives().checks().forEach(check -> drafts.add(check.of(column.column())));
            }
        }
        return Directives.named(table(), drafts);
    }

    /** The primary key and every unique key. */
    List<KeyDraft> uniqueKeys() {
        List<KeyDraft> unique = new ArrayList<>(allKeys());
        unique.removeIf(key -> !key.isUnique());
        return unique;
    }

    /** The primary key, and every other key and index. */
    List<KeyDraft> allKeys() {
        if (id == null) {
            return indexes;
        }
        List<KeyDraft> all = new ArrayList<>(indexes.size() + 1);
        all.add(id);
        all.addAll(indexes);
        return all;
    }

    /** The same with the names of its keys and indexes. */
    TableDraft named() {
        List<KeyDraft> named = new ArrayList<>(indexes.size());
        indexes.forEach(key -> named.add(key.named(constraint(key))));
        KeyDraft primary = id == null ? null : id.named(constraint(id));
        return new TableDraft(
                syntax, view, ignored, map, schema, columns, links, primary, List.copyOf(named), directives, gaps);
    }

    private String constraint(KeyDraft key) {
        if (key.map() != null) {
            return key.map();
        }
        return switch (key.kind()) {
            case ID -> DerivedNames.primaryKey(table());
            case UNIQUE -> DerivedNames.uniqueKey(table(), columnNames(key.fields()));
            case INDEX, FULLTEXT -> DerivedNames.index(table(), columnNames(key.fields()));
        };
    }
}
