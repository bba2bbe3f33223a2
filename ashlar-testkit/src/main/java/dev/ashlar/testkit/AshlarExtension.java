package dev.ashlar.testkit;

import dev.ashlar.runtime.Database;
import dev.ashlar.testkit.database.Preparation;
import dev.ashlar.testkit.database.TestDatabase;
import dev.ashlar.testkit.database.TestDatabaseException;
import dev.ashlar.testkit.database.TestServer;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes the databases of {@link AshlarTest} when a parameter first asks, and drops them with their test or class. */
public final class AshlarExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(AshlarExtension.class);

    /** A constructor's parameters then belong to its test, which matters for a database for each test. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        boolean whole = type == TestDatabase.class || type == Database.class || type == DataSource.class;
        boolean named = parameter.isAnnotated(Owner.class) || parameter.isAnnotated(Application.class);
        return whole || (type == String.class && named);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        boolean owner = parameter.isAnnotated(Owner.class);
        Store store = home(context).getStore(NAMESPACE);
        TestDatabase database = database(store, context);
        if (type == Database.class) {
            // Kept after the test database, and so closed before it.
            return store.computeIfAbsent(Database.class, key -> database.connect(), Database.class);
        }
        if (type == String.class) {
            return owner ? database.ownerUrl() : database.applicationUrl();
        }
        if (type == DataSource.class) {
            return owner ? database.ownerDataSource() : database.applicationDataSource();
        }
        return database;
    }

    private static TestDatabase database(Store store, ExtensionContext context) {
        AshlarTest test = annotation(annotatedClass(context)).orElseThrow();
        return store.computeIfAbsent(
                TestDatabase.class, key -> server(context).create(preparation(test)), TestDatabase.class);
    }

    /** With what the database lives and ends. */
    private static ExtensionContext home(ExtensionContext context) {
        ExtensionContext annotated = annotatedClass(context);
        AshlarTest test = annotation(annotated).orElseThrow();
        return test.lifecycle() == AshlarTest.Lifecycle.PER_METHOD ? method(context) : annotated;
    }

    /** The innermost class that carries the annotation: a nested class shares the database of the one around it. */
    private static ExtensionContext annotatedClass(ExtensionContext context) {
        ExtensionContext at = context;
        while (annotation(at).isEmpty()) {
            at = at.getParent()
                    .orElseThrow(() -> new ParameterResolutionException(
                            "no @AshlarTest on " + context.getDisplayName() + "; put it on the test class"));
        }
        return at;
    }

    private static Optional<AshlarTest> annotation(ExtensionContext context) {
        Optional<AnnotatedElement> element = context.getElement().filter(Class.class::isInstance);
        return element.flatMap(type -> AnnotationSupport.findAnnotation(type, AshlarTest.class));
    }

    private static ExtensionContext method(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "with Lifecycle.PER_METHOD there is no database before a test begins:"
                            + " take it in @BeforeEach, or use Lifecycle.PER_CLASS");
        }
        return context;
    }

    /** One for the whole run; JUnit closes it at the end. */
    private static TestServer server(ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        return store.computeIfAbsent(TestServer.class, key -> TestServer.open(), TestServer.class);
    }

    private static Preparation preparation(AshlarTest test) {
        Preparation prepared = structure(test);
        for (String file : test.sql()) {
            prepared = prepared.then(Preparation.sqlFile(Path.of(file)));
        }
        return prepared;
    }

    private static Preparation structure(AshlarTest test) {
        boolean migrations = !test.migrations().isEmpty();
        boolean schema = !test.schema().isEmpty();
        if (migrations && schema) {
            throw new TestDatabaseException("@AshlarTest names both migrations and a schema", "keep one of them", null);
        }
        if (migrations) {
            return Preparation.migrations(Path.of(test.migrations()));
        }
        if (schema) {
            return Preparation.schema(Path.of(test.schema()));
        }
        return Preparation.sql(""); // An empty database, or what the sql files make.
    }
}
