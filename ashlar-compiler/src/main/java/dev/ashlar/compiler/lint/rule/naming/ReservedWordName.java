package dev.ashlar.compiler.lint.rule.naming;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** A word of SQL as a name has to be quoted always, and without quotes it may mean something else and not fail. */
final class ReservedWordName implements ModelRule {
    /** Reserved in PostgreSQL 18 (pg_get_keywords: catcode R and T), as far as anybody would call a table or a column so. */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "analyse",
            "analyze",
            "and",
            "any",
            "array",
            "as",
            "asc",
            "asymmetric",
            "authorization",
            "binary",
            "both",
            "case",
            "cast",
            "check",
            "collate",
            "collation",
            "column",
            "constraint",
            "create",
            "cross",
            "current_date",
            "current_role",
            "current_time",
            "current_user",
            "default",
            "deferrable",
            "desc",
            "distinct",
            "do",
            "else",
            "end",
            "except",
            "false",
            "fetch",
            "for",
            "foreign",
            "freeze",
            "from",
            "full",
            "grant",
            "group",
            "having",
            "in",
            "initially",
            "inner",
            "intersect",
            "into",
            "is",
            "join",
            "lateral",
            "leading",
            "left",
            "like",
            "limit",
            "localtime",
            "natural",
            "not",
            "null",
            "offset",
            "on",
            "only",
            "or",
            "order",
            "outer",
            "overlaps",
            "placing",
            "primary",
            "references",
            "returning",
            "right",
            "select",
            "session_user",
            "similar",
            "some",
            "symmetric",
            "table",
            "then",
            "to",
            "trailing",
            "true",
            "union",
            "unique",
            "user",
            "using",
            "variadic",
            "verbose",
            "when",
            "where",
            "window",
            "with");

    @Override
    public About about() {
        return About.info(Category.NAMING, "a table or a column called like a word of SQL");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        Stream<Diagnostic> table = RESERVED.contains(model.table())
                ? Stream.of(finding(
                        "the table `" + model.table() + "` is called like a word of SQL",
                        model.span(),
                        "map it to another name: `@@map(\"" + model.table() + "s\")`"))
                : Stream.empty();
        Stream<Diagnostic> columns = model.scalars()
                .filter(field -> RESERVED.contains(field.column()))
                .map(field -> finding(
                        "the column `" + model.name() + "." + field.name() + "` is called like a word of SQL",
                        field.span(),
                        "map it to another name: `@map(\"...\")`"));
        return Stream.concat(table, columns);
    }
}
