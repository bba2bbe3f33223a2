package dev.ashlar.sqllint.machine;

import com.dylibso.chicory.wasm.types.OpCode;

/** One instruction as the module has it. */
final class Instruction {
    private final OpCode opcode;
    private final long[] operands;

    Instruction(OpCode opcode, long[] operands) {
        this.opcode = opcode;
        this.operands = operands;
    }

    OpCode opcode() {
        return opcode;
    }

    /** What stands behind it: labels, a number, the alignment and offset of a load. */
    long[] operands() {
        return operands;
    }

    long operand(int index) {
        return operands[index];
    }

    int operandCount() {
        return operands.length;
    }
}
