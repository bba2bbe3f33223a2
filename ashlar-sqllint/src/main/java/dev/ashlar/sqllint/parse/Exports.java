package dev.ashlar.sqllint.parse;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import dev.ashlar.sqllint.machine.LargeFunctions;
import dev.ashlar.sqllint.machine.ModuleBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The functions of libpg_query, by the letters that emscripten gave them in this build. */
final class Exports {
    /** 1 GB; what emscripten's own host allows. */
    static final int MOST_PAGES = 16384;
    /** Data and stack end at 527 pages; the rest is for small statements. The module itself would ask for 128 MB at once. */
    private static final int FIRST_PAGES = 576;

    /** As the build has it; it fails when one is missing here. */
    private static final Set<Integer> TOO_LARGE_FOR_THE_JVM = Set.of(36, 37, 140);

    private final Instance instance;

    private Exports(Instance instance) {
        this.instance = instance;
    }

    static Exports load() {
        ModuleBytes bytes = ModuleBytes.without(TOO_LARGE_FOR_THE_JVM, bytes());
        // The build validated it when it compiled it.
        WasmModule module =
                Parser.builder().withValidation(false).build().parse(() -> new ByteArrayInputStream(bytes.module()));
        Instance instance = Instance.builder(module)
                .withImportValues(Imports.of(module))
                .withMachineFactory(LargeFunctions.around(PgQuery::create, bytes.bodies()))
                .withMemoryLimits(new MemoryLimits(FIRST_PAGES, MOST_PAGES))
                .withMemoryFactory(ByteArrayMemory::new)
                .withStart(false)
                .build();
        instance.export("A").apply();
        return new Exports(instance);
    }

    private static byte[] bytes() {
        try (InputStream in = PgQuery.class.getResourceAsStream("PgQuery.meta")) {
            if (in == null) {
                throw new IOException("PgQuery.meta is missing from ashlar-sqllint");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree as JSON, or PostgreSQL's error. */
    Answer parse(byte[] sql) {
        int text = (int) instance.export("C").apply(sql.length + 1)[0];
        instance.memory().write(text, sql);
        instance.memory().writeByte(text + sql.length, (byte) 0);
        int result = (int) instance.export("F").apply(text)[0];
        Answer answer = answer(result);
        instance.export("G").apply(result);
        instance.export("E").apply(text);
        return answer;
    }

    /** {@code PgQueryParseResult}: tree, standard error, error. {@code PgQueryError}: message, function, file, line, place. */
    private Answer answer(int result) {
        int error = instance.memory().readInt(result + 8);
        if (error == 0) {
            return Answer.tree(bytesAt(instance.memory().readInt(result)));
        }
        String message = new String(bytesAt(instance.memory().readInt(error)), StandardCharsets.UTF_8);
        return Answer.error(message, instance.memory().readInt(error + 16));
    }

    private byte[] bytesAt(int start) {
        int end = start;
        while (instance.memory().read(end) != 0) {
            end++;
        }
        return instance.memory().readBytes(start, end - start);
    }

    static int stack(Instance instance) {
        return (int) instance.export("R").apply()[0];
    }

    static void cutStack(Instance instance, int stack) {
        instance.export("Q").apply(stack);
    }

    static void setThrew(Instance instance) {
        instance.export("P").apply(1, 0);
    }
}
