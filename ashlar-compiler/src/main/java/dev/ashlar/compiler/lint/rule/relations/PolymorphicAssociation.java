package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A key whose table is named by a text beside it is guarded by nothing: no foreign key can point at two tables. */
final class PolymorphicAssociation implements ModelRule {
    /** What tells of others outlives them, and has no use for a foreign key. */
    private static final Set<String> LOGS = Set.of(
            "audit",
            "log",
            "logs",
            "event",
            "events",
            "activity",
            "history",
            "outbox",
            "webhook",
            "job",
            "queue",
            "notification",
            "notifications");

    /** Keys of other systems' rows. */
    private static final Set<String> FOREIGN = Set.of("external", "provider", "source", "remote", "device");

    @Override
    public About about() {
        return About.warning(Category.RELATIONS, "a key whose table is named by a text beside it");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        if (Words.of(model.name()).stream().anyMatch(LOGS::contains)) {
            return Stream.empty();
        }
        Set<String> guarded = Keys.foreignKeys(model, subject.schema())
                .flatMap(fk -> fk.fields().stream())
                .collect(Collectors.toSet());
        return model.scalars()
                .filter(id ->
                        !guarded.contains(id.name()) && Words.last(id.name()).equals("id"))
                .flatMap(id -> type(model, id, subject.schema())
                        .filter(type -> !guarded.contains(type.name()))
                        .map(type -> finding(
                                "`" + model.name() + "." + id.name() + "` points at a row of whichever table `"
                                        + type.name() + "` names, and nothing guards it",
                                id.span(),
                                "add a nullable foreign key for each kind, and a check that one of them is set"))
                        .stream());
    }

    /** {@code environmentId} beside a {@code RuntimeEnvironment}: the type is a property of the one table that is meant. */
    private static boolean isOneTable(List<String> stem, Schema schema) {
        return schema.models().stream()
                .anyMatch(model -> Words.last(model.name()).equals(stem.get(stem.size() - 1)));
    }

    /** The field {@code ownerType} beside {@code ownerId}. */
    private static Optional<ScalarField> type(Model model, ScalarField id, Schema schema) {
        List<String> words = Words.of(id.name());
        List<String> stem = words.subList(0, words.size() - 1);
        String wanted = String.join("_", stem) + "_type";
        return stem.isEmpty() || FOREIGN.contains(stem.get(0)) || isOneTable(stem, schema)
                ? Optional.empty()
                : model.scalars()
                        .filter(type -> Words.snake(type.name()).equals(wanted))
                        .filter(type -> Types.isText(type) || type.type() instanceof FieldType.EnumRef)
                        .findFirst();
    }
}
