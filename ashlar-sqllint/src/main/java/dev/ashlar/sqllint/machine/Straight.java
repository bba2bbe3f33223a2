package dev.ashlar.sqllint.machine;

import com.dylibso.chicory.wasm.types.OpCode;

/** Instructions that go on with the next one. */
final class Straight {
    private Straight() {}

    /** Writes one instruction; gives back by how much the stack has grown. */
    static int write(Instruction instruction, Code.Writer code) {
        OpCode op = instruction.opcode();
        int operand = instruction.operandCount() == 0 ? 0 : (int) instruction.operand(0);
        return switch (op) {
            case DROP -> put(code, Op.DROP, -1);
            case SELECT -> put(code, Op.SELECT, -2);
            case LOCAL_GET -> put(code, Op.LOCAL_GET, operand, 1);
            case LOCAL_SET -> put(code, Op.LOCAL_SET, operand, -1);
            case LOCAL_TEE -> put(code, Op.LOCAL_TEE, operand, 0);
            case GLOBAL_GET -> put(code, Op.GLOBAL_GET, operand, 1);
            case GLOBAL_SET -> put(code, Op.GLOBAL_SET, operand, -1);
            case I32_CONST -> put(code, Op.I32_CONST, operand, 1);
            case I64_CONST, F64_CONST -> wide(code, instruction.operand(0));
            case I32_LOAD -> put(code, Op.I32_LOAD, offset(instruction), 0);
            case I32_LOAD8_S -> put(code, Op.I32_LOAD8_S, offset(instruction), 0);
            case I32_LOAD8_U -> put(code, Op.I32_LOAD8_U, offset(instruction), 0);
            case I32_LOAD16_S -> put(code, Op.I32_LOAD16_S, offset(instruction), 0);
            case I32_LOAD16_U -> put(code, Op.I32_LOAD16_U, offset(instruction), 0);
            case I64_LOAD, F64_LOAD -> put(code, Op.I64_LOAD, offset(instruction), 0);
            case I32_STORE -> put(code, Op.I32_STORE, offset(instruction), -2);
            case I32_STORE8 -> put(code, Op.I32_STORE8, offset(instruction), -2);
            case I32_STORE16 -> put(code, Op.I32_STORE16, offset(instruction), -2);
            case I64_STORE, F64_STORE -> put(code, Op.I64_STORE, offset(instruction), -2);
            case MEMORY_COPY -> put(code, Op.MEMORY_COPY, -3);
            case MEMORY_FILL -> put(code, Op.MEMORY_FILL, -3);
            case I32_EQZ -> put(code, Op.I32_EQZ, 0);
            case I32_EXTEND_8_S -> put(code, Op.I32_EXTEND_8_S, 0);
            case I32_EXTEND_16_S -> put(code, Op.I32_EXTEND_16_S, 0);
            default -> arithmetic(op, code);
        };
    }

    private static int arithmetic(OpCode op, Code.Writer code) {
        return switch (op) {
            case I32_EQ -> put(code, Op.I32_EQ, -1);
            case I32_NE -> put(code, Op.I32_NE, -1);
            case I32_LT_S -> put(code, Op.I32_LT_S, -1);
            case I32_LT_U -> put(code, Op.I32_LT_U, -1);
            case I32_GT_S -> put(code, Op.I32_GT_S, -1);
            case I32_GT_U -> put(code, Op.I32_GT_U, -1);
            case I32_LE_S -> put(code, Op.I32_LE_S, -1);
            case I32_LE_U -> put(code, Op.I32_LE_U, -1);
            case I32_GE_S -> put(code, Op.I32_GE_S, -1);
            case I32_GE_U -> put(code, Op.I32_GE_U, -1);
            case I32_ADD -> put(code, Op.I32_ADD, -1);
            case I32_SUB -> put(code, Op.I32_SUB, -1);
            case I32_MUL -> put(code, Op.I32_MUL, -1);
            case I32_AND -> put(code, Op.I32_AND, -1);
            case I32_OR -> put(code, Op.I32_OR, -1);
            case I32_XOR -> put(code, Op.I32_XOR, -1);
            case I32_SHL -> put(code, Op.I32_SHL, -1);
            case I32_SHR_S -> put(code, Op.I32_SHR_S, -1);
            case I32_SHR_U -> put(code, Op.I32_SHR_U, -1);
            default -> seldom(op, code);
        };
    }

    private static int seldom(OpCode op, Code.Writer code) {
        return Seldom.isUnary(op) ? put(code, Op.SELDOM_1, op.opcode(), 0) : put(code, Op.SELDOM_2, op.opcode(), -1);
    }

    private static int put(Code.Writer code, int op, int growth) {
        code.word(op);
        return growth;
    }

    private static int put(Code.Writer code, int op, int operand, int growth) {
        code.word(op).word(operand);
        return growth;
    }

    private static int wide(Code.Writer code, long value) {
        code.word(Op.I64_CONST).word((int) (value >>> 32)).word((int) value);
        return 1;
    }

    /** A load's or a store's operands are alignment, which is only a hint, and offset. */
    private static int offset(Instruction instruction) {
        return (int) instruction.operand(1);
    }
}
