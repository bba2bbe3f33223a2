package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.RelationField;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.pull.CommentMerge.Text;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.BlankLines;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.Comment;
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
import org.jspecify.annotations.Nullable;

/** The block of a model that has to change: every line that may stay does, in its place and with its comments. */
final class ModelMerge {
    private final ModelDeclaration block;
    private final Model model;
    private final Schema schema;
    private final Table table;
    private final Table wanted;
    private final ModelText pulled;
    private final ModelText before;
    private final CommentMerge merge;
    private final Touched touched;
    private final Links.All links;

    private final List<String> lines = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final Set<String> written = new HashSet<>();
    /** Where the next new field is put: behind the last one. */
    private int fieldsEnd;

    /**
     * @param table as the database has it
     * @param pulled the same as a new model
     * @param wanted as the schema makes it now
     * @param before the same as a new model
     */
    ModelMerge(
            ModelDeclaration block,
            Model model,
            Schema schema,
            Table table,
            ModelText pulled,
            Table wanted,
            ModelText before,
            CommentMerge merge,
            Touched touched,
            Links.All links) {
        this.block = block;
        this.model = model;
        this.schema = schema;
        this.table = table;
        this.pulled = pulled;
        this.wanted = wanted;
        this.before = before;
        this.merge = merge;
        this.touched = touched;
        this.links = links;
    }

    /** From the keyword to the closing brace. */
    String text() {
        block.members().forEach(this::member);
        flush();
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
            comments.addAll(comment.comments());
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
        comments.forEach(c -> lines.add("  " + c.span().text()));
        comments.clear();
    }

    /** A line that goes takes the comments above it along. */
    private void put(Optional<String> line, Lines old, Lines now, Text text) {
        line.ifPresent(written -> {
            merge.lines(comments, old, now, text).forEach(c -> lines.add("  " + c));
            lines.add(written);
        });
        comments.clear();
    }

    private void field(FieldDeclaration syntax) {
        Field field = model.field(syntax.name().text()).orElseThrow();
        if (field instanceof ScalarField column) {
            column(syntax, column);
        } else {
            link(syntax, (RelationField) field);
        }
        fieldsEnd = lines.size();
    }

    private void column(FieldDeclaration syntax, ScalarField field) {
        String name = field.column();
        written.add(name);
        Optional<Column> old = wanted.column(name);
        Optional<Column> now = table.column(name);
        Text text = new Text(comment(old), comment(now));
        put(
                columnLine(syntax, field, now, text),
                old.map(before::fieldLines).orElseGet(Lines::new),
                now.map(pulled::fieldLines).orElseGet(Lines::new),
                text);
    }

    private static @Nullable String comment(Optional<Column> column) {
        return column.map(c -> Mark.textOf(c.comment())).orElse(null);
    }

    private Optional<String> columnLine(
            FieldDeclaration syntax, ScalarField field, Optional<Column> column, Text text) {
        String trailing = text.isNew() && isDocumentation(syntax.trailing()) ? "" : trailing(syntax);
        if (!touched.column(table.name(), field.column()) && !hasTouchedKey(syntax)) {
            keysBehind(syntax).forEach(written::add);
            return Optional.of("  " + syntax.span().text() + trailing);
        }
        pulled.keys().fieldId(field.column()).ifPresent(id -> written.add("primary key"));
        pulled.keys().uniqueOf(field.column()).ifPresent(i -> written.add("index " + i.name()));
        return column.map(c -> ClientAttributes.keep(syntax, field, pulled.fieldLine(c)) + trailing);
    }

    private static boolean isDocumentation(@Nullable Comment comment) {
        return comment != null && comment.kind() == Comment.Kind.DOC;
    }

    private List<String> keysBehind(FieldDeclaration syntax) {
        Stream<Map.Entry<Span, String>> id =
                Stream.ofNullable(model.primaryKey()).map(k -> Map.entry(k.span(), "primary key"));
        Stream<Map.Entry<Span, String>> indexes =
                model.indexes().stream().map(i -> Map.entry(i.span(), "index " + i.name()));
        return Stream.concat(id, indexes)
                .filter(key ->
                        syntax.attributes().stream().anyMatch(a -> a.span().equals(key.getKey())))
                .map(Map.Entry::getValue)
                .toList();
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

    private void link(FieldDeclaration syntax, RelationField field) {
        String constraint = constraint(schema.relation(field));
        Optional<Link> link = links.of(table.name()).stream()
                .filter(l -> l.constraint().equals(constraint) && l.name().equals(field.name()))
                .findFirst();
        link.ifPresent(l -> written.add("relation " + l.name()));
        boolean stays = link.isPresent() && !isTouched(schema.relation(field));
        boolean owns = schema.relation(field) instanceof Relation.ForeignKey key
                && key.model().equals(model.name())
                && key.field().equals(field.name());
        put(
                stays ? Optional.of(raw(syntax)) : link.map(l -> ModelText.linkLine(l) + trailing(syntax)),
                owns ? pulled.linkLines(wanted, constraint) : new Lines(),
                link.map(Link::lines).orElseGet(Lines::new),
                Text.NONE);
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
            index(attribute, index.get());
        } else if (key != null && key.span().equals(attribute.span())) {
            boolean stays = !touched.constraint(table.name(), key.constraint());
            written.add("primary key");
            put(
                    stays
                            ? Optional.of(raw(attribute))
                            : pulled.keys().modelId().map(a -> "  " + a),
                    before.keys().modelIdLines(),
                    pulled.keys().modelIdLines(),
                    Text.NONE);
        } else {
            put(Optional.of(raw(attribute)), new Lines(), new Lines(), Text.NONE);
        }
    }

    private void index(BlockAttribute attribute, String name) {
        written.add("index " + name);
        Optional<Index> now = table.index(name);
        Optional<String> line = touched.constraint(table.name(), name)
                ? now.flatMap(i -> pulled.keys().modelIndex(i)).map(a -> "  " + a)
                : Optional.of(raw(attribute));
        put(
                line,
                wanted.index(name).map(before.keys()::lines).orElseGet(Lines::new),
                now.map(pulled.keys()::lines).orElseGet(Lines::new),
                Text.NONE);
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
        if (!written.contains("primary key")) {
            pulled.modelId().ifPresent(attributes::add);
        }
        table.indexes().stream()
                .filter(i -> !written.contains("index " + i.name()))
                .flatMap(i -> pulled.modelIndex(i).stream())
                .forEach(attributes::add);
        return attributes;
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
