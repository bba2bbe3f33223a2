package dev.ashlar.compiler.check;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects what one compilation has to say, and where something is wrong, so that what stands there can be left out of
 * what follows. Lives as long as that compilation and is seen by nobody else.
 */
final class Findings {
    /** Errors in spite of which all that stands there is understood. */
    private static final Set<String> UNDERSTOOD =
            Set.of("several-lines", "trailing-comma", "unclosed-block", "wrong-prefix");

    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<SourceFile, NavigableSet<Integer>> faults;
    private boolean errors;

    Findings() {
        this(new HashMap<>());
    }

    private Findings(Map<SourceFile, NavigableSet<Integer>> faults) {
        this.faults = faults;
    }

    /**
     * For a stage that goes through the schema together with this one and is to be heard after it: what either finds wrong,
     * both leave out.
     */
    Findings beside() {
        return new Findings(faults);
    }

    void error(String code, String message, Span span) {
        add(Diagnostic.error(code, message, span));
    }

    void error(String code, String message, Span span, String help) {
        add(Diagnostic.error(code, message, span).help(help));
    }

    /**
     * Something that is not known. The help is what is probably meant, with the change that writes it.
     *
     * @param word what is to be changed, as a whole or a part of the span
     * @param otherwise the help when nothing known is near, null for none
     */
    void unknown(
            String code, String message, Span span, Span word, Collection<String> known, @Nullable String otherwise) {
        Diagnostic error = Diagnostic.error(code, message, span);
        Optional<String> near = Spelling.nearest(word.text(), known);
        add(near.map(name -> error.help(Spelling.question(name)).fix(Spelling.change(word, name)))
                .orElse(otherwise == null ? error : error.help(otherwise)));
    }

    void warning(String code, String message, Span span, String help) {
        add(Diagnostic.warning(code, message, span).help(help));
    }

    void add(Diagnostic diagnostic) {
        found.add(diagnostic);
        errors |= diagnostic.isError();
        if (diagnostic.isError() && !UNDERSTOOD.contains(diagnostic.code())) {
            leaveOut(diagnostic.span());
        }
    }

    void addAll(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    /** What stands there cannot be used, and what is wrong is said at another place. */
    void leaveOut(Span span) {
        faults.computeIfAbsent(span.file(), file -> new TreeSet<>()).add(span.start());
    }

    /** Whether all is well so far. */
    boolean isFaultless() {
        return faults.isEmpty();
    }

    /** Whether something within is wrong. */
    boolean isFaulty(Span span) {
        return isFaulty(span, span.end() - 1);
    }

    /** Whether something is wrong within, or behind it to the end of its last line. */
    boolean isFaultyToLineEnd(Span span) {
        if (isFaultless()) {
            return false;
        }
        int newline = span.file().text().indexOf('\n', span.end());
        return isFaulty(span, newline < 0 ? span.file().text().length() : newline);
    }

    private boolean isFaulty(Span span, int last) {
        if (isFaultless()) {
            return false;
        }
        NavigableSet<Integer> starts = faults.get(span.file());
        Integer next = starts == null ? null : starts.ceiling(span.start());
        return next != null && next <= last;
    }

    boolean hasErrors() {
        return errors;
    }

    List<Diagnostic> toList() {
        return List.copyOf(found);
    }
}
