package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.script.SqlStatement;
import java.util.List;
import java.util.Optional;

/**
 * A file with one query in it.
 *
 * @param documentation the comment on top, without what it says of parameters
 * @param parameters their names, in the order of their numbers
 * @param places where they stand, in the order of the text
 * @param said what the comment says of parameters
 */
record QueryFile(
        SqlStatement statement,
        String documentation,
        List<String> parameters,
        List<Place> places,
        List<SaidParameter> said) {
    private static final String ENDING = ".sql";

    QueryFile {
        parameters = List.copyOf(parameters);
        places = List.copyOf(places);
        said = List.copyOf(said);
    }

    /**
     * Where a parameter stands in the file.
     *
     * @param parameter its index
     */
    record Place(int parameter, int start, int end) {}

    SourceFile file() {
        return statement.span().file();
    }

    /** The file's name without folders. */
    static String fileName(SourceFile file) {
        return file.name().substring(file.name().lastIndexOf('/') + 1);
    }

    /** The file's name without folders and ending. */
    static String nameOf(SourceFile file) {
        String name = fileName(file);
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    Optional<SaidParameter> said(int parameter) {
        String name = parameters.get(parameter);
        return said.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    boolean standsTwice(int parameter) {
        return places.stream().filter(p -> p.parameter() == parameter).count() > 1;
    }

    /** The statement's first line, for what has no better place. */
    Span firstLine() {
        Span all = statement.span();
        int newline = all.text().indexOf('\n');
        return newline < 0 ? all : new Span(all.file(), all.start(), all.start() + newline);
    }
}
