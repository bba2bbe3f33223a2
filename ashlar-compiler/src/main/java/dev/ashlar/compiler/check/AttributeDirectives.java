package dev.ashlar.compiler.check;

import dev.ashlar.compiler.directive.Place;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The directives above the {@code @@} attributes of one model. Only keys and indexes take any. */
final class AttributeDirectives {
    private static final Set<String> KEYS = Set.of("id", "unique", "index", "fulltext");

    private final Map<Attribute, List<Said>> above;

    private AttributeDirectives(Map<Attribute, List<Said>> above) {
        this.above = above;
    }

    static AttributeDirectives of(ModelDeclaration model, Findings findings) {
        DirectiveReader reader = new DirectiveReader(findings);
        return new AttributeDirectives(model.blockAttributes().stream()
                .filter(block -> !block.documentation().comments().isEmpty())
                .collect(Collectors.toMap(BlockAttribute::attribute, block -> read(block, reader))));
    }

    List<Said> of(Attribute attribute) {
        return above.isEmpty() ? List.of() : above.getOrDefault(attribute, List.of());
    }

    private static List<Said> read(BlockAttribute block, DirectiveReader reader) {
        Set<Place> places = KEYS.contains(block.attribute().name().text()) ? Set.of(Place.KEY) : Set.of();
        return reader.at(places, DirectiveLines.of(block.documentation()).directives());
    }
}
