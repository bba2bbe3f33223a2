package dev.ashlar.compiler.lint.rule.naming;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Rule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Timestamps;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where nearly all names are written one way, the few others are a forgotten @map, and need quotes that nobody expects. */
final class InconsistentNameCase implements Rule {
    /** Of every ten names so many are written the schema's way, or there is no way to speak of. */
    private static final double MOST = 0.8;

    /** Fewer names are no habit. */
    private static final int FEWEST = 4;

    @Override
    public About about() {
        return About.info(Category.NAMING, "a column whose name is written unlike the others");
    }

    @Override
    public Stream<Diagnostic> check(Subject subject) {
        long snake = columns(subject, InconsistentNameCase::isSnake).count();
        long camel = columns(subject, InconsistentNameCase::isCamel).count();
        if (snake >= FEWEST && camel > 0 && snake >= MOST * (snake + camel)) {
            return findings(
                    subject, InconsistentNameCase::isCamel, "written with capitals, and the others with underscores");
        }
        if (camel >= FEWEST && snake > 0 && camel >= MOST * (snake + camel)) {
            return findings(
                    subject, InconsistentNameCase::isSnake, "written with underscores, and the others with capitals");
        }
        return Stream.empty();
    }

    private Stream<Diagnostic> findings(Subject subject, Predicate<String> odd, String how) {
        return columns(subject, odd)
                .map(field -> finding(
                        "the column `" + field.column() + "` is " + how,
                        field.span(),
                        "map it: `@map(\"" + (isCamel(field.column()) ? Words.snake(field.column()) : "...") + "\")`"));
    }

    /** The times that every table has are mapped by habit, and say nothing of the rest. */
    private static Stream<ScalarField> columns(Subject subject, Predicate<String> way) {
        return subject.tables()
                .flatMap(Model::scalars)
                .filter(field -> way.test(field.column()) && !Timestamps.isOne(field));
    }

    /** Names of one word are written either way. */
    private static boolean isSnake(String name) {
        return name.contains("_") && name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isCamel(String name) {
        return !name.contains("_") && name.matches("[a-z].*[A-Z].*");
    }
}
