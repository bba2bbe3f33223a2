package dev.ashlar.bench;

import com.sun.management.ThreadMXBean;
import dev.ashlar.compiler.check.SchemaChecker;
import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long a warm JVM takes to parse, check and format a generated schema, and how the cost grows with its models. */
public final class CompilerSpeed {
    private static final int[] MODELS = {50, 300, 1000};
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 41;

    private CompilerSpeed() {}

    private interface Step {
        Object run();
    }

    public static void main(String[] args) {
        System.out.println("| models | parse | check | format | all three, ms (fastest to slowest) | allocated, MB |");
        System.out.println("|---|---|---|---|---|---|");
        for (int models : MODELS) {
            measure(new SourceFile("schema.prisma", GeneratedSchema.of(models)), models);
        }
    }

    private static void measure(SourceFile file, int models) {
        SyntaxFile tree = Parser.parse(file);
        Step parse = () -> Parser.parse(file);
        Step check = () -> SchemaChecker.check(List.of(tree));
        Step format = () -> Formatter.format(file);
        Step all = () -> List.of(SchemaChecker.check(List.of(Parser.parse(file))), Formatter.format(file));
        for (int i = 0; i < WARM_UP; i++) {
            all.run();
        }
        double[] whole = times(all);
        System.out.printf(
                Locale.ROOT,
                "| %d | %.1f | %.1f | %.1f | %.1f (%.1f to %.1f) | %.1f |%n",
                models,
                median(times(parse)),
                median(times(check)),
                median(times(format)),
                median(whole),
                whole[0],
                whole[whole.length - 1],
                allocated(all) / 1e6);
    }

    /** Milliseconds of each round, sorted. */
    private static double[] times(Step step) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            Object result = step.run();
            times[i] = (System.nanoTime() - start) / 1e6;
            if (System.identityHashCode(result) == 0) {
                System.out.print("");
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static long allocated(Step step) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        step.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
