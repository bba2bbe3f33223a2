package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.Function;
import dev.ashlar.compiler.catalog.Routines;
import dev.ashlar.compiler.catalog.TableBehaviour;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.Trigger;
import dev.ashlar.compiler.catalog.View;
import dev.ashlar.compiler.model.Deferral;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.model.ViewDefinition;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Functions, views and triggers as a schema writes them. */
final class ModelRoutines {
    private ModelRoutines() {}

    static Routines of(Schema schema, Target target) {
        return new Routines(
                schema.routines().functions().stream()
                        .map(ModelRoutines::function)
                        .toList(),
                views(schema).map(v -> view(v, target)).toList());
    }

    /** The views that the schema defines; others are made by hand. */
    static Stream<Model> views(Schema schema) {
        return schema.models().stream().filter(m -> m.view() && m.behaviour().view() != null);
    }

    private static Function function(dev.ashlar.compiler.model.Routines.Function function) {
        return new Function(
                function.procedure(),
                DesiredCatalog.schemaName(function.schema()),
                function.name(),
                function.arguments(),
                function.sql(),
                function.sql(),
                true);
    }

    private static View view(Model model, Target target) {
        ViewDefinition definition = Objects.requireNonNull(model.behaviour().view());
        TableName name = DesiredCatalog.tableName(model);
        return new View(
                name,
                definition.materialized(),
                definition.sql(),
                options(definition),
                List.of(),
                List.of(),
                definition.materialized() ? new ModelConstraints(model, target).indexes() : List.of(),
                triggers(model, name),
                true,
                model.documentation().isEmpty() ? null : model.documentation());
    }

    private static List<String> options(ViewDefinition definition) {
        List<String> options = new ArrayList<>();
        if (definition.securityInvoker() && !definition.materialized()) {
            options.add("security_invoker=true");
        }
        if (definition.checkOption() != null) {
            options.add("check_option=" + definition.checkOption());
        }
        return options;
    }

    static TableBehaviour behaviour(Model model) {
        return new TableBehaviour(triggers(model, DesiredCatalog.tableName(model)));
    }

    private static List<Trigger> triggers(Model model, TableName table) {
        return model.behaviour().triggers().stream()
                .map(t -> new Trigger(t.name(), definition(t, model, table), true))
                .toList();
    }

    private static String definition(dev.ashlar.compiler.model.Trigger trigger, Model model, TableName table) {
        boolean constraint = trigger.deferral() != Deferral.NOT_DEFERRABLE;
        String of = ModelTable.columnsOf(model, trigger.of()).stream()
                .map(Identifier::quote)
                .collect(Collectors.joining(", "));
        String events = trigger.events().stream()
                .map(e -> e.equals("UPDATE") && !of.isEmpty() ? "UPDATE OF " + of : e)
                .collect(Collectors.joining(" OR "));
        return "CREATE " + (constraint ? "CONSTRAINT " : "") + "TRIGGER " + Identifier.quote(trigger.name()) + " "
                + trigger.timing() + " " + events + " ON " + table.quoted()
                + trigger.deferral().sql()
                + " FOR EACH " + (trigger.forEachRow() ? "ROW" : "STATEMENT")
                + (trigger.when() == null ? "" : " WHEN (" + trigger.when() + ")")
                + " EXECUTE FUNCTION " + trigger.execute();
    }
}
