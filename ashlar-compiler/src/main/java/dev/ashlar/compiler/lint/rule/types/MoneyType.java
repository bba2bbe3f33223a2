package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** What a value of type money means is decided by the server's locale: restored elsewhere it is another amount. */
final class MoneyType implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TYPES, "an amount of type money");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.nativeName(field).equals("Money"))
                .map(field -> finding(
                                "what `" + model.name() + "." + field.name() + "` means depends on the server's locale",
                                field.span(),
                                "write `@db.Decimal(19, 4)`, with the currency in a column of its own")
                        .fix(Fix.of(
                                "write @db.Decimal(19, 4)", subject.edits().setNativeType(field, "Decimal(19, 4)"))));
    }
}
