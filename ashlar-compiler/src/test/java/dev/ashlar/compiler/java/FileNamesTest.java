package dev.ashlar.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The name of a schema's file or of a query's stands in comments of the client: nothing of it becomes Java. */
class FileNamesTest {
    private static final String SCHEMA = "model A {\n  id Int @id\n}\n";

    static Stream<String> names() {
        return Stream.of(
                "a\nclass Evil {}",
                "a\rclass Evil {}",
                "a\\u000aclass Evil {}",
                "a\\\\u000aclass Evil {}",
                "a*/ class Evil {} /*",
                "a\\u002a/ class Evil {} /*",
                "a}*/class Evil {}",
                "a\"b'c",
                "a\u0085\u2028class Evil {}",
                "\u001b[31ma",
                "\u00e9t\u00e9 \ud83d\ude00",
                "1",
                "-",
                "class",
                "@deprecated",
                " ",
                "");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameStaysAComment(String name) throws IOException {
        Schema schema = SchemaCompiler.compile(List.of(new SourceFile(name + ".prisma", SCHEMA)))
                .schema();
        TypedQuery query = new TypedQuery(
                name,
                name + ".sql",
                "",
                "SELECT 1 AS one, 2 AS two",
                List.of(),
                List.of(),
                List.of(column("one"), column("two")),
                false);
        List<GeneratedFile> files = JavaGenerator.generate(schema, "db", List.of(query));
        assertThat(files).hasSizeGreaterThan(5);
        for (GeneratedFile file : files) {
            assertThat(parsed(file)).as(file.text()).isEmpty();
        }
    }

    private static TypedQuery.Column column(String name) {
        return new TypedQuery.Column(name, new TypedQuery.Type(null, "int4", false), false);
    }

    /** What javac finds wrong, and classes that nobody asked for. */
    private static List<String> parsed(GeneratedFile file) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) javac.getTask(
                new StringWriter(), null, found, List.of("-proc:none"), null, List.of(new Text(file.text())));
        List<String> wrong = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    if (type.getSimpleName().contentEquals("Evil")) {
                        wrong.add(type.toString());
                    }
                    return super.visitClass(type, null);
                }
            }.scan(unit, null);
        }
        for (Diagnostic<?> one : found.getDiagnostics()) {
            wrong.add(one.toString());
        }
        return wrong;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///Text.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
