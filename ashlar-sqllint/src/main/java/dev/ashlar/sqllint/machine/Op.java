package dev.ashlar.sqllint.machine;

/** What the numbers of {@link Code} mean. Values are i32, i64 or the bits of an f64, one on each place of the stack. */
final class Op {
    static final int UNREACHABLE = 0;
    /** Operand: where to. */
    static final int BR = 1;
    /** Operands: where to, when the top is not 0. */
    static final int BR_IF = 2;
    /** Operand: where to, when the top is 0. */
    static final int BR_UNLESS = 3;
    /** Operands: how many places, each place, the default. */
    static final int BR_TABLE = 4;
    /** Operands: values kept from the top, height of the stack below them. */
    static final int DROP_TO = 5;

    static final int RETURN = 6;
    /** Operands: function, how many parameters, how many results. */
    static final int CALL = 7;
    /** Operands: how many parameters, how many results. */
    static final int CALL_INDIRECT = 8;

    static final int DROP = 9;
    static final int SELECT = 10;
    static final int LOCAL_GET = 11;
    static final int LOCAL_SET = 12;
    static final int LOCAL_TEE = 13;
    static final int GLOBAL_GET = 14;
    static final int GLOBAL_SET = 15;
    static final int I32_LOAD = 16;
    static final int I32_LOAD8_S = 17;
    static final int I32_LOAD8_U = 18;
    static final int I32_LOAD16_S = 19;
    static final int I32_LOAD16_U = 20;
    static final int I64_LOAD = 21;
    static final int I32_STORE = 22;
    static final int I32_STORE8 = 23;
    static final int I32_STORE16 = 24;
    static final int I64_STORE = 25;
    static final int I32_CONST = 26;
    /** Operands: the high half, the low half. */
    static final int I64_CONST = 27;

    static final int I32_EQZ = 28;
    static final int I32_EQ = 29;
    static final int I32_NE = 30;
    static final int I32_LT_S = 31;
    static final int I32_LT_U = 32;
    static final int I32_GT_S = 33;
    static final int I32_GT_U = 34;
    static final int I32_LE_S = 35;
    static final int I32_LE_U = 36;
    static final int I32_GE_S = 37;
    static final int I32_GE_U = 38;
    static final int I32_ADD = 39;
    static final int I32_SUB = 40;
    static final int I32_MUL = 41;
    static final int I32_AND = 42;
    static final int I32_OR = 43;
    static final int I32_XOR = 44;
    static final int I32_SHL = 45;
    static final int I32_SHR_S = 46;
    static final int I32_SHR_U = 47;
    static final int I32_EXTEND_8_S = 48;
    static final int I32_EXTEND_16_S = 49;
    static final int MEMORY_COPY = 50;
    static final int MEMORY_FILL = 51;
    /** Operand: the number of a seldom used instruction in Chicory's own list; see {@link Seldom}. */
    static final int SELDOM_1 = 52;

    static final int SELDOM_2 = 53;

    private Op() {}
}
