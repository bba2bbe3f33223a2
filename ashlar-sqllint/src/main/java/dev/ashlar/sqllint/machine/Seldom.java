package dev.ashlar.sqllint.machine;

import com.dylibso.chicory.wasm.types.OpCode;

/** 64-bit and floating-point instructions: the parser has a few, and hardly ever runs one. */
final class Seldom {
    private Seldom() {}

    static boolean isUnary(OpCode code) {
        return switch (code) {
            case I32_CLZ,
                    I32_CTZ,
                    I32_WRAP_I64,
                    I64_CLZ,
                    I64_EQZ,
                    I64_EXTEND_I32_S,
                    I64_EXTEND_I32_U,
                    F64_CONVERT_I32_U,
                    F64_CONVERT_I32_S,
                    F64_CONVERT_I64_U,
                    I32_TRUNC_SAT_F64_U -> true;
            default -> false;
        };
    }

    static long unary(OpCode code, long a) {
        return switch (code) {
            case I32_CLZ -> Integer.numberOfLeadingZeros((int) a);
            case I32_CTZ -> Integer.numberOfTrailingZeros((int) a);
            case I32_WRAP_I64 -> (int) a;
            case I64_CLZ -> Long.numberOfLeadingZeros(a);
            case I64_EQZ -> bit(a == 0);
            case I64_EXTEND_I32_S -> (int) a;
            case I64_EXTEND_I32_U -> a & 0xFFFFFFFFL;
            case F64_CONVERT_I32_U -> bits((double) (a & 0xFFFFFFFFL));
            case F64_CONVERT_I32_S -> bits((double) (int) a);
            case F64_CONVERT_I64_U -> bits(unsigned(a));
            case I32_TRUNC_SAT_F64_U -> (int) Math.min(0xFFFFFFFFL, Math.max(0, (long) real(a)));
            default -> throw new IllegalStateException("not a unary instruction: " + code);
        };
    }

    static long binary(OpCode code, long a, long b) {
        return switch (code) {
            case I32_DIV_S -> (int) a / (int) b;
            case I32_DIV_U -> Integer.divideUnsigned((int) a, (int) b);
            case I32_REM_S -> (int) a % (int) b;
            case I32_REM_U -> Integer.remainderUnsigned((int) a, (int) b);
            case I32_ROTL -> Integer.rotateLeft((int) a, (int) b);
            case I64_ADD -> a + b;
            case I64_SUB -> a - b;
            case I64_MUL -> a * b;
            case I64_AND -> a & b;
            case I64_OR -> a | b;
            case I64_XOR -> a ^ b;
            case I64_SHL -> a << b;
            case I64_SHR_U -> a >>> b;
            case I64_SHR_S -> a >> b;
            case I64_EQ -> bit(a == b);
            case I64_NE -> bit(a != b);
            case I64_LT_U -> bit(Long.compareUnsigned(a, b) < 0);
            case I64_LE_U -> bit(Long.compareUnsigned(a, b) <= 0);
            case I64_GT_U -> bit(Long.compareUnsigned(a, b) > 0);
            case I64_GE_U -> bit(Long.compareUnsigned(a, b) >= 0);
            case F64_DIV -> bits(real(a) / real(b));
            case F64_MUL -> bits(real(a) * real(b));
            case F64_ADD -> bits(real(a) + real(b));
            case F64_SUB -> bits(real(a) - real(b));
            case F64_EQ -> bit(real(a) == real(b));
            case F64_GE -> bit(real(a) >= real(b));
            case F64_LT -> bit(real(a) < real(b));
            default -> throw new IllegalStateException("an instruction that the parser did not have: " + code);
        };
    }

    private static long bit(boolean value) {
        return value ? 1 : 0;
    }

    private static double real(long bits) {
        return Double.longBitsToDouble(bits);
    }

    private static long bits(double real) {
        return Double.doubleToRawLongBits(real);
    }

    /** The upper half and the lower half each fit a double; their sum is rounded once. */
    private static double unsigned(long a) {
        return (a >>> 32) * 4294967296.0 + (a & 0xFFFFFFFFL);
    }
}
