package dev.ashlar.cli.plan;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Touched;
import dev.ashlar.compiler.source.DiagnosticJson;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan as one line of JSON. Seconds and rows are null where a size is not known. */
public final class PlanJson {
    private PlanJson() {}

    public static String of(FolderPlan plan) {
        return object(
                member("migrations", array(plan.migrations().stream().map(PlanJson::migration))),
                member("longestBlock", Block.longest(plan).map(PlanJson::block).orElse("null")),
                member("largestScan", LargestScan.of(plan).map(PlanJson::work).orElse("null")),
                member("fails", String.valueOf(plan.fails())));
    }

    private static String migration(MigrationPlan plan) {
        WayBack back = plan.wayBack();
        return object(
                member("name", quote(plan.migration().name())),
                member("steps", array(plan.steps().stream().map(PlanJson::step))),
                member(
                        "wayBack",
                        quote(back.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))),
                member("wayBackRemarks", array(back.remarks().stream().map(PlanJson::quote))));
    }

    private static String step(PlannedStep step) {
        return object(
                member("kind", quote(step.kind().name().toLowerCase(Locale.ROOT))),
                member("done", String.valueOf(step.done())),
                member("statements", array(step.statements().stream().map(PlanJson::statement))));
    }

    private static String statement(PlannedStatement statement) {
        Touched touched = statement.effect().touched();
        return object(
                member("sql", quote(statement.sql().text())),
                member("line", String.valueOf(line(statement))),
                member(
                        "locks",
                        array(touched.locks().entrySet().stream()
                                .map(e -> object(
                                        member("relation", quote(e.getKey().toString())),
                                        member("mode", quote(e.getValue().sql())),
                                        member("blocks", quote(e.getValue().blocks())))))),
                member("rewritten", names(touched.rewritten())),
                member("scanned", names(touched.scanned())),
                member("dropped", names(touched.dropped())),
                member("work", array(statement.work().stream().map(PlanJson::work))),
                member("transaction", String.valueOf(!statement.effect().alone())),
                member(
                        "certainty",
                        quote(statement
                                .effect()
                                .certainty()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))),
                member("seconds", number(statement.seconds())),
                member(
                        "failure",
                        statement
                                .effect()
                                .failure()
                                .map(f -> object(
                                        member("sqlState", quote(f.sqlState())), member("message", quote(f.message()))))
                                .orElse("null")));
    }

    private static long line(PlannedStatement statement) {
        var span = statement.sql().span();
        return 1
                + span.file()
                        .text()
                        .substring(0, span.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String work(TableWork work) {
        return object(
                member("table", quote(work.table().toString())),
                member("kind", quote(work.work().code())),
                member(
                        "rows",
                        work.size().isKnown() ? String.valueOf(work.size().rows()) : "null"),
                member("seconds", number(work.seconds())));
    }

    private static String block(Block block) {
        return object(
                member("migration", quote(block.migration().migration().name())),
                member("table", quote(block.table().toString())),
                member("blocks", quote(block.mode().blocks())),
                member("seconds", number(block.seconds())));
    }

    private static String number(double seconds) {
        return seconds < 0 ? "null" : String.format(Locale.ROOT, "%.3f", seconds);
    }

    private static String names(Collection<TableName> names) {
        return array(names.stream().map(TableName::toString).map(PlanJson::quote));
    }

    private static String quote(String text) {
        return DiagnosticJson.quote(text);
    }

    private static String member(String name, String json) {
        return quote(name) + ":" + json;
    }

    private static String object(String... members) {
        return "{" + String.join(",", List.of(members)) + "}";
    }

    private static String array(Stream<String> values) {
        return values.collect(Collectors.joining(",", "[", "]"));
    }
}
