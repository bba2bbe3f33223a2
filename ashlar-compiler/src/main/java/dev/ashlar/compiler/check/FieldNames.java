package dev.ashlar.compiler.check;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import java.util.List;
import java.util.Optional;

/** Fields that an attribute names are columns of the model. */
final class FieldNames {
    private final TypedTable table;
    private final Findings findings;

    FieldNames(TypedTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    boolean areColumns(List<String> names, Expression list, Arguments attribute) {
        boolean valid = true;
        for (String name : names) {
            valid &= isColumn(name, list, attribute);
        }
        return valid;
    }

    private boolean isColumn(String name, Expression list, Arguments attribute) {
        if (table.isLeftOut(name) || isWithinLeftOut(name, attribute)) {
            findings.leaveOut(attribute.span());
            return false;
        }
        Optional<TypedField> field = table.field(name);
        if (field.isEmpty()) {
            unknown(name, span(name, list));
            return false;
        }
        if (field.get() instanceof TypedField.Link link) {
            relation(link, span(name, list), attribute);
            return false;
        }
        return true;
    }

    /** Whether it is a path into a field that was left out. An id has no paths. */
    private boolean isWithinLeftOut(String name, Arguments attribute) {
        int dot = name.indexOf('.');
        return dot > 0
                && table.gaps().fields().contains(name.substring(0, dot))
                && !attribute.label().equals("@@id");
    }

    private void unknown(String name, Span span) {
        String message = table.syntax().keyword() + " `" + table.name() + "` has no field `" + name + "`";
        Span word = new Span(span.file(), span.start(), span.start() + name.length()); // of `title(sort: Desc)` too
        findings.unknown("unknown-field", message, span, word, table.columnNames(), null);
    }

    private void relation(TypedField.Link link, Span span, Arguments attribute) {
        String message = "`" + link.name() + "` is a relation, and `" + attribute.label() + "` takes columns";
        List<String> named =
                columns(link).stream().filter(name -> !name.equals(link.name())).toList();
        String columns = String.join(", ", named);
        if (columns.isEmpty()) {
            findings.error("relation-field", message, span);
        } else {
            findings.add(Diagnostic.error("relation-field", message, span)
                    .help(Spelling.question(columns))
                    .fix(Spelling.change(span, columns)));
        }
    }

    /** The columns that {@code fields:} of a relation field names. */
    static List<String> columns(TypedField.Link link) {
        return link.syntax().attributes().stream()
                .filter(a -> a.name().text().equals("relation"))
                .flatMap(a -> a.arguments().stream())
                .filter(a -> a.name() != null && a.name().text().equals("fields"))
                .flatMap(a -> Parts.names(a.value()))
                .toList();
    }

    private static Span span(String name, Expression list) {
        return Values.elements(list).stream()
                .filter(e -> (e instanceof Constant c && c.text().equals(name))
                        || (e instanceof FunctionCall f && f.name().text().equals(name)))
                .findFirst()
                .map(Expression::span)
                .orElse(list.span());
    }
}
