package dev.ashlar.compiler.check;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The attributes of one place: each kind is asked for, and what nobody asked for is reported. */
final class Attributes {
    private static final Set<String> NO_KEYS =
            Set.of("default", "map", "ignore", "updatedAt", "relation", "index", "fulltext", "schema", "shardKey");

    private final List<Attribute> left;
    private final List<String> asked = new ArrayList<>();
    private final Findings findings;

    Attributes(List<Attribute> all, Findings findings) {
        this.left = new ArrayList<>(all);
        left.removeIf(attribute -> findings.isFaulty(attribute.span())); // what is wrong with it is said
        this.findings = findings;
    }

    /** Whether it is an id or a unique key, or may be meant as one. */
    static boolean mayBeKey(Attribute attribute) {
        String name = attribute.name().text();
        return !NO_KEYS.contains(name) && !name.contains(".");
    }

    static boolean isIndex(Attribute attribute) {
        return attribute.name().text().equals("index")
                || attribute.name().text().equals("fulltext");
    }

    static boolean isRelation(Attribute attribute) {
        return attribute.name().text().equals("relation");
    }

    /** The attribute of that name, which may be there once. */
    Optional<Arguments> one(String name) {
        List<Attribute> found = take(name);
        if (found.size() > 1) {
            found.forEach(attribute -> findings.error(
                    "duplicate-attribute", "`" + Arguments.label(attribute) + "` can be given once", attribute.span()));
            return Optional.empty();
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Arguments(found.get(0), findings));
    }

    /** Every attribute of that name. */
    List<Arguments> each(String name) {
        return take(name).stream().map(a -> new Arguments(a, findings)).toList();
    }

    /** {@code @db.VarChar(20)}: the attribute whose name has a dot. */
    Optional<Attribute> nativeType() {
        if (left.isEmpty()) {
            return Optional.empty();
        }
        List<Attribute> found =
                left.stream().filter(a -> a.name().text().contains(".")).toList();
        left.removeAll(found);
        found.stream()
                .skip(1)
                .forEach(a -> findings.error("duplicate-attribute", "a field has one native type", a.span()));
        return found.stream().reduce((first, last) -> last);
    }

    /**
     * Reports what was not asked for.
     *
     * @param place what carries the attributes: {@code a relation field}
     */
    void finish(String place) {
        for (Attribute attribute : left) {
            String label = Arguments.label(attribute);
            String message = "`" + label + "` is not an attribute of " + place;
            String marks = label.startsWith("@@") ? "@@" : "@";
            Spelling.nearest(attribute.name().text(), asked)
                    .ifPresentOrElse(
                            name -> findings.add(Diagnostic.error("unknown-attribute", message, attribute.span())
                                    .help(Spelling.question(marks + name))
                                    .fix(Spelling.change(withMarks(attribute), marks + name))),
                            () -> findings.error("unknown-attribute", message, attribute.span()));
        }
    }

    private static Span withMarks(Attribute attribute) {
        Span span = attribute.span();
        return new Span(span.file(), span.start(), attribute.name().span().end());
    }

    private List<Attribute> take(String name) {
        asked.add(name);
        if (left.isEmpty()) {
            return List.of();
        }
        List<Attribute> found = new ArrayList<>();
        for (Attribute attribute : left) {
            if (attribute.name().text().equals(name)) {
                found.add(attribute);
            }
        }
        left.removeAll(found);
        return found;
    }
}
