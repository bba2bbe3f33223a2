package dev.ashlar.sqllint.machine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;

/** Calls of other functions: those of the module, those that it imports, and those that a table names. */
final class Calls {
    private final Instance instance;
    private final int imports;

    Calls(Instance instance) {
        this.instance = instance;
        this.imports = instance.imports().functionCount();
    }

    static FunctionType type(WasmModule module, int function) {
        int imports = module.importSection().importCount();
        if (function < imports) {
            FunctionImport imported = (FunctionImport) module.importSection().getImport(function);
            return module.typeSection().getType(imported.typeIndex());
        }
        return module.typeSection().getType(module.functionSection().getFunctionType(function - imports));
    }

    long[] call(Machine machine, int function, long[] values) {
        return function < imports
                ? instance.imports().function(function).handle().apply(instance, values)
                : machine.call(function, values);
    }

    int inTable(int place) {
        return instance.table(0).requiredRef(place);
    }
}
