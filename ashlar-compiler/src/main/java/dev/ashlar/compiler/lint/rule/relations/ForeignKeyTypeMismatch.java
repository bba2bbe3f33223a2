package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.NativeType;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.TextEdit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A key of another type than the column it references works until the parent's values no longer fit. */
final class ForeignKeyTypeMismatch implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.RELATIONS, "a foreign key of another type than the key it references");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.foreignKeys(model, subject.schema())
                .flatMap(fk -> IntStream.range(0, fk.fields().size())
                        .boxed()
                        .flatMap(i -> compare(
                                fk,
                                model.scalar(fk.fields().get(i)),
                                subject.schema()
                                        .model(fk.target())
                                        .scalar(fk.references().get(i)),
                                subject)));
    }

    private Stream<Diagnostic> compare(
            Relation.ForeignKey fk, ScalarField field, ScalarField referenced, Subject subject) {
        String type = type(fk.model(), field, subject);
        String wanted = type(fk.target(), referenced, subject);
        return type.equals(wanted)
                ? Stream.empty()
                : Stream.of(finding(
                                "`" + fk.model() + "." + field.name() + "` is " + type + ", and `" + fk.target() + "."
                                        + referenced.name() + "`, which it references, " + wanted,
                                field.span(),
                                "give both the same type")
                        .fix(Fix.of(
                                "give it the type of the key it references", sameType(field, referenced, subject))));
    }

    private static String type(String model, ScalarField field, Subject subject) {
        Model table = subject.schema().model(model);
        return subject.desired()
                .table(new TableName(table.schema(), table.table()))
                .flatMap(t -> t.column(field.column()))
                .map(column -> column.type().name())
                .orElse("");
    }

    private static TextEdit sameType(ScalarField field, ScalarField referenced, Subject subject) {
        NativeType type = referenced.nativeType();
        if (type == null) {
            return subject.edits().removeNativeType(field);
        }
        String arguments = type.arguments().isEmpty() ? "" : "(" + String.join(", ", type.arguments()) + ")";
        return subject.edits().setNativeType(field, type.name() + arguments);
    }
}
