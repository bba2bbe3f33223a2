package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.Access;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.model.TableAccess;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Roles, and what a schema lets them do: each privilege on each thing that it is on. */
final class DesiredAccess {
    private final Schema schema;
    private final List<Table> tables;

    DesiredAccess(Schema schema, List<Table> tables) {
        this.schema = schema;
        this.tables = tables;
    }

    Access access() {
        List<Access.Role> roles = schema.access().roles().stream()
                .map(r -> new Access.Role(r.name(), r.login(), r.inherit(), r.memberOf()))
                .toList();
        Stream<Access.Grant> ofModels = schema.models().stream().flatMap(DesiredAccess::ofModel);
        Stream<Access.Grant> ofAll = schema.access().grants().stream()
                .flatMap(grant -> securables(grant).flatMap(on -> grants(on, grant.privileges(), grant.roles())));
        return Access.declared(roles, Stream.concat(ofModels, ofAll).distinct().toList());
    }

    private static Stream<Access.Grant> ofModel(Model model) {
        TableName table = DesiredCatalog.tableName(model);
        return model.access().grants().stream()
                .flatMap(grant ->
                        securables(model, table, grant).flatMap(on -> grants(on, grant.privileges(), grant.roles())));
    }

    private static Stream<Securable> securables(Model model, TableName table, TableAccess.Grant grant) {
        return grant.fields().isEmpty()
                ? Stream.of(new Securable.OfTable(table))
                : grant.fields().stream()
                        .map(field -> new Securable.OfColumn(table, ModelTable.columnOf(model, field)));
    }

    /** What is said for things to come holds for those of the schema too. */
    private Stream<Securable> securables(dev.ashlar.compiler.model.Access.Grant grant) {
        String name = grant.schema();
        return switch (grant.on()) {
            case SCHEMA -> Stream.of(new Securable.OfSchema(name));
            case TABLES -> Stream.concat(toCome(grant), of(grant).map(table -> new Securable.OfTable(table.name())));
            case SEQUENCES -> Stream.concat(toCome(grant), of(grant).flatMap(DesiredAccess::sequences));
        };
    }

    private static Stream<Securable> toCome(dev.ashlar.compiler.model.Access.Grant grant) {
        boolean sequences = grant.on() == dev.ashlar.compiler.model.Access.On.SEQUENCES;
        return grant.toCome() ? Stream.of(new Securable.ToCome(grant.schema(), sequences)) : Stream.of();
    }

    private Stream<Table> of(dev.ashlar.compiler.model.Access.Grant grant) {
        return tables.stream().filter(t -> Objects.equals(t.name().schema(), grant.schema()));
    }

    private static Stream<Securable> sequences(Table table) {
        return table.columns().stream()
                .filter(c -> c.defaultValue() instanceof ColumnDefault.Serial)
                .map(c -> new Securable.OfSequence(table.name(), c.name()));
    }

    private static Stream<Access.Grant> grants(Securable on, List<String> privileges, List<String> roles) {
        return roles.stream().flatMap(role -> privileges.stream().map(p -> new Access.Grant(on, role, p)));
    }
}
