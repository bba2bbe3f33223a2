package dev.ashlar.compiler.java;

import dev.ashlar.compiler.source.Span;

/** The first line of a file: what it was written from. */
final class Sources {
    private Sources() {}

    static String of(String what, Span span) {
        return "Written by `ashlar generate` from " + what + " in " + fileName(span) + ".";
    }

    /** Without folders, which differ between machines. */
    static String fileName(Span span) {
        String name = span.file().name();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? "the schema" : last;
    }
}
