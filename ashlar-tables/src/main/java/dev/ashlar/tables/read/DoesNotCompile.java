package dev.ashlar.tables.read;

/** What javac says of table classes: each error with its file and line. */
public final class DoesNotCompile extends RuntimeException {
    DoesNotCompile(String messages) {
        super(messages);
    }
}
