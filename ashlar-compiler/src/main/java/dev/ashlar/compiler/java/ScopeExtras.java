package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.ScalarField;
import java.util.List;
import java.util.Optional;

/** Writes what scopes have besides their tables: extensions, batches, and scopes in which no write compiles. */
final class ScopeExtras {
    static final String READ_ONLY = "ReadOnly";
    static final String TENANT_READ_ONLY = "TenantReadOnly";

    private final ClientSchema client;
    private final JavaFile file;

    ScopeExtras(ClientSchema client, JavaFile file) {
        this.client = client;
        this.file = file;
    }

    void writeExtensions() {
        String scope = client.scope();
        String session = file.type(Types.SESSION);
        file.blank();
        file.line("private " + scope + "(" + file.type(Types.DATABASE) + " database, " + session + " session) {");
        file.line("super(session);");
        file.line("this.database = database;");
        file.line("}");
        writeExtension(
                "tagged", Types.TAGS, "tags", "The same, and behind each statement a comment that says who sent it.");
        writeExtension(
                "using", Types.MIDDLEWARE, "middleware", "The same, with middleware around the calls made on it.");
        writePrimary();
    }

    private void writeExtension(String method, String type, String name, String doc) {
        String scope = client.scope();
        file.blank();
        file.doc(doc);
        file.line("public " + scope + " " + method + "(" + file.type(type) + " " + name + ") {");
        file.line(file.type(Types.DATABASE) + " extended = database." + method + "(" + name + ");");
        file.line("return new " + scope + "(extended, extended.session());");
        file.line("}");
    }

    /** It takes a function, for a model may be called Primary. */
    private void writePrimary() {
        String scope = client.scope();
        file.blank();
        file.doc("What is read inside is read from the primary and not from a replica: what was just written.");
        file.list(
                "public <R extends " + file.nullable(file.type("java.lang.Object")) + "> R primary",
                List.of(file.type(Types.FUNCTION) + "<? super " + scope + ", ? extends R> work"),
                " {");
        file.line(file.type(Types.DATABASE) + " primary = database.primary();");
        file.line("return work.apply(new " + scope + "(primary, primary.session()));");
        file.line("}");
    }

    /** @param session what the scope's calls are made on */
    void writeBatch(String scope, String session) {
        String call = file.type(Types.FUNCTION) + "<? super " + scope + ", ? extends R>";
        String list = file.type(Types.LIST);
        file.blank();
        file.override();
        file.line("public <R> " + list + "<R> batch(" + list + "<? extends " + call + "> calls) {");
        file.line("return " + session + ".together(calls.stream()");
        file.line("        .<" + file.type(Types.FUNCTION) + "<" + file.type(Types.SESSION)
                + ", R>>map(call -> inner -> call.apply(new " + scope + "(inner)))");
        file.line("        .toList());");
        file.line("}");
    }

    void writeReadOnlyDoors(Optional<ScalarField> tenantKey) {
        writeDoor(
                "A transaction that only reads, and sees one moment throughout. A replica may run it.",
                READ_ONLY,
                "",
                "transaction(");
        tenantKey.ifPresent(key -> writeDoor(
                "A transaction that only reads the rows of this tenant, and sees one moment throughout. A replica may run it.",
                TENANT_READ_ONLY,
                new FieldTypes(client, file).value(key) + " tenant",
                "withTenant(tenant, "));
    }

    private void writeDoor(String doc, String scope, String parameter, String call) {
        String work = file.type(Types.FUNCTION) + "<? super " + scope + ", ? extends R> work";
        file.blank();
        file.doc(doc);
        file.list(
                "public <R extends " + file.nullable(file.type("java.lang.Object")) + "> R readOnly",
                parameter.isEmpty() ? List.of(work) : List.of(parameter, work),
                " {");
        file.line("return database." + call + file.type(Types.ISOLATION)
                + ".REPEATABLE_READ.onReplica(), session -> work.apply(new " + scope + "(session)));");
        file.line("}");
    }

    /** The method that opens the queries of files; nothing when there are none. */
    static void writeQueries(JavaFile file, ClientQueries queries, String type) {
        if (!queries.isEmpty()) {
            file.blank();
            file.doc("The queries of SQL files.");
            file.line("public final " + type + " " + queries.accessor() + "() {");
            file.line("return new " + type + "(session);");
            file.line("}");
        }
    }

    void writeReadOnlyScopes(boolean tenants, ClientQueries queries) {
        writeReadOnlyScope(READ_ONLY, file.type(Types.SCOPE), false, "Inside a transaction that only reads.", queries);
        if (tenants) {
            writeReadOnlyScope(
                    TENANT_READ_ONLY,
                    READ_ONLY,
                    true,
                    "Inside a transaction that only reads the rows of one tenant.",
                    queries);
        }
    }

    private void writeReadOnlyScope(String name, String base, boolean ofTenant, String doc, ClientQueries queries) {
        file.blank();
        file.doc(doc);
        file.line("public static " + (ofTenant ? "final " : "") + "class " + name + " extends " + base + " {");
        file.line(name + "(" + file.type(Types.SESSION) + " session) {");
        file.line("super(session);");
        file.line("}");
        if (!ofTenant) {
            writeQueries(file, queries, queries.reading());
        }
        client.models().values().stream()
                .filter(m -> (m.model().tenantKey() != null) == ofTenant)
                .forEach(this::writeReader);
        file.line("}");
    }

    private void writeReader(ClientModel model) {
        file.blank();
        file.documentation(model.model().documentation());
        file.line("public final " + file.type(Types.READ_DELEGATE) + "<" + model.table() + ", "
                + file.local(model.record()) + ", " + model.key() + "> " + model.accessor() + "() {");
        file.line("return new " + model.delegate() + "(session);");
        file.line("}");
    }
}
