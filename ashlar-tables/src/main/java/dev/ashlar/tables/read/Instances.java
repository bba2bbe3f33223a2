package dev.ashlar.tables.read;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.Configuration;
import dev.ashlar.tables.Place;
import dev.ashlar.tables.SchemaText;
import dev.ashlar.tables.Table;
import dev.ashlar.tables.TableMistake;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Table classes made and read: here the code of those who wrote them runs. */
final class Instances {
    private final List<SourceFile> sources;

    Instances(List<SourceFile> sources) {
        this.sources = sources;
    }

    SchemaText text(String name, List<Class<?>> all) {
        try {
            return SchemaText.of(
                    name,
                    made(all, Configuration.class),
                    all.stream()
                            .filter(c -> c.isEnum() || isMade(c, Table.class))
                            .toList(),
                    made(all, Table.class));
        } catch (TableMistake e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw failed("the code of the tables", e); // of a relation's lambda, or of an enum
        }
    }

    private <T> List<T> made(List<Class<?>> all, Class<T> kind) {
        return all.stream()
                .filter(c -> isMade(c, kind))
                .map(c -> kind.cast(make(c)))
                .toList();
    }

    private static boolean isMade(Class<?> type, Class<?> kind) {
        return kind.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw failed("`" + type.getSimpleName() + "`", Objects.requireNonNull(e.getCause()));
        } catch (LinkageError e) {
            throw failed("`" + type.getSimpleName() + "`", e);
        } catch (NoSuchMethodException e) {
            throw new TableMistake(
                    "table-without-constructor",
                    "`" + type.getSimpleName() + "` has no constructor without parameters",
                    ClassLines.of(type, sources),
                    "give it one, and make it a static class if it lies in another");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A static initializer's exception is wrapped in an error of Java's; what was thrown first is what to tell. */
    private RuntimeException failed(String what, Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !(cause instanceof TableMistake)) {
            cause = cause.getCause();
        }
        return cause instanceof TableMistake mistake
                ? mistake
                : new TableMistake(
                        "table-code-failed",
                        what + " could not be made: " + cause,
                        place(cause.getStackTrace()),
                        "a table class only says what the table is: it reads no file and asks no server");
    }

    /** The uppermost call that stands in one of the files. */
    Place place(StackTraceElement[] calls) {
        return Arrays.stream(calls)
                .map(call -> new Place(String.valueOf(call.getFileName()), call.getLineNumber()))
                .filter(place -> JavaLines.span(sources, place) != null)
                .findFirst()
                .orElse(Place.NOWHERE);
    }
}
