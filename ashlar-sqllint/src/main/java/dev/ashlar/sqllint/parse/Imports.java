package dev.ashlar.sqllint.parse;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import java.util.Arrays;

/**
 * What the parser asks of its host. Emscripten names these with letters, other ones in each build. PostgreSQL leaves an error by longjmp,
 * which C has and WebAssembly lacks: every call that may be left that way goes through {@code invoke}.
 */
final class Imports {
    private static final String INVOKE = "abdefghijklny";
    private static final int PAGE = 65536;

    private Imports() {}

    static ImportValues of(WasmModule module) {
        ImportValues.Builder imports = ImportValues.builder();
        for (int i = 0; i < module.importSection().importCount(); i++) {
            FunctionImport wanted = (FunctionImport) module.importSection().getImport(i);
            imports.addFunction(new HostFunction(
                    wanted.module(),
                    wanted.name(),
                    module.typeSection().getType(wanted.typeIndex()),
                    function(wanted.name())));
        }
        return imports.build();
    }

    private static WasmFunctionHandle function(String name) {
        if (INVOKE.contains(name)) {
            return Imports::invoke;
        }
        return switch (name) {
            case "p" -> Imports::throwLongJump;
            case "q" -> Imports::growMemory;
            case "t" -> Imports::write;
            case "o", "r", "s", "u" -> (instance, values) -> new long[] {0};
            default -> Imports::abort;
        };
    }

    private static long[] invoke(Instance instance, long... values) {
        int stack = Exports.stack(instance);
        int function = instance.table(0).requiredRef((int) values[0]);
        try {
            return instance.getMachine().call(function, Arrays.copyOfRange(values, 1, values.length));
        } catch (LongJump jump) {
            Exports.cutStack(instance, stack);
            Exports.setThrew(instance);
            return new long[] {0};
        }
    }

    private static long[] throwLongJump(Instance instance, long... values) {
        throw new LongJump();
    }

    /** A fifth more at a time, as emscripten's own host gives. */
    private static long[] growMemory(Instance instance, long... values) {
        int have = instance.memory().pages();
        int missing = (int) ((values[0] + PAGE - 1) / PAGE) - have;
        int wanted = Math.min(Math.max(missing, have / 5), Exports.MOST_PAGES - have);
        return new long[] {wanted < missing || instance.memory().grow(wanted) < 0 ? 0 : 1};
    }

    /** What would go to standard error is dropped, and counted as written. */
    private static long[] write(Instance instance, long... values) {
        int written = 0;
        for (int i = 0; i < values[2]; i++) {
            written += instance.memory().readInt((int) values[1] + 8 * i + 4);
        }
        instance.memory().writeI32((int) values[3], written);
        return new long[] {0};
    }

    private static long[] abort(Instance instance, long... values) {
        throw new IllegalStateException("PostgreSQL's parser gave up");
    }

    /** Where setjmp stood says {@code invoke}; no stack trace is worth its price here. */
    private static final class LongJump extends RuntimeException {
        LongJump() {
            super("longjmp", null, false, false);
        }
    }
}
