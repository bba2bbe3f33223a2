package dev.ashlar.compiler.check;

import dev.ashlar.compiler.syntax.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The privileges and the roles of one directive. */
final class GrantWords {
    private final Said directive;
    private final Findings findings;

    GrantWords(Said directive, Findings findings) {
        this.directive = directive;
        this.findings = findings;
    }

    /** As PostgreSQL prints them. */
    List<String> privileges(Set<String> allowed) {
        for (Expression word : Values.elements(directive.required("privileges"))) {
            if (!allowed.contains(Values.source(word))) {
                findings.error(
                        "unknown-privilege",
                        "there is no privilege `" + Values.source(word) + "` here",
                        word.span(),
                        Spelling.help(Values.source(word), List.copyOf(allowed))
                                .orElse("there are " + String.join(", ", new TreeSet<>(allowed))));
            }
        }
        return directive.texts("privileges").stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
    }

    List<String> roles() {
        List<String> roles = directive.texts("to");
        if (roles.isEmpty()) {
            findings.error(
                    "wrong-arguments",
                    "`@" + directive.name() + "` needs `to`, the roles that may",
                    directive.syntax().name().span(),
                    "write `/// " + directive.spec().example() + "`");
        }
        return roles;
    }
}
