package dev.ashlar.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * What is said of one thing of the schema. A chain of calls adds to it: a table's field keeps the same object from its
 * first word to its last.
 *
 * @param <S> the thing itself
 */
public abstract class Said<S extends Said<S>> {
    private final Place place = Place.here();
    private final List<String> lines = new ArrayList<>();
    private final List<String> attributes = new ArrayList<>();

    Said() {}

    abstract S self();

    /** Documentation: it becomes {@code COMMENT ON} where PostgreSQL keeps one. */
    public S doc(String text) {
        add(text);
        return self();
    }

    /** Any directive, as the schema language writes it: {@code directive("@check(\"cents > 0\")")}. */
    public S directive(String text) {
        add(text);
        return self();
    }

    /** Any attribute, as the schema language writes it, for what has no method of its own. */
    public S attribute(String text) {
        attributes.add(text);
        return self();
    }

    private void add(String text) {
        text.lines().map(line -> " " + line).forEach(lines::add);
        if (text.isEmpty()) {
            lines.add("");
        }
    }

    Place place() {
        return place;
    }

    List<String> lines() {
        return lines;
    }

    List<String> attributes() {
        return attributes;
    }
}
