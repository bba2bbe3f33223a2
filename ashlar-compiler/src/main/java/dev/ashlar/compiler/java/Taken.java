package dev.ashlar.compiler.java;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The names that a class or a package already has; a name asked for twice gets underscores. */
final class Taken {
    private final Set<String> names = new HashSet<>();

    Taken(Collection<String> names) {
        this.names.addAll(names);
    }

    String claim(String wanted) {
        String name = wanted;
        while (!names.add(name)) {
            name += "_";
        }
        return name;
    }
}
