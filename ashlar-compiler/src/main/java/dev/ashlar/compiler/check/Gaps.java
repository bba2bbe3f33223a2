package dev.ashlar.compiler.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a model was left out because something is wrong with it: nothing is to be called missing that may be there.
 *
 * @param unread whether text of the model could not be read, so that anything may stand there
 * @param attributes whether an attribute of the model as a whole was left out
 * @param keys whether an id or a unique key may have been left out
 * @param fields the names of the fields that were left out
 * @param targets the models to which they may point, {@value #ANY} for every model
 */
record Gaps(boolean unread, boolean attributes, boolean keys, Set<String> fields, Set<String> targets) {
    static final Gaps NONE = new Gaps(false, false, false, Set.of(), Set.of());

    /** Anything may be missing. */
    static final Gaps UNREAD = new Gaps(true, true, true, Set.of(), Set.of());

    static final Gaps KEY = new Gaps(false, false, true, Set.of(), Set.of());

    static final Gaps ATTRIBUTE = new Gaps(false, true, true, Set.of(), Set.of());

    /** With so many left out nobody can say what is missing; and a file of nothing but mistakes takes no age. */
    private static final int MOST = 200;

    static final String ANY = "*";

    static Gaps field(String name) {
        return new Gaps(false, false, false, Set.of(name), Set.of());
    }

    static Gaps target(String model) {
        return new Gaps(false, false, false, Set.of(), Set.of(model));
    }

    Gaps and(Gaps other) {
        if (other.equals(NONE)) {
            return this;
        }
        if (fields.size() > MOST || targets.size() > MOST) {
            return UNREAD;
        }
        return new Gaps(
                unread || other.unread,
                attributes || other.attributes,
                keys || other.keys,
                union(fields, other.fields),
                union(targets, other.targets));
    }

    /** Whether a field that was left out may point to that model. */
    boolean mayPointTo(String model) {
        return unread || targets.contains(model) || targets.contains(ANY);
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
        if (left.containsAll(right)) {
            return left;
        }
        return Stream.concat(left.stream(), right.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
