package dev.ashlar.sqllint.machine;

import com.dylibso.chicory.wasm.types.OpCode;

/**
 * One instruction as the module has it.
 *
 * @param operands what stands behind it: labels, a number, the alignment and offset of a load
 */
record Instruction(OpCode opcode, long[] operands) {
    long operand(int index) {
        return operands[index];
    }

    int operandCount() {
        return operands.length;
    }
}
