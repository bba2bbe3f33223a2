package dev.ashlar.prisma;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.NotNullViolation;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.session.Session;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A schema and calls, each with what Prisma's own client answered. */
record QueryCase(String id, String file, String test, String schema, List<Step> steps) {
    /**
     * @param expected null when the answer does not matter
     * @param error Prisma's code; null when the call succeeds
     */
    record Step(
            String model,
            String action,
            JsonObject args,
            @org.jspecify.annotations.Nullable JsonElement expected,
            @org.jspecify.annotations.Nullable String error) {}

    static QueryCase read(String line) {
        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        List<Step> steps = json.getAsJsonArray("steps").asList().stream()
                .map(s -> step(s.getAsJsonObject()))
                .toList();
        return new QueryCase(
                json.get("id").getAsString(),
                json.get("file").getAsString(),
                json.get("test").getAsString(),
                json.get("schema").getAsString(),
                steps);
    }

    private static Step step(JsonObject json) {
        JsonElement expected = null;
        if (json.has("expect")) {
            JsonObject data = json.getAsJsonObject("expect").getAsJsonObject("data");
            expected = data.entrySet().iterator().next().getValue();
        }
        String error = json.has("expectError")
                ? json.getAsJsonObject("expectError").get("code").getAsString()
                : null;
        JsonObject args = json.has("args") ? json.getAsJsonObject("args") : new JsonObject();
        return new Step(json.get("model").getAsString(), json.get("action").getAsString(), args, expected, error);
    }

    /** @throws AssertionError when an answer is another */
    void run(Connection owner, Session session) throws SQLException, InterruptedException {
        SourceFile source = new SourceFile("schema.prisma", schema);
        Schema model = SchemaCompiler.compile(List.of(source)).schema();
        String script = Ddl.script(CatalogDiff.between(Catalog.EMPTY, DesiredCatalog.of(model, new Target(18))));
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA " + id + "; SET search_path = " + id + "; " + script);
        }
        Interpreter interpreter = new Interpreter(new PlainSchema(model, id), session);
        for (Step step : steps) {
            run(interpreter, step);
            if (schema.contains("now()")) {
                Thread.sleep(2); // rows have times of their own, as they had when Prisma's client was asked
            }
        }
    }

    private static void run(Interpreter interpreter, Step step) {
        JsonElement answer;
        try {
            answer = interpreter.run(step.model(), step.action(), step.args());
        } catch (Interpreter.Missing e) {
            throw e;
        } catch (RuntimeException e) {
            if (step.error() == null || !isKind(step.error(), e)) {
                throw new AssertionError(step + ": " + e, e);
            }
            return;
        }
        if (step.error() != null) {
            throw new AssertionError(step + ": answered " + answer + " where Prisma fails with " + step.error());
        }
        if (step.expected() != null && !isSame(step.expected(), answer) && !isSameInAnyOrder(step, answer)) {
            throw new AssertionError(step + ": answered " + answer);
        }
    }

    /** Prisma validates while it runs what javac refuses. */
    static boolean isKind(String code, RuntimeException error) {
        return switch (code) {
            case "P2002" -> error instanceof UniqueViolation;
            case "P2003" -> error instanceof ForeignKeyViolation;
            case "P2011" -> error instanceof NotNullViolation;
            case "P2025" -> error instanceof RecordNotFound || error instanceof ForeignKeyViolation;
            default -> error instanceof Refused || error instanceof IllegalStateException;
        };
    }

    /** Without an order the rows come as PostgreSQL finds them. */
    private static boolean isSameInAnyOrder(Step step, JsonElement answer) {
        if (step.args().has("orderBy")
                || !(step.expected() instanceof JsonArray a)
                || !(answer instanceof JsonArray b)) {
            return false;
        }
        List<JsonElement> left = new ArrayList<>(b.asList());
        for (JsonElement one : a) {
            boolean found = left.stream()
                    .filter(other -> isSame(one, other))
                    .findFirst()
                    .map(left::remove)
                    .orElse(false);
            if (!found) {
                return false;
            }
        }
        return left.isEmpty();
    }

    static boolean isSame(JsonElement expected, JsonElement answer) {
        if (expected instanceof JsonObject a && answer instanceof JsonObject b) {
            return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> isSame(a.get(key), b.get(key)));
        }
        if (expected instanceof JsonArray a && answer instanceof JsonArray b) {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                if (!isSame(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return a.size() == b.size();
        }
        if (isNumber(expected) && isNumber(answer)) {
            return new BigDecimal(expected.getAsString()).compareTo(new BigDecimal(answer.getAsString())) == 0
                    || expected.getAsDouble() == answer.getAsDouble();
        }
        return expected.equals(answer);
    }

    private static boolean isNumber(JsonElement json) {
        return json.isJsonPrimitive() && json.getAsJsonPrimitive().isNumber();
    }
}
