package dev.ashlar.sqllint.machine;

import com.dylibso.chicory.wasm.types.OpCode;

/** Reads a function's body: how many variables it has, then its instructions. */
final class InstructionReader {
    private static final long[] NONE = {};
    private static final int PREFIX = 0xFC;

    private final Bytes bytes;
    private final int end;
    private final int variables;

    private InstructionReader(Bytes bytes, int end, int variables) {
        this.bytes = bytes;
        this.end = end;
        this.variables = variables;
    }

    static InstructionReader of(byte[] body) {
        Bytes bytes = new Bytes(body, 0);
        int variables = 0;
        for (int groups = bytes.unsigned(); groups > 0; groups--) {
            variables += bytes.unsigned();
            bytes.skip(1);
        }
        return new InstructionReader(bytes, body.length, variables);
    }

    int variables() {
        return variables;
    }

    boolean hasNext() {
        return bytes.at() < end;
    }

    Instruction next() {
        int first = bytes.one();
        OpCode code = OpCode.byOpCode(first == PREFIX ? (PREFIX << 8) | bytes.unsigned() : first);
        return new Instruction(code, operands(code));
    }

    private long[] operands(OpCode code) {
        return switch (code) {
            case BLOCK, LOOP, IF -> new long[] {bytes.one()};
            case BR, BR_IF, CALL, LOCAL_GET, LOCAL_SET, LOCAL_TEE, GLOBAL_GET, GLOBAL_SET ->
                new long[] {bytes.unsigned()};
            case BR_TABLE -> labels();
            case CALL_INDIRECT, MEMORY_COPY -> new long[] {bytes.unsigned(), bytes.unsigned()};
            case MEMORY_FILL -> new long[] {bytes.unsigned()};
            case I32_CONST, I64_CONST -> new long[] {bytes.signed()};
            case F64_CONST -> new long[] {bytes.eight()};
            default -> isMemory(code) ? new long[] {bytes.unsigned(), bytes.unsigned()} : NONE;
        };
    }

    private long[] labels() {
        long[] labels = new long[bytes.unsigned() + 1];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = bytes.unsigned();
        }
        return labels;
    }

    /** Loads and stores. */
    private static boolean isMemory(OpCode code) {
        return code.opcode() >= OpCode.I32_LOAD.opcode() && code.opcode() <= OpCode.I64_STORE32.opcode();
    }
}
