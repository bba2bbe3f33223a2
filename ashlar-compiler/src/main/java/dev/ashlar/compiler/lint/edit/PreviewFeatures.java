package dev.ashlar.compiler.lint.edit;

import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Expression.ArrayLiteral;
import dev.ashlar.compiler.syntax.PropertyDeclaration;
import java.util.List;
import java.util.stream.Stream;

/** The {@code previewFeatures} of the generators; one generator's are the whole schema's. */
final class PreviewFeatures {
    private PreviewFeatures() {}

    static List<TextEdit> enable(Outline outline, String feature) {
        String quoted = "\"" + feature + "\"";
        if (generators(outline)
                .flatMap(g -> g.property("previewFeatures").stream())
                .anyMatch(p -> p.value().span().text().contains(quoted))) {
            return List.of();
        }
        return List.of(generators(outline)
                .findFirst()
                .map(generator -> add(generator, quoted))
                .orElseGet(() -> Places.append(
                        outline.files().get(0).file(),
                        "generator ashlar {\n  provider        = \"ashlar\"\n  previewFeatures = [" + quoted
                                + "]\n}")));
    }

    private static TextEdit add(ConfigDeclaration generator, String feature) {
        return generator
                .property("previewFeatures")
                .map(property -> extend(property, feature))
                .orElseGet(() -> Places.insertBelow(generator.opening(), "  previewFeatures = [" + feature + "]"));
    }

    private static TextEdit extend(PropertyDeclaration property, String feature) {
        if (property.value() instanceof ArrayLiteral list && !list.elements().isEmpty()) {
            int end = list.elements().get(list.elements().size() - 1).span().end();
            return TextEdit.insert(list.span().file(), end, ", " + feature);
        }
        return new TextEdit(property.value().span(), "[" + feature + "]");
    }

    private static Stream<ConfigDeclaration> generators(Outline outline) {
        return outline.declarations()
                .filter(ConfigDeclaration.class::isInstance)
                .map(ConfigDeclaration.class::cast)
                .filter(c -> c.kind() == ConfigDeclaration.Kind.GENERATOR);
    }
}
