package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Expression.ArrayLiteral;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import dev.ashlar.compiler.syntax.PropertyDeclaration;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a generator has to ask for before a schema may say what a database holds. */
final class PreviewFeatures {
    private static final String NAME = "previewFeatures";

    private PreviewFeatures() {}

    static List<String> of(Catalog catalog, Names names) {
        List<String> features = new ArrayList<>();
        if (hasPartialIndex(catalog, names)) {
            features.add("partialIndexes");
        }
        if (!catalog.extensions().isEmpty()) {
            features.add("postgresqlExtensions");
        }
        if (!catalog.routines().views().isEmpty()) {
            features.add("views");
        }
        return features;
    }

    private static boolean hasPartialIndex(Catalog catalog, Names names) {
        return catalog.tables().stream()
                .anyMatch(t -> t.indexes().stream()
                        .anyMatch(i -> i.predicate() != null && names.form(t.name(), i) != KeyForm.ABOVE));
    }

    /** The generator of a schema with the features that it lacks; nothing when it has them. */
    static Optional<Edit> edit(SyntaxFile file, List<SyntaxFile> all, List<String> wanted) {
        Optional<ConfigDeclaration> first =
                all.stream().flatMap(PreviewFeatures::generators).findFirst();
        List<String> present = all.stream()
                .flatMap(PreviewFeatures::generators)
                .flatMap(g -> features(g).stream())
                .toList();
        List<String> missing = wanted.stream().filter(f -> !present.contains(f)).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        if (first.isEmpty()) {
            boolean here = file.file().equals(all.get(0).file());
            return here ? Optional.of(new Edit(0, 0, generator(missing) + "\n")) : Optional.empty();
        }
        return first.filter(g -> g.span().file().equals(file.file())).map(g -> edit(g, missing));
    }

    static String generator(List<String> features) {
        return "generator client {\n  provider = \"ashlar\"\n"
                + (features.isEmpty() ? "" : "  " + property(features) + "\n")
                + "}\n";
    }

    private static Edit edit(ConfigDeclaration generator, List<String> missing) {
        Optional<PropertyDeclaration> property = generator.property(NAME);
        String text = property(
                Stream.concat(features(generator).stream(), missing.stream()).toList());
        if (property.isPresent()) {
            return new Edit(property.get().span().start(), property.get().span().end(), text);
        }
        int end = generator.span().end() - 1;
        return new Edit(end, end, "  " + text + "\n");
    }

    private static String property(List<String> features) {
        return NAME + " = "
                + SchemaText.list(features.stream().map(SchemaText::quoted).toList());
    }

    private static Stream<ConfigDeclaration> generators(SyntaxFile file) {
        return file.declarations().stream()
                .filter(ConfigDeclaration.class::isInstance)
                .map(ConfigDeclaration.class::cast)
                .filter(c -> c.kind() == ConfigDeclaration.Kind.GENERATOR);
    }

    private static List<String> features(ConfigDeclaration generator) {
        return generator
                .property(NAME)
                .map(p -> p.value() instanceof ArrayLiteral list ? list.elements() : List.of(p.value()))
                .orElse(List.of())
                .stream()
                .filter(StringLiteral.class::isInstance)
                .map(e -> ((StringLiteral) e).value())
                .toList();
    }
}
