package dev.ashlar.compiler.lint.rule.naming;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** PostgreSQL keeps 63 bytes of a name: of two that begin alike one is left. */
final class NameTooLong implements ModelRule {
    private static final int KEPT = 63;

    @Override
    public About about() {
        return About.error(Category.NAMING, "a name that PostgreSQL cuts off");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        Stream<Diagnostic> table = isTooLong(model.table())
                ? Stream.of(finding(message("table", model.table()), model.span(), "choose a shorter one"))
                : Stream.empty();
        Stream<Diagnostic> columns = model.scalars()
                .filter(field -> isTooLong(field.column()))
                .map(field -> finding(message("column", field.column()), field.span(), "choose a shorter one"));
        return Stream.concat(table, columns);
    }

    private static boolean isTooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > KEPT;
    }

    private static String message(String what, String name) {
        return "PostgreSQL keeps 63 bytes of the " + what + "'s name `" + name + "`";
    }
}
