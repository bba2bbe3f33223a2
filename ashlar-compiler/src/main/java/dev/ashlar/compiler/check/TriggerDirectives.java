package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Deferral;
import dev.ashlar.compiler.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code @trigger}. */
final class TriggerDirectives {
    private final TypedTable table;
    private final DirectiveFields fields;
    private final Findings findings;

    TriggerDirectives(TypedTable table, DirectiveFields fields, Findings findings) {
        this.table = table;
        this.fields = fields;
        this.findings = findings;
    }

    List<Trigger> read(List<Said> said) {
        List<Trigger> triggers = new ArrayList<>();
        for (Said directive : Directives.all(said, "trigger")) {
            trigger(directive).filter(t -> isFirst(t, triggers, directive)).ifPresent(triggers::add);
        }
        return triggers;
    }

    private Optional<Trigger> trigger(Said directive) {
        String execute = directive.text("execute").orElse("").strip();
        Trigger trigger = new Trigger(
                directive.text("name").orElseThrow(),
                timing(directive),
                directive.texts("events").stream()
                        .distinct()
                        .map(e -> e.toUpperCase(Locale.ROOT))
                        .toList(),
                fields.columns(directive, "of").stream().map(TypedField::name).toList(),
                !directive.text("forEach").filter("statement"::equals).isPresent(),
                execute,
                directive.text("when").orElse(null),
                KeyDirectives.deferral(directive),
                directive.span());
        String problem = problem(trigger);
        if (problem != null) {
            error(
                    "contradictory-directive",
                    problem,
                    directive,
                    "write `/// " + directive.spec().example() + "`");
        }
        return problem == null ? Optional.of(trigger) : Optional.empty();
    }

    private static String timing(Said directive) {
        return directive
                .text("timing")
                .map(t -> t.equals("insteadOf") ? "INSTEAD OF" : t.toUpperCase(Locale.ROOT))
                .orElseThrow();
    }

    /** What PostgreSQL's manual forbids (CREATE TRIGGER). */
    private @Nullable String problem(Trigger trigger) {
        boolean instead = trigger.timing().equals("INSTEAD OF");
        if (DerivedNames.isTooLong(trigger.name())) {
            return "a name has at most 63 bytes";
        }
        if (!trigger.execute().matches("(?s)[A-Za-z_\"][^()]*\\(.*\\)")) {
            return "`execute` is a function with its arguments, as `execute: \"slugify_post()\"`";
        }
        if (instead && (!table.view() || !trigger.forEachRow() || trigger.when() != null)) {
            return "`insteadOf` is for each row of a view, and has no `when`";
        }
        if (table.view() && !instead && trigger.forEachRow()) {
            return "a view has triggers `insteadOf`, or for each statement";
        }
        if (trigger.events().contains("TRUNCATE") && (trigger.forEachRow() || table.view())) {
            return "`truncate` is of a table and for each statement: `forEach: statement`";
        }
        if (!trigger.of().isEmpty() && (instead || !trigger.events().contains("UPDATE"))) {
            return "`of` is about `update`, before or after it";
        }
        boolean constraint = trigger.deferral() != Deferral.NOT_DEFERRABLE;
        if (constraint && (!trigger.timing().equals("AFTER") || !trigger.forEachRow())) {
            return "`deferrable` is about a trigger `after` and for each row";
        }
        return null;
    }

    private boolean isFirst(Trigger trigger, List<Trigger> before, Said directive) {
        boolean first = before.stream().noneMatch(t -> t.name().equals(trigger.name()));
        if (!first) {
            error(
                    "duplicate-trigger",
                    "`" + table.name() + "` has a trigger `" + trigger.name() + "` already",
                    directive,
                    "give one of them another name");
        }
        return first;
    }

    private void error(String code, String message, Said directive, String help) {
        findings.error(code, message, directive.span(), help);
    }
}
