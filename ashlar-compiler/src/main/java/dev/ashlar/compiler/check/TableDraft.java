package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Check;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        for (ColumnDraft column : columns) {
            if (column.name().equals(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The columns of a key or relation; names that are not columns are left out. */
    List<ColumnDraft> columns(List<String> names) {
        return names.stream().map(this::column).flatMap(Optional::stream).toList();
    }

    /** The names in PostgreSQL of these fields. */
    List<String> columnNames(List<String> fields) {
        return columns(fields).stream().map(ColumnDraft::column).toList();
    }

    /** The checks of the model, then those of its fields, with their names. */
    List<Check> checks() {
        List<Directives.CheckDraft> drafts = new ArrayList<>(directives.checks());
        columns.forEach(column -> column.directives().checks().forEach(check -> drafts.add(check.of(column.column()))));
        return Directives.named(table(), drafts);
    }

    /** The primary key and every unique key. */
    Stream<KeyDraft> uniqueKeys() {
        return Stream.concat(Stream.ofNullable(id), indexes.stream()).filter(KeyDraft::isUnique);
    }

    /** The name in PostgreSQL of a key or an index. */
    String constraint(KeyDraft key) {
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
