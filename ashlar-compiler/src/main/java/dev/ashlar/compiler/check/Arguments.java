package dev.ashlar.compiler.check;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of one attribute: each is asked for by name, and what nobody asked for is reported. */
final class Arguments {
    private final Attribute attribute;
    private final Findings findings;
    private final List<Argument> named;
    private final List<Argument> unnamed;
    private final List<String> asked;

    Arguments(Attribute attribute, Findings findings) {
        this.attribute = attribute;
        this.findings = findings;
        List<Argument> written = attribute.arguments();
        int names = names(written);
        this.named = new ArrayList<>(names);
        this.unnamed = new ArrayList<>(written.size() - names);
        this.asked = new ArrayList<>(); // without space until one is asked for
        for (Argument argument : written) {
            add(argument);
        }
        if (unnamed.size() > 1) {
            String all = String.join(
                    ", ", unnamed.stream().map(a -> Values.source(a.value())).toList());
            error("too-many-arguments", "only one argument can go without a name", "did you mean `[" + all + "]`?");
        }
    }

    /** The argument of that name, or the one without a name; its absence is an error. */
    Optional<Expression> main(String name) {
        Optional<Expression> first = unnamed.isEmpty()
                ? Optional.empty()
                : Optional.of(unnamed.get(unnamed.size() - 1).value());
        unnamed.clear();
        Argument byName = take(name);
        if (byName != null && first.isPresent()) {
            findings.error("duplicate-argument", "`" + name + "` is already given without its name", byName.span());
            return Optional.empty();
        }
        if (byName == null && first.isEmpty()) {
            findings.error("missing-argument", "`" + label() + "` needs the argument `" + name + "`", span());
        }
        return byName == null ? first : Optional.of(byName.value());
    }

    /** As {@link #main}, without an error when it is absent. */
    Optional<Expression> mainOrNone(String name) {
        return unnamed.isEmpty() && place(name) < 0 ? optional(name) : main(name);
    }

    Optional<Expression> optional(String name) {
        Argument argument = take(name);
        return argument == null ? Optional.empty() : Optional.of(argument.value());
    }

    /** The text of an argument that must not be empty. */
    Optional<String> name(String argument) {
        Optional<String> text = optional(argument).flatMap(value -> Values.text(value, findings));
        if (text.isPresent() && text.get().isEmpty()) {
            error("empty-name", "`" + argument + "` must not be an empty text");
            return Optional.empty();
        }
        return text;
    }

    /** Reports what was not asked for. */
    void finish() {
        if (!named.isEmpty() || !unnamed.isEmpty()) {
            named.forEach(this::unknown);
            unnamed.forEach(this::unknown);
        }
    }

    void error(String code, String message) {
        findings.error(code, message, span());
    }

    void error(String code, String message, String help) {
        findings.error(code, message, span(), help);
    }

    Attribute attribute() {
        return attribute;
    }

    Span span() {
        return attribute.span();
    }

    /** With its at signs, as written. */
    String label() {
        return label(attribute);
    }

    static String label(Attribute attribute) {
        return (attribute.span().text().startsWith("@@") ? "@@" : "@")
                + attribute.name().text();
    }

    private static int names(List<Argument> written) {
        int count = 0;
        for (int i = 0; i < written.size(); i++) {
            count += written.get(i).name() == null ? 0 : 1;
        }
        return count;
    }

    private void add(Argument argument) {
        if (argument.name() == null) {
            unnamed.add(argument);
            return;
        }
        String name = argument.name().text();
        int earlier = place(name);
        if (earlier < 0) {
            named.add(argument);
        } else {
            named.set(earlier, argument);
            findings.error("duplicate-argument", "`" + name + "` is given twice", argument.span());
        }
    }

    /** Where the argument of that name is in the list, -1 when it is not. There are few. */
    private int place(String name) {
        for (int i = 0; i < named.size(); i++) {
            Name written = named.get(i).name();
            if (written != null && written.text().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Argument take(String name) {
        if (named.isEmpty()) {
            return null; // and none will be left to report
        }
        asked.add(name);
        int place = place(name);
        return place < 0 ? null : named.remove(place);
    }

    private void unknown(Argument argument) {
        if (argument.name() == null) {
            findings.error("unknown-argument", "`" + label() + "` takes no argument here", argument.span());
            return;
        }
        String name = argument.name().text();
        String message = "`" + label() + "` has no argument `" + name + "`";
        findings.unknown(
                "unknown-argument", message, argument.span(), argument.name().span(), asked, null);
    }
}
