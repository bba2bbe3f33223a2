package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A key over a parent and a flag allows one row with the flag, as meant, and only one without it, which is not. */
final class UniqueWithBoolean implements ModelRule {
    private static final Set<String> SINGLES =
            Set.of("default", "primary", "current", "active", "main", "latest", "favorite");

    @Override
    public About about() {
        return About.warning(Category.INDEXES, "a unique key with a flag in it");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        Set<String> parents = Keys.foreignKeys(model, subject.schema())
                .flatMap(fk -> fk.fields().stream())
                .collect(Collectors.toSet());
        return Keys.uniques(model)
                .filter(unique -> unique.where() == null)
                .flatMap(unique -> flag(unique, parents, model)
                        .map(flag -> finding(
                                "`" + String.join(", ", Keys.names(unique.fields())) + "` of `" + model.name()
                                        + "` allows only one row that is not `" + flag.name() + "`",
                                unique.span(),
                                "make the flag the condition: `@@unique(["
                                        + Keys.listWithout(unique.fields(), flag.name()) + "], where: raw(\""
                                        + flag.column() + "\"))`"))
                        .stream());
    }

    /** The flag, when everything beside it is the key of a parent. */
    private static Optional<ScalarField> flag(Index unique, Set<String> parents, Model model) {
        List<ScalarField> rest = Keys.names(unique.fields()).stream()
                .filter(name -> !parents.contains(name))
                .map(model::scalar)
                .toList();
        return rest.size() == 1 && unique.fields().size() > 1
                ? rest.stream()
                        .filter(field ->
                                Types.is(field, ScalarType.BOOLEAN) && SINGLES.contains(Words.last(field.name())))
                        .findFirst()
                : Optional.empty();
    }
}
