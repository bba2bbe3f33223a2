package dev.ashlar.compiler.check;

import dev.ashlar.compiler.directive.DirectiveSpec;
import dev.ashlar.compiler.directive.DirectiveSpecs;
import dev.ashlar.compiler.directive.Place;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.Documentation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the directives of one doc comment: those that may stand there, with their arguments. */
final class DirectiveReader {
    private final Findings findings;

    DirectiveReader(Findings findings) {
        this.findings = findings;
    }

    /** The directives that are sound; what is wrong with the others is said. */
    List<Said> at(Place place, Documentation documentation) {
        return at(place, DirectiveLines.of(documentation));
    }

    /** The same for a comment whose lines are told apart already. */
    List<Said> at(Place place, DirectiveLines lines) {
        return lines.directives().isEmpty() ? List.of() : at(Set.of(place), lines.directives());
    }

    /**
     * @param places what the comment stands above; a directive may stand there when it may stand above one of them
     */
    List<Said> at(Set<Place> places, List<Directive> directives) {
        if (directives.isEmpty()) {
            return List.of();
        }
        List<Said> said = new ArrayList<>();
        Set<String> once = new HashSet<>();
        for (Directive directive : directives) {
            Optional<DirectiveSpec> spec = spec(directive).filter(s -> mayStand(s, places, directive));
            spec.filter(s -> s.repeatable() || isFirst(directive, once))
                    .flatMap(s -> read(s, directive))
                    .ifPresent(said::add);
        }
        return List.copyOf(said);
    }

    private Optional<DirectiveSpec> spec(Directive directive) {
        String name = directive.name().text();
        Optional<DirectiveSpec> spec = DirectiveSpecs.find(name);
        if (spec.isEmpty()) {
            String near = DirectiveLines.nearest(directive).orElseThrow();
            findings.add(
                    Diagnostic.error("unknown-directive", "directive `@" + name + "` is not known", directive.span())
                            .help(Spelling.question("@" + near))
                            .fix(Spelling.change(directive.name().span(), near)));
        }
        return spec;
    }

    private boolean mayStand(DirectiveSpec spec, Set<Place> places, Directive directive) {
        boolean may = places.stream().anyMatch(spec.places()::contains);
        if (!may) {
            error(
                    "misplaced-directive",
                    "`@" + spec.name() + "` cannot stand here",
                    directive,
                    "put it " + spec.home());
        }
        return may;
    }

    private boolean isFirst(Directive directive, Set<String> once) {
        String name = directive.name().text();
        boolean first = once.add(name);
        if (!first) {
            error("duplicate-directive", "`@" + name + "` can be given once", directive, "remove this line");
        }
        return first;
    }

    private Optional<Said> read(DirectiveSpec spec, Directive directive) {
        if (!directive.diagnostics().isEmpty()) {
            error(
                    "wrong-arguments",
                    "`@" + spec.name() + "` cannot be read: "
                            + directive.diagnostics().get(0).message(),
                    directive,
                    "write `/// " + spec.example() + "`");
            return Optional.empty();
        }
        return DirectiveArguments.read(spec, directive, findings);
    }

    private void error(String code, String message, Directive directive, String help) {
        findings.error(code, message, directive.span(), help);
    }
}
