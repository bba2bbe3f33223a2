package dev.ashlar.compiler.java;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names that a class or a package already has; a name asked for twice gets underscores. */
final class Taken {
    private final Set<String> names = new HashSet<>();
    private final boolean files;

    Taken(Collection<String> names) {
        this(names, false);
    }

    private Taken(Collection<String> names, boolean files) {
        this.files = files;
        names.forEach(name -> this.names.add(key(name)));
    }

    /** Of classes: two whose names differ only by case would be one file on macOS and Windows. */
    static Taken ofFiles(Collection<String> names) {
        return new Taken(names, true);
    }

    String claim(String wanted) {
        String name = wanted;
        while (!names.add(key(name))) {
            name += "_";
        }
        return name;
    }

    private String key(String name) {
        return files ? name.toLowerCase(Locale.ROOT) : name;
    }
}
