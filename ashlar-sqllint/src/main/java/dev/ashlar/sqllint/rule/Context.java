package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.facts.Facts;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.SqlScript;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.state.Database;
import dev.ashlar.sqllint.state.History;
import dev.ashlar.sqllint.state.Sizes;
import dev.ashlar.sqllint.state.SqlSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule sees beside the statement that it judges.
 *
 * @param script the file that the statement stands in
 * @param steps how that file runs
 * @param made the tables that this file makes
 * @param facts what all files of this run make
 * @param history what the database holds before each statement
 * @param files all files of this run, in their order
 * @param setting where it runs
 */
public record Context(
        SqlScript script,
        Steps steps,
        Set<String> made,
        Facts facts,
        History history,
        List<SourceFile> files,
        Setting setting) {
    public static Context of(
            SqlSource source, SqlScript script, Facts facts, History history, List<SourceFile> files, Setting setting) {
        Set<String> made =
                script.statements().stream().flatMap(Context::madeBy).collect(Collectors.toUnmodifiableSet());
        return new Context(script, Steps.of(source, script), made, facts, history, files, setting);
    }

    /** Whether this file makes the table: nobody reads it yet and it holds no rows. */
    public boolean isNewHere(Node rangeVar) {
        return isNewHere(Names.table(rangeVar));
    }

    /** The same, also under another name than it was made with. */
    public boolean isNewHere(String table) {
        return made.contains(table);
    }

    /** The same at a statement: a table that was renamed since it was made is new as well. */
    public boolean isNew(String table, Statement statement) {
        return isNewHere(table)
                || before(statement)
                        .relation(table)
                        .filter(r -> script.file().equals(r.madeIn()))
                        .isPresent();
    }

    public Database before(Statement statement) {
        return history.before(statement);
    }

    public int server() {
        return setting.server();
    }

    /** How much work on tables weighs: a warning where nobody counted their rows. */
    public Weight weigh(Work work, Statement statement, String... tables) {
        Database now = before(statement);
        return Weight.of(work, Stream.of(tables).map(t -> size(t, now)).toList(), Severity.WARNING);
    }

    /** A table that this file made is empty; a partitioned one is as large as its parts. */
    private Optional<Sizes.Size> size(String table, Database now) {
        if (isNewHere(table)) {
            return Optional.of(new Sizes.Size(0, 0));
        }
        List<Sizes.Size> parts = now.partitions(table)
                .flatMap(p -> setting.sizes().of(p.name()).stream())
                .toList();
        return now.isPartitioned(table) && !parts.isEmpty()
                ? Optional.of(new Sizes.Size(
                        parts.stream().mapToLong(Sizes.Size::rows).sum(),
                        parts.stream().mapToLong(Sizes.Size::bytes).sum()))
                : setting.sizes().of(table);
    }

    /** Whether everybody's wait for a table is short whatever is done to it, for it is known to be small. */
    public boolean isSmall(String table, Statement statement) {
        return !weigh(Work.REWRITE, statement, table).speaks();
    }

    /** The edit that puts the safe form of a statement in its place; null where a person has to see to it. */
    public @Nullable Fix rewritten(Statement statement, String title, Part... parts) {
        return Rewriting.fix(this, statement, title, List.of(parts));
    }

    private static Stream<String> madeBy(Statement statement) {
        Node tree = statement.tree();
        return switch (tree.type()) {
            case "CreateStmt" -> Stream.of(Names.table(tree.child("relation")));
            case "CreateTableAsStmt" -> Stream.of(Names.table(tree.child("into").child("rel")));
            default -> Stream.empty();
        };
    }
}
