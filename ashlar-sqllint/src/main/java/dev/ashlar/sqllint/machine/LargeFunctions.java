package dev.ashlar.sqllint.machine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs the functions that are too large for the JVM itself, and hands all others on to their compiled form. */
public final class LargeFunctions implements Machine {
    private final Machine compiled;
    private final Map<Integer, Code> large;
    private final Interpreter interpreter;

    private LargeFunctions(Instance instance, Machine compiled, int[] functions) {
        this.compiled = compiled;
        this.large = IntStream.of(functions)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(f -> f, f -> Resolver.resolve(instance.module(), f)));
        this.interpreter = new Interpreter(instance, this);
    }

    /** A machine that runs these functions itself; all others are compiled. */
    public static Function<Instance, Machine> around(Function<Instance, Machine> compiled, int... functions) {
        return instance -> new LargeFunctions(instance, compiled.apply(instance), functions);
    }

    @Override
    public long[] call(int function, long[] values) {
        Code code = large.get(function);
        return code == null ? compiled.call(function, values) : interpreter.run(code, values);
    }
}
