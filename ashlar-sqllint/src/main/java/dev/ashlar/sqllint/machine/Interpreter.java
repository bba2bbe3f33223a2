package dev.ashlar.sqllint.machine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.wasm.types.OpCode;
import java.util.Arrays;

/**
 * Runs {@link Code}. The loop is one method of less than 8000 bytes: a larger one is never compiled by HotSpot (its flag
 * {@code DontCompileHugeMethods}).
 */
final class Interpreter {
    private static final long[] NOTHING = {};

    private final Instance instance;
    private final Memory memory;
    private final Machine machine;
    private final Calls calls;

    Interpreter(Instance instance, Machine machine) {
        this.instance = instance;
        this.memory = instance.memory();
        this.machine = machine;
        this.calls = new Calls(instance);
    }

    long[] run(Code code, long[] values) {
        long[] frame = Arrays.copyOf(values, code.locals() + code.depth());
        return run(code, frame, code.locals());
    }

    /** Locals first, then the stack; {@code top} is the first free place. Numbers of 32 bits wrap, as they do in WebAssembly. */
    @SuppressWarnings({"IntLongMath", "NarrowCalculation"})
    private long[] run(Code code, long[] s, int top) {
        int[] words = code.words();
        int base = code.locals();
        int at = 0;
        int sp = top;
        while (true) {
            switch (words[at++]) {
                case Op.UNREACHABLE -> throw new TrapException("unreachable");
                case Op.BR -> at = words[at];
                case Op.BR_IF -> at = (int) s[--sp] != 0 ? words[at] : at + 1;
                case Op.BR_UNLESS -> at = (int) s[--sp] == 0 ? words[at] : at + 1;
                case Op.BR_TABLE -> {
                    int places = words[at];
                    int wanted = (int) s[--sp];
                    at = words[at + 1 + (Integer.compareUnsigned(wanted, places) < 0 ? wanted : places)];
                }
                case Op.DROP_TO -> {
                    int kept = words[at++];
                    int height = base + words[at++];
                    System.arraycopy(s, sp - kept, s, height, kept);
                    sp = height + kept;
                }
                case Op.RETURN -> {
                    return code.results() == 0 ? NOTHING : new long[] {s[sp - 1]};
                }
                case Op.CALL -> {
                    sp = call(words[at], words[at + 1], words[at + 2], s, sp);
                    at += 3;
                }
                case Op.CALL_INDIRECT -> {
                    int function = calls.inTable((int) s[--sp]);
                    sp = call(function, words[at], words[at + 1], s, sp);
                    at += 2;
                }
                case Op.DROP -> sp--;
                case Op.SELECT -> {
                    sp -= 2;
                    s[sp - 1] = (int) s[sp + 1] != 0 ? s[sp - 1] : s[sp];
                }
                case Op.LOCAL_GET -> s[sp++] = s[words[at++]];
                case Op.LOCAL_SET -> s[words[at++]] = s[--sp];
                case Op.LOCAL_TEE -> s[words[at++]] = s[sp - 1];
                case Op.GLOBAL_GET -> s[sp++] = instance.global(words[at++]).getValueLow();
                case Op.GLOBAL_SET -> instance.global(words[at++]).setValueLow(s[--sp]);
                case Op.I32_LOAD -> s[sp - 1] = memory.readInt((int) s[sp - 1] + words[at++]);
                case Op.I32_LOAD8_S -> s[sp - 1] = memory.read((int) s[sp - 1] + words[at++]);
                case Op.I32_LOAD8_U -> s[sp - 1] = memory.read((int) s[sp - 1] + words[at++]) & 0xFF;
                case Op.I32_LOAD16_S -> s[sp - 1] = memory.readShort((int) s[sp - 1] + words[at++]);
                case Op.I32_LOAD16_U -> s[sp - 1] = memory.readShort((int) s[sp - 1] + words[at++]) & 0xFFFF;
                case Op.I64_LOAD -> s[sp - 1] = memory.readLong((int) s[sp - 1] + words[at++]);
                case Op.I32_STORE -> {
                    sp -= 2;
                    memory.writeI32((int) s[sp] + words[at++], (int) s[sp + 1]);
                }
                case Op.I32_STORE8 -> {
                    sp -= 2;
                    memory.writeByte((int) s[sp] + words[at++], (byte) s[sp + 1]);
                }
                case Op.I32_STORE16 -> {
                    sp -= 2;
                    memory.writeShort((int) s[sp] + words[at++], (short) s[sp + 1]);
                }
                case Op.I64_STORE -> {
                    sp -= 2;
                    memory.writeLong((int) s[sp] + words[at++], s[sp + 1]);
                }
                case Op.I32_CONST -> s[sp++] = words[at++];
                case Op.I64_CONST -> {
                    s[sp++] = ((long) words[at] << 32) | (words[at + 1] & 0xFFFFFFFFL);
                    at += 2;
                }
                case Op.I32_EQZ -> s[sp - 1] = (int) s[sp - 1] == 0 ? 1 : 0;
                case Op.I32_EQ -> s[sp - 2] = (int) s[sp - 2] == (int) s[--sp] ? 1 : 0;
                case Op.I32_NE -> s[sp - 2] = (int) s[sp - 2] != (int) s[--sp] ? 1 : 0;
                case Op.I32_LT_S -> s[sp - 2] = (int) s[sp - 2] < (int) s[--sp] ? 1 : 0;
                case Op.I32_GT_S -> s[sp - 2] = (int) s[sp - 2] > (int) s[--sp] ? 1 : 0;
                case Op.I32_LE_S -> s[sp - 2] = (int) s[sp - 2] <= (int) s[--sp] ? 1 : 0;
                case Op.I32_GE_S -> s[sp - 2] = (int) s[sp - 2] >= (int) s[--sp] ? 1 : 0;
                case Op.I32_LT_U -> s[sp - 2] = Integer.compareUnsigned((int) s[sp - 2], (int) s[--sp]) < 0 ? 1 : 0;
                case Op.I32_GT_U -> s[sp - 2] = Integer.compareUnsigned((int) s[sp - 2], (int) s[--sp]) > 0 ? 1 : 0;
                case Op.I32_LE_U -> s[sp - 2] = Integer.compareUnsigned((int) s[sp - 2], (int) s[--sp]) <= 0 ? 1 : 0;
                case Op.I32_GE_U -> s[sp - 2] = Integer.compareUnsigned((int) s[sp - 2], (int) s[--sp]) >= 0 ? 1 : 0;
                case Op.I32_ADD -> s[sp - 2] = (int) s[sp - 2] + (int) s[--sp];
                case Op.I32_SUB -> s[sp - 2] = (int) s[sp - 2] - (int) s[--sp];
                case Op.I32_MUL -> s[sp - 2] = (int) s[sp - 2] * (int) s[--sp];
                case Op.I32_AND -> s[sp - 2] = (int) s[sp - 2] & (int) s[--sp];
                case Op.I32_OR -> s[sp - 2] = (int) s[sp - 2] | (int) s[--sp];
                case Op.I32_XOR -> s[sp - 2] = (int) s[sp - 2] ^ (int) s[--sp];
                case Op.I32_SHL -> s[sp - 2] = (int) s[sp - 2] << (int) s[--sp];
                case Op.I32_SHR_S -> s[sp - 2] = (int) s[sp - 2] >> (int) s[--sp];
                case Op.I32_SHR_U -> s[sp - 2] = (int) s[sp - 2] >>> (int) s[--sp];
                case Op.I32_EXTEND_8_S -> s[sp - 1] = (byte) s[sp - 1];
                case Op.I32_EXTEND_16_S -> s[sp - 1] = (short) s[sp - 1];
                case Op.MEMORY_COPY -> {
                    sp -= 3;
                    memory.copy((int) s[sp], (int) s[sp + 1], (int) s[sp + 2]);
                }
                case Op.MEMORY_FILL -> {
                    sp -= 3;
                    memory.fill((byte) s[sp + 1], (int) s[sp], (int) s[sp] + (int) s[sp + 2]);
                }
                case Op.SELDOM_1 -> s[sp - 1] = Seldom.unary(OpCode.byOpCode(words[at++]), s[sp - 1]);
                case Op.SELDOM_2 -> {
                    sp--;
                    s[sp - 1] = Seldom.binary(OpCode.byOpCode(words[at++]), s[sp - 1], s[sp]);
                }
                default -> throw new IllegalStateException("no instruction " + words[at - 1]);
            }
        }
    }

    private int call(int function, int params, int results, long[] s, int sp) {
        int base = sp - params;
        long[] given = calls.call(machine, function, Arrays.copyOfRange(s, base, sp));
        if (results > 0) {
            s[base] = given[0];
        }
        return base + results;
    }
}
