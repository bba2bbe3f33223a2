package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.View;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The block of a view whose query has to change: fields whose columns are the same keep their lines. */
final class ViewMerge {
    private final ModelDeclaration block;
    private final Model model;
    private final @Nullable View before;
    private final View now;
    private final ViewText pulled;

    private final List<String> lines = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final Set<String> columns = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private int fieldsEnd;

    /**
     * @param before as the schema makes it now, null when it does not define the view
     */
    ViewMerge(ModelDeclaration block, Model model, @Nullable View before, View now, ViewText pulled) {
        this.block = block;
        this.model = model;
        this.before = before;
        this.now = now;
        this.pulled = pulled;
    }

    static boolean isSame(View before, View now) {
        return before.materialized() == now.materialized()
                && before.definition().equals(now.definition())
                && before.options().equals(now.options())
                && before.columns().equals(now.columns())
                && Objects.equals(before.comment(), now.comment())
                && before.triggers().equals(now.triggers())
                && before.indexes().equals(now.indexes());
    }

    /** From the keyword to the closing brace. */
    String text() {
        block.members().forEach(this::member);
        flush();
        lines.addAll(
                fieldsEnd,
                pulled.columns().stream()
                        .filter(c -> !columns.contains(c.name()))
                        .map(this::added)
                        .toList());
        lines.addAll(pulled.newAttributes(keys));
        String opening = block.span()
                .file()
                .text()
                .substring(block.span().start(), block.opening().end());
        return opening + "\n" + String.join("\n", lines) + "\n}";
    }

    private String added(Column column) {
        pulled.keys().uniqueOf(column.name()).ifPresent(i -> keys.add(i.name()));
        return pulled.fieldLine(column);
    }

    private void member(Member member) {
        if (member instanceof CommentBlock comment) {
            comments.addAll(comment.comments());
        } else if (member instanceof BlankLines) {
            flush();
            lines.add("");
        } else if (member instanceof FieldDeclaration field) {
            field(field);
            fieldsEnd = lines.size();
        } else if (member instanceof BlockAttribute attribute) {
            attribute(attribute);
        }
    }

    private void flush() {
        comments.forEach(c -> lines.add("  " + c.span().text()));
        comments.clear();
    }

    private void put(Optional<String> line) {
        line.ifPresent(text -> {
            flush();
            lines.add("  " + text);
        });
        comments.clear();
    }

    private void field(FieldDeclaration syntax) {
        Field field = model.field(syntax.name().text()).orElseThrow();
        String trailing =
                syntax.trailing() == null ? "" : " " + syntax.trailing().span().text();
        if (field instanceof ScalarField scalar) {
            columns.add(scalar.column());
            put(pulled.column(scalar.column()).map(c -> column(syntax, scalar, c) + trailing));
        } else {
            put(Optional.of(syntax.span().text() + trailing));
        }
    }

    private String column(FieldDeclaration syntax, ScalarField field, Column column) {
        pulled.keys().uniqueOf(field.column()).ifPresent(i -> keys.add(i.name()));
        Optional<String> unique = pulled.keys().fieldUnique(field.column());
        boolean said =
                syntax.attributes().stream().anyMatch(a -> isUnique(a.name().text()));
        boolean sameKey = !now.materialized() || said == unique.isPresent();
        boolean sameType = before == null || type(before, field.column()).equals(type(now, field.column()));
        if (sameType && sameKey) {
            return syntax.span().text();
        }
        return field.name() + " " + (sameType ? syntax.type().span().text() : retyped(field, column))
                + syntax.attributes().stream()
                        .filter(a -> sameKey || !isUnique(a.name().text()))
                        .filter(a -> sameType || !a.name().text().startsWith("db."))
                        .map(a -> " " + a.span().text())
                        .collect(Collectors.joining())
                + (sameKey ? "" : unique.map(u -> " " + u).orElse(""))
                + (sameType ? "" : pulled.nativeType(column));
    }

    private String retyped(ScalarField field, Column column) {
        return pulled.type(column) + (column.type().list() ? "[]" : field.isRequired() ? "" : "?");
    }

    private static boolean isUnique(String attribute) {
        return attribute.equals("unique");
    }

    private static Optional<String> type(View view, String column) {
        return view.columns().stream()
                .filter(c -> c.name().equals(column))
                .map(View.Column::type)
                .findFirst();
    }

    /** A key whose index has gone goes too. */
    private void attribute(BlockAttribute attribute) {
        Optional<String> index = model.indexes().stream()
                .filter(i -> i.span().equals(attribute.span()))
                .map(dev.ashlar.compiler.model.Index::name)
                .findFirst();
        index.ifPresent(keys::add);
        boolean gone = now.materialized()
                && index.filter(i ->
                                now.indexes().stream().noneMatch(n -> n.name().equals(i)))
                        .isPresent();
        put(gone ? Optional.empty() : Optional.of(attribute.span().text()));
    }
}
