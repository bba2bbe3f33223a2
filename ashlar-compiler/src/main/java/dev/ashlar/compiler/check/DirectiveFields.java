package dev.ashlar.compiler.check;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves the fields that a directive names. */
final class DirectiveFields {
    private final TypedTable table;
    private final Findings findings;

    DirectiveFields(TypedTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** The column of a parameter of kind FIELD; empty when it is not given, or is none, which has been said. */
    Optional<TypedField.Column> column(Said directive, String parameter) {
        return directive.value(parameter).flatMap(value -> column(directive, (Constant) value));
    }

    /** The columns of a parameter of kind FIELDS, in order; none when one of them is no column, which has been said. */
    List<TypedField.Column> columns(Said directive, String parameter) {
        List<Expression> elements =
                directive.value(parameter).map(Values::elements).orElse(List.of());
        List<TypedField.Column> columns = new ArrayList<>();
        elements.forEach(element -> column(directive, (Constant) element).ifPresent(columns::add));
        return columns.size() == elements.size() ? List.copyOf(columns) : List.of();
    }

    private Optional<TypedField.Column> column(Said directive, Constant word) {
        String name = word.text();
        if (table.isLeftOut(name)) {
            return Optional.empty();
        }
        Optional<TypedField> field = table.field(name);
        if (field.isPresent() && field.get() instanceof TypedField.Column column) {
            return Optional.of(column);
        }
        unknown(directive, name, field.isPresent(), word.span());
        return Optional.empty();
    }

    private void unknown(Said directive, String name, boolean relation, Span span) {
        findings.unknown(
                "unknown-field",
                relation
                        ? "`" + name + "` is a relation, and `@" + directive.name() + "` takes a column"
                        : (table.view() ? "view `" : "model `") + table.name() + "` has no field `" + name + "`",
                span,
                span,
                table.columnNames(),
                "name a column of this model");
    }
}
