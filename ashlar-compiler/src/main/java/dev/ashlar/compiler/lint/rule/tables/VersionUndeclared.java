package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A counter of writes that is not declared has to be remembered in every update. */
final class VersionUndeclared implements ModelRule {
    private static final Set<String> NAMES = Set.of("version", "lock_version", "row_version", "revision");
    private static final Set<String> STARTS = Set.of("0", "1");

    @Override
    public About about() {
        return About.info(Category.TABLES, "a counter of writes that is not declared")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        Set<String> keys = Stream.concat(
                        Keys.primaryKey(model).stream(),
                        Keys.uniques(model).flatMap(unique -> Keys.names(unique.fields()).stream()))
                .collect(Collectors.toSet());
        return model.scalars()
                .filter(field ->
                        NAMES.contains(Words.snake(field.name())) && !field.version() && !keys.contains(field.name()))
                .filter(field -> Types.is(field, ScalarType.INT) || Types.is(field, ScalarType.BIG_INT))
                .filter(field ->
                        field.defaultValue() instanceof DefaultValue.Numeric number && STARTS.contains(number.digits()))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name()
                                + "` looks like a counter of writes and is not declared",
                        field.span(),
                        "write `/// @version` above it; an update that saw an older row is then refused"));
    }
}
