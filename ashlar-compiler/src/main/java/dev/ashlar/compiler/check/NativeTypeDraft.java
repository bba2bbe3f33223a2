package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.NativeType;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code @db.VarChar(20)}, read.
 *
 * @param attribute as written
 * @param type the name behind the dot, and the arguments
 * @param rule what PostgreSQL knows by that name, null when it knows nothing
 */
record NativeTypeDraft(
        Attribute attribute, NativeType type, @Nullable NativeTypeRule rule) {
    static NativeTypeDraft of(Attribute attribute) {
        String path = attribute.name().text();
        String name = path.substring(path.indexOf('.') + 1);
        NativeTypeRule rule = NativeTypeRule.find(name).orElse(null);
        String known = rule == null ? name : rule.keyword();
        return new NativeTypeDraft(attribute, new NativeType(known, arguments(attribute)), rule);
    }

    private static List<String> arguments(Attribute attribute) {
        List<Argument> written = attribute.arguments();
        if (written.isEmpty()) {
            return List.of();
        }
        List<String> arguments = new ArrayList<>(written.size());
        written.forEach(argument -> arguments.add(Values.source(argument.value())));
        return List.copyOf(arguments);
    }

    Span span() {
        return attribute.span();
    }
}
