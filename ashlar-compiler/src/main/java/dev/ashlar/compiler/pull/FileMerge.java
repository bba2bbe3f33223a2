package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Function;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.model.NamedTypes;
import dev.ashlar.compiler.model.Routines;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Functions, domains and composite types, which a schema declares in comments of their own. */
final class FileMerge {
    private final Catalog wanted;
    private final Catalog live;
    private final Schema existing;

    FileMerge(Catalog wanted, Catalog live, Schema existing) {
        this.wanted = wanted;
        this.live = live;
        this.existing = existing;
    }

    /** What changes in the directives of a file. */
    List<Edit> edits(SourceFile file) {
        Lines functions = functions(live);
        List<Edit> edits = new ArrayList<>();
        for (Routines.Function said : existing.routines().functions()) {
            if (said.span().file().equals(file)) {
                before(said)
                        .filter(f -> !isSame(f))
                        .ifPresent(f -> edits.add(edit(said.span(), functions.get(FunctionLines.key(f)))));
            }
        }
        for (NamedTypes.NamedType said : existing.types().all()) {
            if (said.span().file().equals(file)) {
                before(said).filter(t -> !isSame(t)).ifPresent(t -> edits.add(edit(said.span(), now(t))));
            }
        }
        newTypes()
                .forEach(t -> user(t).map(NamedTypes.NamedType::span)
                        .filter(span -> span.file().equals(file))
                        .ifPresent(span -> edits.add(insertion(span, TypeLines.of(t)))));
        return edits;
    }

    private static Edit insertion(Span span, String text) {
        int start = span.file().text().lastIndexOf('\n', span.start()) + 1;
        return new Edit(start, start, block(text));
    }

    private static Lines functions(Catalog catalog) {
        return FunctionLines.of(catalog.routines().functions());
    }

    private boolean isSame(Function before) {
        return live.routines()
                .function(before)
                .filter(f -> f.definition().equals(before.definition()))
                .isPresent();
    }

    private boolean isSame(NamedType before) {
        return Optional.of(TypeLines.of(before)).equals(Optional.ofNullable(now(before)));
    }

    private @Nullable String now(NamedType before) {
        return live.types()
                .find(before.name())
                .filter(t -> t.getClass() == before.getClass())
                .map(TypeLines::of)
                .orElse(null);
    }

    /** The comment lines of a directive, to the line's end; nothing in their place when it goes. */
    private static Edit edit(Span span, @Nullable String text) {
        String file = span.file().text();
        int start = file.lastIndexOf('\n', span.start()) + 1;
        int end = file.indexOf('\n', span.end());
        int rest = end < 0 ? file.length() : end;
        return text == null
                ? new Edit(start, end < 0 ? rest : end + 1, "")
                : new Edit(start, rest, String.join("\n", Lines.comment(text)));
    }

    private Optional<NamedType> before(NamedTypes.NamedType said) {
        return wanted.types().find(new TypeName(said.schema(), said.name()));
    }

    /** The function as PostgreSQL has it: by its name, and by its arguments where it shares that with others. */
    private Optional<Function> before(Routines.Function said) {
        List<Function> namesakes = wanted.routines().functions().stream()
                .filter(f -> f.name().equals(said.name())
                        && f.procedure() == said.procedure()
                        && Objects.equals(f.schema(), DesiredCatalog.schemaName(said.schema())))
                .toList();
        return namesakes.size() == 1
                ? Optional.of(namesakes.get(0))
                : namesakes.stream()
                        .filter(f -> plain(f.arguments()).equals(plain(said.arguments())))
                        .findFirst();
    }

    private static String plain(String arguments) {
        return arguments
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bint\\b|\\bint4\\b", "integer")
                .replaceAll("\\bint8\\b", "bigint")
                .replaceAll("\\bbool\\b", "boolean")
                .replaceAll("\\bvarchar\\b", "character varying")
                .replaceAll("\\btimestamptz\\b", "timestamp with time zone")
                .replaceAll("\\s+", " ");
    }

    /** Those that no file has, each in a comment of its own. */
    Stream<String> added() {
        Stream<String> types = newTypes().filter(t -> user(t).isEmpty()).map(TypeLines::of);
        Lines functions = functions(live);
        Stream<String> routines = live.routines().functions().stream()
                .filter(f -> wanted.routines().function(f).isEmpty())
                .map(FunctionLines::key)
                .sorted(Comparator.comparingInt(List.copyOf(functions.keys())::indexOf))
                .map(functions::get)
                .map(Objects::requireNonNull);
        return Stream.concat(types, routines).map(FileMerge::block);
    }

    private Stream<NamedType> newTypes() {
        return TypeLines.inOrder(live.types().all()).stream()
                .filter(t -> wanted.types()
                        .find(t.name())
                        .filter(w -> w.getClass() == t.getClass())
                        .isEmpty());
    }

    /** The first directive whose type is made of it now, so that it has to stand before that one. */
    private Optional<NamedTypes.NamedType> user(NamedType type) {
        return existing.types().all().stream()
                .filter(said -> before(said)
                        .flatMap(b -> live.types().find(b.name()))
                        .filter(now -> TypeLines.uses(now, type))
                        .isPresent())
                .findFirst();
    }

    static String block(String directive) {
        return String.join("\n", Lines.comment(directive)) + "\n";
    }
}
