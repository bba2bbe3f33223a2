package dev.ashlar.sqllint.machine;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A module without the bodies of its large functions: they are most of it, and Chicory's reader makes an object of each of their 200,000
 * instructions (measured: 300 ms of a cold start).
 */
public final class ModuleBytes {
    private static final int HEADER = 8;
    private static final int IMPORTS = 2;
    private static final int CODE = 10;
    /** No variables, unreachable, end. */
    private static final byte[] STUB = {0, 0, 0x0B};

    private final byte[] module;
    private final Map<Integer, byte[]> bodies;

    private ModuleBytes(byte[] module, Map<Integer, byte[]> bodies) {
        this.module = module;
        this.bodies = bodies;
    }

    /** The module; a large function's body is one {@code unreachable}. */
    public byte[] module() {
        return module;
    }

    /** Of the large functions, by their number. */
    public Map<Integer, byte[]> bodies() {
        return bodies;
    }

    public static ModuleBytes without(Set<Integer> large, byte[] module) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(module.length);
        out.write(module, 0, HEADER);
        Map<Integer, byte[]> bodies = new LinkedHashMap<>();
        Bytes bytes = new Bytes(module, HEADER);
        int imports = 0;
        while (bytes.at() < module.length) {
            int start = bytes.at();
            int id = bytes.one();
            int size = bytes.unsigned();
            imports = id == IMPORTS ? new Bytes(module, bytes.at()).unsigned() : imports;
            if (id == CODE) {
                section(out, code(module, bytes.at(), imports, large, bodies));
            } else {
                out.write(module, start, bytes.at() + size - start);
            }
            bytes.skip(size);
        }
        return new ModuleBytes(out.toByteArray(), bodies);
    }

    private static byte[] code(byte[] module, int at, int imports, Set<Integer> large, Map<Integer, byte[]> bodies) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Bytes bytes = new Bytes(module, at);
        int count = bytes.unsigned();
        number(out, count);
        for (int i = 0; i < count; i++) {
            int size = bytes.unsigned();
            byte[] body = Arrays.copyOfRange(module, bytes.at(), bytes.at() + size);
            if (large.contains(i + imports)) {
                bodies.put(i + imports, body);
            }
            byte[] kept = large.contains(i + imports) ? STUB : body;
            number(out, kept.length);
            out.writeBytes(kept);
            bytes.skip(size);
        }
        return out.toByteArray();
    }

    private static void section(ByteArrayOutputStream out, byte[] content) {
        out.write(CODE);
        number(out, content.length);
        out.writeBytes(content);
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
