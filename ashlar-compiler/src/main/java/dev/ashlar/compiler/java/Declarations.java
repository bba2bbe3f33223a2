package dev.ashlar.compiler.java;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the client knows of the database, as it tells it: a line for each table and enum, its name and after spaces each
 * column with its type, or each value. A contract waits for clients that declare what it takes away.
 */
final class Declarations {
    /** What a schema asks for differs from version to version in nothing that is said here. */
    private static final Target ANY = new Target(18);

    private final ClientSchema client;
    private final Catalog catalog;

    Declarations(ClientSchema client) {
        this.client = client;
        this.catalog = DesiredCatalog.of(client.schema(), ANY);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        client.models().values().forEach(m -> lines.add(line(m)));
        Set<String> models =
                client.schema().models().stream().map(m -> name(m).toString()).collect(Collectors.toSet());
        catalog.tables().stream()
                .filter(t -> !models.contains(t.name().toString()))
                .forEach(t ->
                        lines.add(line(t.name().toString(), t.columns().stream().map(Declarations::typed))));
        catalog.enums().forEach(e -> lines.add(line(e)));
        return lines;
    }

    private static TableName name(Model model) {
        return new TableName(DesiredCatalog.schemaName(model.schema()), model.table());
    }

    private String line(ClientModel model) {
        TableName name = name(model.model());
        Optional<Table> table = catalog.table(name);
        return line(
                name.toString(),
                model.columns().stream()
                        .map(ScalarField::column)
                        .map(c -> table.flatMap(t -> t.column(c))
                                .map(Declarations::typed)
                                .orElse(c)));
    }

    private static String line(EnumType type) {
        return line(type.name().toString(), type.labels().stream());
    }

    private static String line(String name, Stream<String> members) {
        return Stream.concat(Stream.of(name), members).map(Declarations::word).collect(Collectors.joining(" "));
    }

    private static String typed(Column column) {
        return column.name() + ":" + column.type().word();
    }

    private static String word(String name) {
        return name.replace("%", "%25").replace(" ", "%20");
    }
}
