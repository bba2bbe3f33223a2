package dev.ashlar.bench;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.introspect.Introspector;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long a warm JVM takes to diff two schemas of 300 models of which every table differs, and to read the catalogue of a
 * database with 300 tables; and how many statements that reading is.
 */
public final class MigrationSpeed {
    private static final int MODELS = 300;
    private static final Target TARGET = new Target(18);

    private MigrationSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Schema before = compiled(GeneratedSchema.of(MODELS));
        Schema after = compiled(GeneratedSchema.changed(MODELS));
        System.out.println("| warm, " + MODELS + " models | ms, median (fastest to slowest) | CPU ms, fastest | |");
        System.out.println("|---|---|---|---|");
        print("diff, every table differs", () -> script(desired(before), after), "lines of SQL");
        print(
                "diff, nothing differs",
                () -> CatalogDiff.between(desired(before), desired(before)).size(),
                "changes");
        print("diff from nothing", () -> script(Catalog.EMPTY, before), "lines of SQL");
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase();
                Connection connection = DriverManager.getConnection(database.ownerUrl())) {
            prepare(connection, before);
            print("introspection", () -> read(connection).tables().size(), "tables");
            System.out.println("introspection takes " + statements(connection) + " statements");
        }
        System.exit(0);
    }

    private static Schema compiled(String text) {
        return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)))
                .schema();
    }

    /** How many lines the script has. */
    private static long script(Catalog from, Schema to) {
        return Ddl.script(CatalogDiff.between(from, desired(to))).lines().count();
    }

    private static Catalog desired(Schema schema) {
        return DesiredCatalog.of(schema, TARGET);
    }

    private static void prepare(Connection connection, Schema schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Ddl.script(CatalogDiff.between(Catalog.EMPTY, desired(schema))));
            statement.execute("SET search_path TO public");
        }
    }

    private static Catalog read(Connection connection) throws SQLException {
        return Introspector.read(connection, List.of("public"));
    }

    private static void print(String what, Callable<? extends Number> step, String unit) throws Exception {
        Rounds rounds = Rounds.of(step);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f (%.0f to %.0f) | %.0f | %s %s |%n",
                what,
                rounds.median(),
                rounds.fastest(),
                rounds.slowest(),
                rounds.cpu(),
                step.call(),
                unit);
    }

    private static int statements(Connection connection) throws SQLException {
        AtomicInteger statements = new AtomicInteger();
        read((Connection) Proxy.newProxyInstance(
                MigrationSpeed.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
        return statements.get();
    }
}
