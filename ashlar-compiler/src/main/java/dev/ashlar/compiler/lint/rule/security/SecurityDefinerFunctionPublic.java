package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveFunction;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/** EXECUTE belongs to PUBLIC from the start: a function that lends its owner's rights lends them to every role. */
final class SecurityDefinerFunctionPublic implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.SECURITY, "a SECURITY DEFINER function that everyone may call");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.functions().stream()
                .filter(function ->
                        function.securityDefiner() && function.isExecutableByEveryone() && !isOfTrigger(function))
                .map(function -> finding(
                        "every role may call `" + function.name() + "`, which runs with the rights of `"
                                + function.owner() + "`" + (function.ownerIsSuperuser() ? ", a superuser" : ""),
                        function.object(),
                        "`REVOKE EXECUTE ON FUNCTION " + function.name().quoted() + "(" + function.arguments()
                                + ") FROM PUBLIC`, then grant it to whom it is for"));
    }

    private static boolean isOfTrigger(LiveFunction function) {
        return function.returns().equals("trigger") || function.returns().equals("event_trigger");
    }
}
