package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Domains and composite types as directives. */
final class TypeLines {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private TypeLines() {}

    /** Whether every name in it can be written in braces. */
    static boolean isSayable(NamedType type) {
        return type instanceof NamedType.Domain domain
                ? domain.checks().stream().allMatch(c -> isWord(c.name()))
                : ((NamedType.Composite) type).attributes().stream().allMatch(a -> isWord(a.name()))
                        && !((NamedType.Composite) type).attributes().isEmpty();
    }

    /** Each behind those that it is made of. */
    static List<NamedType> inOrder(List<NamedType> types) {
        Set<NamedType> ordered = new LinkedHashSet<>();
        types.forEach(t -> visit(t, types, ordered, new HashSet<>()));
        return List.copyOf(ordered);
    }

    private static void visit(NamedType type, List<NamedType> all, Set<NamedType> ordered, Set<NamedType> open) {
        if (open.add(type)) {
            all.stream().filter(t -> t != type && uses(type, t)).forEach(t -> visit(t, all, ordered, open));
            ordered.add(type);
        }
    }

    /** Whether it is made of the other; by its text, so rather too often than too rarely. */
    static boolean uses(NamedType type, NamedType other) {
        Stream<String> parts = type instanceof NamedType.Domain domain
                ? Stream.of(domain.type())
                : ((NamedType.Composite) type).attributes().stream().map(NamedType.Attribute::type);
        return parts.anyMatch(p -> Words.contains(p, other.name().name()));
    }

    static String of(NamedType type) {
        return type instanceof NamedType.Domain domain ? domain(domain) : composite((NamedType.Composite) type);
    }

    private static String domain(NamedType.Domain domain) {
        List<String> arguments = new ArrayList<>();
        arguments.add(name(domain.name().name()));
        arguments.add(SchemaText.quoted(domain.type()));
        if (!domain.checks().isEmpty()) {
            arguments.add("check: "
                    + domain.checks().stream()
                            .map(c -> c.name() + ": " + SchemaText.quoted(c.expression()))
                            .collect(Collectors.joining(", ", "{ ", " }")));
        }
        if (domain.notNull()) {
            arguments.add("notNull: true");
        }
        if (domain.defaultValue() != null) {
            arguments.add("default: " + SchemaText.quoted(domain.defaultValue()));
        }
        return "@domain(" + String.join(", ", arguments) + schema(domain) + ")";
    }

    private static String composite(NamedType.Composite type) {
        String attributes = type.attributes().stream()
                .map(a -> a.name() + ": " + SchemaText.quoted(a.type()))
                .collect(Collectors.joining(", ", "{ ", " }"));
        return "@compositeType(" + name(type.name().name()) + ", " + attributes + schema(type) + ")";
    }

    private static String schema(NamedType type) {
        String schema = type.name().schema();
        return schema == null ? "" : ", schema: " + name(schema);
    }

    /** As a directive takes a name: in quotes when it is no word. */
    static String name(String name) {
        return isWord(name) ? name : SchemaText.quoted(name);
    }

    private static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }
}
