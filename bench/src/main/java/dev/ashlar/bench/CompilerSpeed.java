package dev.ashlar.bench;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.check.SchemaChecker;
import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;
import java.util.Locale;

/** How long a warm JVM takes to parse, check and format a generated schema, and how the cost grows with its models. */
public final class CompilerSpeed {
    private static final int[] MODELS = {50, 300, 1000};

    private CompilerSpeed() {}

    public static void main(String[] args) throws Exception {
        System.out.println(
                "| models | parse | check | format | all three, CPU ms | all three, ms (fastest to slowest) | allocated, MB |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int models : MODELS) {
            measure(new SourceFile("schema.prisma", GeneratedSchema.of(models)), models);
        }
    }

    private static void measure(SourceFile file, int models) throws Exception {
        SyntaxFile tree = Parser.parse(file);
        Rounds all = Rounds.ofQuick(() -> SchemaCompiler.compile(List.of(file)).formatted());
        System.out.printf(
                Locale.ROOT,
                "| %d | %.1f | %.1f | %.1f | %.1f | %.1f (%.1f to %.1f) | %.1f |%n",
                models,
                Rounds.ofQuick(() -> Parser.parse(file)).cpu(),
                Rounds.ofQuick(() -> SchemaChecker.check(List.of(tree))).cpu(),
                Rounds.ofQuick(() -> Formatter.format(file)).cpu(),
                all.cpu(),
                all.median(),
                all.fastest(),
                all.slowest(),
                all.megabytes());
    }
}
