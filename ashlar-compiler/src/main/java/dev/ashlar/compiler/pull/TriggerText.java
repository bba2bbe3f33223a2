package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A trigger as PostgreSQL prints it, as a directive. One with transition tables is beyond the directive's words. */
final class TriggerText {
    private static final Pattern TRIGGER = Pattern.compile(
            "CREATE (CONSTRAINT )?TRIGGER .+? (BEFORE|AFTER|INSTEAD OF) ((?:INSERT|UPDATE|DELETE|TRUNCATE).*?) ON (\\S+|\"[^\"]+\"|\\S*\"[^\"]+\")"
                    + "( NOT DEFERRABLE| DEFERRABLE)?(?: INITIALLY (IMMEDIATE|DEFERRED))?"
                    + " FOR EACH (ROW|STATEMENT)(?: WHEN \\((.*)\\))? EXECUTE FUNCTION (.+)",
            Pattern.DOTALL);
    private static final Pattern OF = Pattern.compile("UPDATE OF (.+?)(?= OR (?:INSERT|DELETE|TRUNCATE)|$)");

    private final Trigger trigger;
    private final TableName table;
    private final Names names;

    private TriggerText(Trigger trigger, TableName table, Names names) {
        this.trigger = trigger;
        this.table = table;
        this.names = names;
    }

    static boolean isSayable(Trigger trigger) {
        Matcher parts = TRIGGER.matcher(trigger.definition());
        return parts.matches() && (parts.group(1) == null || " DEFERRABLE".equals(parts.group(5)));
    }

    /** Empty when the directive has no words for it. */
    static Optional<String> of(Trigger trigger, TableName table, Names names) {
        return isSayable(trigger) ? Optional.of(new TriggerText(trigger, table, names).text()) : Optional.empty();
    }

    private String text() {
        Matcher parts = TRIGGER.matcher(trigger.definition());
        if (!parts.matches()) {
            throw new IllegalStateException(trigger.definition());
        }
        List<String> arguments = new ArrayList<>();
        arguments.add(SchemaText.quoted(trigger.name()));
        arguments.add(parts.group(2).equals("INSTEAD OF") ? "insteadOf" : lower(parts.group(2)));
        arguments.add(SchemaText.list(events(parts.group(3))));
        arguments.add("execute: " + SchemaText.quoted(parts.group(9)));
        if (parts.group(7).equals("STATEMENT")) {
            arguments.add("forEach: statement");
        }
        of(parts.group(3)).ifPresent(arguments::add);
        if (parts.group(8) != null) {
            arguments.add("when: " + SchemaText.quoted(parts.group(8)));
        }
        if (parts.group(1) != null) {
            arguments.add("deferrable: " + deferral(parts.group(6)));
        }
        return "@trigger(" + String.join(", ", arguments) + ")";
    }

    private static String deferral(@Nullable String initially) {
        return initially == null ? "immediate" : lower(initially);
    }

    private static List<String> events(String written) {
        return Stream.of(OF.matcher(written).replaceAll("UPDATE").split(" OR ", -1))
                .map(TriggerText::lower)
                .toList();
    }

    private Optional<String> of(String events) {
        Matcher of = OF.matcher(events);
        return of.find()
                ? Optional.of("of: " + SchemaText.list(names.fields(table, SchemaText.identifiers(of.group(1)))))
                : Optional.empty();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
