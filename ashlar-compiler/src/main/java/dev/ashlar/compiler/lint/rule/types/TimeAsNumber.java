package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** A number of seconds or of milliseconds: the column does not say which, and nothing that PostgreSQL knows of time works on it. */
final class TimeAsNumber implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TYPES, "a moment kept as a number");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field ->
                        Types.isNumber(field) && field.arity() != Arity.LIST && isMoment(Words.of(field.name())))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name()
                                + "` keeps a moment as a number, of seconds or of milliseconds",
                        field.span(),
                        "make it `DateTime @db.Timestamptz`"));
    }

    private static boolean isMoment(List<String> words) {
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return last.equals("timestamp")
                || last.equals("epoch")
                || (words.size() == 2 && last.equals("at") && words.get(0).matches(".*(ed|es|s)"));
    }
}
