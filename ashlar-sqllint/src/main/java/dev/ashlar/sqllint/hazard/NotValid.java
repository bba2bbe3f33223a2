package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Fix;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint added NOT VALID, which is over in milliseconds, and validated in another transaction, while others work. */
final class NotValid {
    private NotValid() {}

    /** Null where it stands among other commands, or where PostgreSQL would choose a name that cannot be foreseen. */
    static @Nullable Fix fix(Command command, Context context, List<String> columns, String ending) {
        Node node = command.definition();
        String bare = command.table().substring(command.table().lastIndexOf('.') + 1);
        boolean named = !node.text("conname").isEmpty();
        String name = named ? node.text("conname") : bare + "_" + String.join("_", columns) + "_" + ending;
        if (!command.isAlone() || name.length() > Identifier.MAX_BYTES || (!named && isTaken(command, context, name))) {
            return null;
        }
        String added = command.statement().span().text() + " NOT VALID";
        String sql = named ? added : added.replaceFirst("(?i)\\bADD\\s+", "ADD CONSTRAINT \"" + name + "\" ");
        String validate = "ALTER TABLE " + command.written() + " VALIDATE CONSTRAINT " + Identifier.quote(name);
        return context.rewritten(
                command.statement(),
                "add it NOT VALID, and validate it while others work",
                Part.step(sql),
                Part.step(validate));
    }

    private static boolean isTaken(Command command, Context context, String name) {
        return name.matches(".*[^a-z0-9_].*")
                || context.before(command.statement())
                        .relation(command.table())
                        .filter(r -> r.constraint(name).isPresent())
                        .isPresent();
    }
}
