package dev.ashlar.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a real PostgreSQL database of its own: a copy of one that was migrated once. It is dropped
 * afterwards, so classes may run at the same time. Nothing has to be installed.
 *
 * <pre>{@code
 * @AshlarTest(migrations = "migrations")
 * class PostsTest {
 *     @Test
 *     void findsDrafts(Database database) { ... }
 * }
 * }</pre>
 *
 * <p>A test, a constructor or a method around tests takes any of: {@link dev.ashlar.runtime.Database}, connected as the
 * application, with the owner for its unscoped work; {@link dev.ashlar.testkit.database.TestDatabase};
 * {@link javax.sql.DataSource}, as the application's role, or as the owner's with {@link Owner}; {@code String}
 * with {@link Owner} or {@link Application}, a JDBC URL. Paths are relative to the folder that tests run in, which
 * is the module's. {@code migrations} and {@code schema} exclude each other.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(AshlarExtension.class)
public @interface AshlarTest {
    /** A folder of migrations, as {@code ashlar migrate} writes it. */
    String migrations() default "";

    /** A schema file or folder, to test against it before it has migrations. */
    String schema() default "";

    /** Files of SQL that run after that, in order. */
    String[] sql() default {};

    /** How long a database lives. */
    Lifecycle lifecycle() default Lifecycle.PER_CLASS;

    /** Which tests share a database. */
    enum Lifecycle {
        /** The tests of a class and of the classes nested in it share one. */
        PER_CLASS,
        /** Each test method has its own: about 20 ms more for each. */
        PER_METHOD
    }
}
