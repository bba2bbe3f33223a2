package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.facts.Policy;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** A setting that was set for one transaction is empty text, not NULL, on that connection afterwards, and empty text is no uuid: the next statement without a tenant fails instead of seeing no rows. */
final class PolicySettingWithoutNullif implements Rule {
    private static final Set<String> TEXT = Set.of("text", "varchar", "bpchar", "name", "citext");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Policy.of(statement).stream()
                .flatMap(policy -> Stream.of(policy.using(), policy.check()))
                .flatMap(expression -> expression.all("TypeCast"))
                .filter(cast -> Names.function(cast.child("arg")).equals("current_setting"))
                .filter(cast -> !TEXT.contains(Names.last(cast.child("typeName"), "names")))
                .map(cast -> finding(statement, cast));
    }

    private Diagnostic finding(Statement statement, Node cast) {
        Span call = Places.call(statement, cast.child("arg"));
        String type = Names.last(cast.child("typeName"), "names");
        String setting = withMissingOk(call.text());
        return finding(
                        "the cast to " + type
                                + " fails once this setting is empty, as it is on a pooled connection after its first"
                                + " transaction",
                        call,
                        "write `NULLIF(" + setting + ", '')::" + type + "`: no setting, no rows")
                .fix(Fix.of("put NULLIF around it", new TextEdit(call, "NULLIF(" + setting + ", '')")));
    }

    /** Without its second argument the call itself fails where nothing was ever set. */
    private static String withMissingOk(String call) {
        return call.contains(",") ? call : call.substring(0, call.length() - 1) + ", true)";
    }
}
