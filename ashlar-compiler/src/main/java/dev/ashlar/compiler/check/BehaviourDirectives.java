package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.TableBehaviour;
import dev.ashlar.compiler.model.ViewDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how a table or view comes to its rows, and who owns it. */
final class BehaviourDirectives {
    private final TypedTable table;
    private final DirectiveFields fields;
    private final Findings findings;

    BehaviourDirectives(TypedTable table, DirectiveFields fields, Findings findings) {
        this.table = table;
        this.fields = fields;
        this.findings = findings;
    }

    TableBehaviour ofModel(List<Said> said) {
        ViewDefinition view = view(said);
        if (table.view()) {
            checkIndexes(said, view);
        }
        return new TableBehaviour(new TriggerDirectives(table, fields, findings).read(said), view);
    }

    private @Nullable ViewDefinition view(List<Said> said) {
        Optional<Said> definition = Directives.one(said, "definition");
        Optional<Said> materialized = Directives.one(said, "materialized");
        if (definition.isEmpty()) {
            materialized.ifPresent(d -> error(
                    "contradictory-directive",
                    "`@materialized` is about a view that migrations make, and this one has no `@definition`",
                    d,
                    "add `/// @definition(\"select ...\")`"));
            return null;
        }
        Said given = definition.get();
        if (materialized.isPresent()
                && (given.value("securityInvoker").isPresent()
                        || given.value("checkOption").isPresent())) {
            error(
                    "contradictory-directive",
                    "a materialized view has neither `securityInvoker` nor `checkOption`",
                    given,
                    "leave them out; a materialized view always has the rights of its owner");
        }
        return new ViewDefinition(
                given.text("sql").orElseThrow().strip().replaceAll("\\s*;$", ""),
                materialized.isPresent(),
                given.value("securityInvoker").isEmpty() || given.flag("securityInvoker"),
                given.text("checkOption").orElse(null));
    }

    private void checkIndexes(List<Said> said, @Nullable ViewDefinition view) {
        if (view == null || !view.materialized()) {
            said.stream()
                    .filter(d -> d.name().equals("index") || d.name().equals("unique"))
                    .forEach(d -> error(
                            "contradictory-directive",
                            "only a materialized view has indexes",
                            d,
                            "add `/// @materialized`, or index the tables that the view reads"));
        }
    }

    private void error(String code, String message, Said directive, String help) {
        findings.error(code, message, directive.span(), help);
    }
}
