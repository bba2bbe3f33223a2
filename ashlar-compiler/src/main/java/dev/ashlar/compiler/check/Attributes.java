package dev.ashlar.compiler.check;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of one place: each kind is asked for, and what nobody asked for is reported. */
final class Attributes {
    private static final Set<String> NO_KEYS =
            Set.of("default", "map", "ignore", "updatedAt", "relation", "index", "fulltext", "schema", "shardKey");

    private final List<Attribute> left;
    private final List<String> asked = new ArrayList<>();
    private final Findings findings;

    Attributes(List<Attribute> all, Findings findings) {
        this.left = all.isEmpty() ? List.of() : new ArrayList<>(all);
        this.findings = findings;
        if (!findings.isFaultless() && !left.isEmpty()) {
            left.removeIf(attribute -> findings.isFaulty(attribute.span())); // what is wrong with it is said
        }
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
        if (left.isEmpty()) {
            return Optional.empty(); // and nothing will be left to report
        }
        asked.add(name);
        Attribute found = take(name);
        if (found == null) {
            return Optional.empty();
        }
        Attribute second = take(name);
        if (second == null) {
            return Optional.of(new Arguments(found, findings));
        }
        repeated(found);
        for (Attribute next = second; next != null; next = take(name)) {
            repeated(next);
        }
        return Optional.empty();
    }

    private void repeated(Attribute attribute) {
        findings.error(
                "duplicate-attribute", "`" + Arguments.label(attribute) + "` can be given once", attribute.span());
    }

    /** Every attribute of that name. */
    List<Arguments> each(String name) {
        if (left.isEmpty()) {
            return List.of();
        }
        asked.add(name);
        List<Arguments> all = new ArrayList<>();
        for (Attribute next = take(name); next != null; next = take(name)) {
            all.add(new Arguments(next, findings));
        }
        return all;
    }

    /** {@code @db.VarChar(20)}: the attribute whose name has a dot. */
    Optional<Attribute> nativeType() {
        List<Attribute> found = new ArrayList<>(1);
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).name().text().indexOf('.') >= 0) {
                found.add(left.remove(i--));
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        for (Attribute another : found.subList(1, found.size())) {
            findings.error("duplicate-attribute", "a field has one native type", another.span());
        }
        return Optional.of(found.get(found.size() - 1));
    }

    /**
     * Reports what was not asked for.
     *
     * @param place what carries the attributes: {@code a relation field}
     */
    void finish(String place) {
        if (!left.isEmpty()) {
            left.forEach(attribute -> unknown(attribute, place));
        }
    }

    private void unknown(Attribute attribute, String place) {
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

    private static Span withMarks(Attribute attribute) {
        Span span = attribute.span();
        return new Span(span.file(), span.start(), attribute.name().span().end());
    }

    /** The next attribute of that name, which is left no more; null when there is none. */
    private @Nullable Attribute take(String name) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).name().text().equals(name)) {
                return left.remove(i);
            }
        }
        return null;
    }
}
