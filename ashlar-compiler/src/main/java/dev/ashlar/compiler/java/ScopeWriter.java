package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the classes that give a delegate for each model: the database itself, its transactions and its tenants. */
final class ScopeWriter {
    private static final String TX = "Tx";
    private static final String TENANT = "Tenant";
    private static final String UNSCOPED = "Unscoped";

    private final ClientSchema client;
    private final Optional<ScalarField> tenantKey;
    private final String source;

    ScopeWriter(ClientSchema client) {
        this.client = client;
        this.tenantKey = client.tenantKey();
        this.source = client.models().values().stream()
                .findFirst()
                .map(m -> "Written by `ashlar generate` from "
                        + Sources.fileName(m.model().span()) + ".")
                .orElse("Written by `ashlar generate`.");
    }

    List<GeneratedFile> write() {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(database());
        files.add(tables(
                client.tables(),
                "The tables that need no tenant: what {@link " + client.scope() + "} and its transactions share.",
                Types.SCOPE,
                client.models().values().stream().filter(m -> !isOfTenant(m)).toList()));
        if (tenantKey.isPresent()) {
            files.add(tables(
                    client.tenantTables(),
                    "All tables: what is open within a tenant.",
                    client.tables(),
                    client.models().values().stream().filter(this::isOfTenant).toList()));
        }
        return files;
    }

    private boolean isOfTenant(ClientModel model) {
        return model.model().tenantKey() != null;
    }

    private GeneratedFile tables(String name, String doc, String base, List<ClientModel> models) {
        JavaFile file = new JavaFile(client.packageName(), name, client.types(), Set.of());
        String parent = base.equals(Types.SCOPE) ? file.type(base) : base;
        file.doc(doc);
        file.line("public abstract class " + name + " extends " + parent + " {");
        file.line(name + "(" + file.type(Types.SESSION) + " session) {");
        file.line("super(session);");
        file.line("}");
        for (ClientModel model : models) {
            file.blank();
            file.documentation(model.model().documentation());
            file.line("public final " + model.delegate() + " " + model.accessor() + "() {");
            file.line("return new " + model.delegate() + "(session);");
            file.line("}");
        }
        file.line("}");
        return file.finish(source);
    }

    private GeneratedFile database() {
        Set<String> nested = tenantKey.isPresent() ? Set.of(TX, TENANT, UNSCOPED) : Set.of(TX);
        JavaFile file = new JavaFile(client.packageName(), client.scope(), client.types(), nested);
        String database = file.type(Types.DATABASE);
        file.doc("The way into the database. A call outside a transaction is a transaction of its own.");
        file.line("public final class " + client.scope() + " extends " + client.tables() + " {");
        file.line("private final " + database + " database;");
        file.blank();
        file.line("public " + client.scope() + "(" + database + " database) {");
        file.line("super(database.session());");
        file.line("this.database = database;");
        file.line("}");
        writeDoors(file);
        writeScope(file, TX, client.tables(), "Inside a transaction.");
        if (tenantKey.isPresent()) {
            writeScope(
                    file,
                    TENANT,
                    client.tenantTables(),
                    "Inside a transaction of one tenant: row-level security shows its rows alone.");
            writeScope(
                    file, UNSCOPED, client.tenantTables(), "Inside a transaction that sees the rows of every tenant.");
        }
        file.line("}");
        return file.finish(source);
    }

    private void writeDoors(JavaFile file) {
        writeDoor(file, "Commits when the work returns and rolls back when it throws.", "transaction", "", "", TX);
        tenantKey.ifPresent(key -> {
            String tenant = new FieldTypes(client, file).value(key);
            writeDoor(
                    file,
                    "A transaction that sees and writes the rows of this tenant alone.",
                    "withTenant",
                    tenant + " tenant",
                    "tenant",
                    TENANT);
            writeDoor(
                    file,
                    "A transaction for all tenants at once, over the connection that may do so. The reason is logged.",
                    "unscoped",
                    file.type(Types.STRING) + " reason",
                    "reason",
                    UNSCOPED);
        });
    }

    private void writeDoor(JavaFile file, String doc, String name, String parameter, String argument, String scope) {
        file.blank();
        file.doc(doc);
        writeCall(file, name, parameter.isEmpty() ? List.of() : List.of(parameter), argument, scope);
        String isolation = file.type(Types.ISOLATION) + " isolation";
        file.blank();
        file.doc(doc);
        writeCall(
                file,
                name,
                parameter.isEmpty() ? List.of(isolation) : List.of(parameter, isolation),
                argument.isEmpty() ? "isolation" : argument + ", isolation",
                scope);
    }

    private void writeCall(JavaFile file, String name, List<String> parameters, String arguments, String scope) {
        List<String> all = new ArrayList<>(parameters);
        all.add(work(file, scope));
        file.list("public <R extends " + file.nullable(file.type("java.lang.Object")) + "> R " + name, all, " {");
        file.line("return database." + name + "(" + (arguments.isEmpty() ? "" : arguments + ", ")
                + "session -> work.apply(new " + scope + "(session)));");
        file.line("}");
    }

    private void writeScope(JavaFile file, String name, String base, String doc) {
        file.blank();
        file.doc(doc);
        file.line("public static final class " + name + " extends " + base + " {");
        file.line(name + "(" + file.type(Types.SESSION) + " session) {");
        file.line("super(session);");
        file.line("}");
        file.blank();
        file.doc("Rolls back to where the work began when it throws; the transaction goes on.");
        file.line("public <R extends " + file.nullable(file.type("java.lang.Object")) + "> R savepoint("
                + work(file, name) + ") {");
        file.line("return session.savepoint(inner -> work.apply(new " + name + "(inner)));");
        file.line("}");
        file.line("}");
    }

    private static String work(JavaFile file, String scope) {
        return file.type(Types.FUNCTION) + "<? super " + scope + ", ? extends R> work";
    }
}
