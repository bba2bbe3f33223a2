package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first line of a script that takes away what an earlier version of the application uses:
 *
 * <pre>{@code
 * -- ashlar:contract posts.title,users
 * }</pre>
 *
 * @param names what running clients must have stopped to use: {@code table}, {@code table.column}, a column as it was
 *     before its type changed as {@code table.column:INTEGER}, a value of an enum as {@code Enum.VALUE}
 */
public record Contract(Span span, List<String> names) {
    public Contract {
        names = List.copyOf(names);
    }

    /** Empty when the script has no such line. */
    public static Optional<Contract> of(SourceFile file) {
        return SqlLexer.tokens(file.text()).stream()
                .filter(SqlToken::isComment)
                .map(comment -> Marker.read(file, comment))
                .flatMap(Stream::ofNullable)
                .filter(Marker::isContract)
                .findFirst()
                .map(marker -> new Contract(marker.span(), marker.names()));
    }

    /** The tables and enums that the names are of. */
    public List<String> relations() {
        return names.stream()
                .map(n -> n.contains(".") ? n.substring(0, n.lastIndexOf('.')) : n)
                .distinct()
                .toList();
    }
}
