package dev.ashlar.sqllint.machine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the functions that are too large for the JVM itself, and hands all others on to their compiled form. */
public final class LargeFunctions implements Machine {
    private final Instance instance;
    private final Machine compiled;
    private final Map<Integer, byte[]> bodies;
    /** Those that have been called. */
    private final Map<Integer, Code> resolved = new HashMap<>();

    private @Nullable Interpreter interpreter;

    private LargeFunctions(Instance instance, Machine compiled, Map<Integer, byte[]> bodies) {
        this.instance = instance;
        this.compiled = compiled;
        this.bodies = bodies;
    }

    /** A machine that runs these functions itself; all others are compiled. */
    public static Function<Instance, Machine> around(
            Function<Instance, Machine> compiled, Map<Integer, byte[]> bodies) {
        return instance -> new LargeFunctions(instance, compiled.apply(instance), bodies);
    }

    @Override
    public long[] call(int function, long[] values) {
        byte[] body = bodies.get(function);
        return body == null ? compiled.call(function, values) : interpreter().run(code(function, body), values);
    }

    private Code code(int function, byte[] body) {
        Code code = resolved.get(function);
        if (code == null) {
            code = Resolver.resolve(instance.module(), function, body);
            resolved.put(function, code);
        }
        return code;
    }

    private Interpreter interpreter() {
        Interpreter ready = interpreter == null ? new Interpreter(instance, this) : interpreter;
        interpreter = ready;
        return ready;
    }
}
