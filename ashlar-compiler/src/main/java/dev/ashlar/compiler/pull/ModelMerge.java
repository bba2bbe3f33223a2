package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.RelationField;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.BlankLines;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.Member;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The block of a model that has to change: every line that may stay does, in its place and with its comments. */
final class ModelMerge {
    private final ModelDeclaration block;
    private final Model model;
    private final Schema schema;
    private final Table table;
    private final ModelText pulled;
    private final Touched touched;
    private final Links.All links;

    private final List<String> lines = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final Set<String> written = new HashSet<>();
    /** Where the next new field is put: behind the last one. */
    private int fieldsEnd;

    /**
     * @param table as the database has it
     * @param pulled the same as a new model
     */
    ModelMerge(
            ModelDeclaration block,
            Model model,
            Schema schema,
            Table table,
            ModelText pulled,
            Touched touched,
            Links.All links) {
        this.block = block;
        this.model = model;
        this.schema = schema;
        this.table = table;
        this.pulled = pulled;
        this.touched = touched;
        this.links = links;
    }

    /** From the keyword to the closing brace. */
    String text() {
        block.members().forEach(this::member);
        lines.addAll(comments);
        lines.addAll(fieldsEnd, newFields());
        lines.addAll(newAttributes());
        String opening = block.span()
                .file()
                .text()
                .substring(block.span().start(), block.opening().end());
        return opening + "\n" + String.join("\n", lines) + "\n}";
    }

    private void member(Member member) {
        if (member instanceof CommentBlock comment) {
            comment.comments().forEach(c -> comments.add("  " + c.span().text()));
        } else if (member instanceof BlankLines) {
            flush();
            lines.add("");
        } else if (member instanceof FieldDeclaration field) {
            field(field);
        } else if (member instanceof BlockAttribute attribute) {
            attribute(attribute);
        }
    }

    private void flush() {
        lines.addAll(comments);
        comments.clear();
    }

    /** A line that goes takes the comments above it along. */
    private void put(Optional<String> line) {
        line.ifPresent(text -> {
            flush();
            lines.add(text);
        });
        comments.clear();
    }

    private void field(FieldDeclaration syntax) {
        Field field = model.field(syntax.name().text()).orElseThrow();
        put(field instanceof ScalarField column ? column(syntax, column) : link(syntax, (RelationField) field));
        fieldsEnd = lines.size();
    }

    private Optional<String> column(FieldDeclaration syntax, ScalarField field) {
        written.add(field.column());
        Optional<Column> column = table.column(field.column());
        if (!touched.column(table.name(), field.column()) && !hasTouchedKey(syntax)) {
            return Optional.of(raw(syntax));
        }
        return column.map(c -> ClientAttributes.keep(syntax, field, pulled.fieldLine(c)) + trailing(syntax));
    }

    /** A key behind the field that has another name now. */
    private boolean hasTouchedKey(FieldDeclaration syntax) {
        Stream<Map.Entry<Span, String>> id =
                Stream.ofNullable(model.primaryKey()).map(k -> Map.entry(k.span(), k.constraint()));
        Stream<Map.Entry<Span, String>> indexes = model.indexes().stream().map(i -> Map.entry(i.span(), i.name()));
        return Stream.concat(id, indexes)
                .filter(key ->
                        syntax.attributes().stream().anyMatch(a -> a.span().equals(key.getKey())))
                .anyMatch(key -> touched.constraint(table.name(), key.getValue()));
    }

    private Optional<String> link(FieldDeclaration syntax, RelationField field) {
        String constraint = constraint(schema.relation(field));
        Optional<Link> link = links.of(table.name()).stream()
                .filter(l -> l.constraint().equals(constraint) && l.name().equals(field.name()))
                .findFirst();
        link.ifPresent(l -> written.add("relation " + l.name()));
        boolean stays = link.isPresent() && !isTouched(schema.relation(field));
        return stays ? Optional.of(raw(syntax)) : link.map(l -> pulled.link(l) + trailing(syntax));
    }

    private static String constraint(Relation relation) {
        return relation instanceof Relation.ForeignKey key
                ? key.constraint()
                : ((Relation.ManyToMany) relation).table();
    }

    private boolean isTouched(Relation relation) {
        if (!(relation instanceof Relation.ForeignKey key)) {
            return false;
        }
        Model child = schema.model(key.model());
        return touched.constraint(PulledSchema.tableName(child), key.constraint())
                || key.fields().stream()
                        .anyMatch(f -> touched.column(
                                PulledSchema.tableName(child), child.scalar(f).column()));
    }

    private void attribute(BlockAttribute attribute) {
        Optional<String> index = model.indexes().stream()
                .filter(i -> i.span().equals(attribute.span()))
                .map(dev.ashlar.compiler.model.Index::name)
                .findFirst();
        PrimaryKey key = model.primaryKey();
        if (index.isPresent()) {
            written.add("index " + index.get());
            put(index(attribute, index.get()));
        } else if (key != null && key.span().equals(attribute.span())) {
            boolean stays = !touched.constraint(table.name(), key.constraint());
            written.add("id");
            put(stays ? Optional.of(raw(attribute)) : pulled.keys().modelId().map(a -> "  " + a));
        } else {
            put(Optional.of(raw(attribute)));
        }
    }

    private Optional<String> index(BlockAttribute attribute, String name) {
        return touched.constraint(table.name(), name)
                ? table.index(name).flatMap(i -> pulled.keys().modelIndex(i)).map(a -> "  " + a)
                : Optional.of(raw(attribute));
    }

    private List<String> newFields() {
        List<String> fields = new ArrayList<>();
        table.columns().stream().filter(c -> !written.contains(c.name())).forEach(c -> fields.add(pulled.field(c)));
        links.of(table.name()).stream()
                .filter(l -> !written.contains("relation " + l.name()))
                .forEach(l -> fields.add(pulled.link(l)));
        return fields;
    }

    private List<String> newAttributes() {
        List<String> attributes = new ArrayList<>();
        if (!written.contains("id")) {
            pulled.keys().modelId().ifPresent(attributes::add);
        }
        table.indexes().stream()
                .filter(KeyText::isSayable)
                .filter(i -> !written.contains("index " + i.name()) && isNew(i))
                .flatMap(i -> pulled.keys().modelIndex(i).stream())
                .forEach(attributes::add);
        return attributes.stream().map(a -> "  " + a).toList();
    }

    private boolean isNew(Index index) {
        return touched.constraint(table.name(), index.name());
    }

    private static String trailing(FieldDeclaration syntax) {
        return syntax.trailing() == null ? "" : " " + syntax.trailing().span().text();
    }

    private static String raw(FieldDeclaration syntax) {
        return "  " + syntax.span().text() + trailing(syntax);
    }

    private static String raw(BlockAttribute attribute) {
        return "  " + attribute.span().text()
                + (attribute.trailing() == null
                        ? ""
                        : " " + attribute.trailing().span().text());
    }
}
