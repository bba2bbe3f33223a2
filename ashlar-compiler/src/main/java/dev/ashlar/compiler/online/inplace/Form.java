package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.online.Servers;
import dev.ashlar.compiler.online.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a change is made.
 *
 * @param now statements that change the catalogue only, and may share a transaction with others
 * @param after what follows them, each stage by itself: it reads the table, or waits for those who use it
 */
record Form(List<Statement> now, List<Stage> after) {
    static final Form NONE = new Form(List.of(), List.of());

    Form {
        now = List.copyOf(now);
        after = List.copyOf(after);
    }

    static Form now(List<Statement> statements) {
        return new Form(statements, List.of());
    }

    static Form after(Stage... stages) {
        return new Form(List.of(), List.of(stages));
    }

    static Stage transaction(Statement... statements) {
        return transaction(Servers.ALL, statements);
    }

    static Stage transaction(Servers servers, Statement... statements) {
        return new Stage.Transaction(servers, List.of(statements));
    }

    static Stage alone(Statement statement) {
        return new Stage.Alone(Servers.ALL, statement);
    }

    Form then(Form next) {
        return new Form(concat(now, next.now), concat(after, next.after));
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** The same with what a person should know on top of its first statement. */
    Form warning(List<String> warnings) {
        if (warnings.isEmpty()) {
            return this;
        }
        List<Statement> warned = new ArrayList<>(now);
        List<Stage> stages = new ArrayList<>(after);
        if (!warned.isEmpty()) {
            warned.set(0, warned.get(0).warning(warnings));
        } else if (!stages.isEmpty()) {
            stages.set(0, stages.get(0).match(new Warned(warnings)));
        }
        return new Form(warned, stages);
    }

    private record Warned(List<String> warnings) implements Stage.Cases<Stage> {
        @Override
        public Stage transaction(Stage.Transaction stage) {
            List<Statement> statements = new ArrayList<>(stage.statements());
            statements.set(0, statements.get(0).warning(warnings));
            return new Stage.Transaction(stage.servers(), statements);
        }

        @Override
        public Stage alone(Stage.Alone stage) {
            return new Stage.Alone(stage.servers(), stage.statement().warning(warnings));
        }

        @Override
        public Stage backfill(Stage.Backfill stage) {
            return new Stage.Backfill(
                    stage.servers(), stage.table(), stage.key(), stage.update().warning(warnings));
        }
    }
}
