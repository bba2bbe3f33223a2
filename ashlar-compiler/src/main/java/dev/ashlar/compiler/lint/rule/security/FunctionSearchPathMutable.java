package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * It looks names up where its caller says, and runs with the rights of its owner: a table or function of the same name in
 * the caller's schema takes its place.
 */
final class FunctionSearchPathMutable implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.SECURITY, "a SECURITY DEFINER function without a search path of its own");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.functions().stream()
                .filter(function -> function.securityDefiner() && function.searchPath() == null)
                .filter(function -> !function.body().isBlank()
                        && !function.language().equals("c")
                        && !function.language().equals("internal"))
                .map(function -> finding(
                        "`" + function.name() + "` runs with the rights of `" + function.owner()
                                + "`, and looks names up in its caller's search path",
                        function.object(),
                        "`ALTER FUNCTION " + function.name().quoted() + "(" + function.arguments()
                                + ") SET search_path = ''`, with every name in its body qualified"));
    }
}
