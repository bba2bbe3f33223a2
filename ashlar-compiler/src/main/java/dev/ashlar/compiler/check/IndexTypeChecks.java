package dev.ashlar.compiler.check;

import static dev.ashlar.compiler.check.NativeTypeRule.*;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.ScalarType;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The operator class of every indexed field fits its type and the method of the index. */
final class IndexTypeChecks {
    /** The native types that a method indexes without being told an operator class. */
    private static final Map<IndexMethod, Set<NativeTypeRule>> NATIVE = Map.of(
            IndexMethod.GIST, Set.of(),
            IndexMethod.GIN, Set.of(JSON_B),
            IndexMethod.SP_GIST, Set.of(INET, TEXT, VAR_CHAR, CHAR),
            IndexMethod.BRIN,
                    Set.of(
                            BIT,
                            VAR_BIT,
                            CHAR,
                            DATE,
                            REAL,
                            DOUBLE_PRECISION,
                            INET,
                            SMALL_INT,
                            INTEGER,
                            BIG_INT,
                            DECIMAL,
                            OID,
                            BYTE_A,
                            TEXT,
                            VAR_CHAR,
                            TIMESTAMP,
                            TIMESTAMPTZ,
                            TIME,
                            TIMETZ,
                            UUID));

    /** The scalars that a method indexes when a field names no native type. */
    private static final Map<IndexMethod, Set<ScalarType>> SCALARS = Map.of(
            IndexMethod.GIST, Set.of(ScalarType.STRING),
            IndexMethod.GIN, Set.of(ScalarType.JSON),
            IndexMethod.SP_GIST, Set.of(ScalarType.STRING),
            IndexMethod.BRIN,
                    Set.of(
                            ScalarType.STRING,
                            ScalarType.BYTES,
                            ScalarType.DATE_TIME,
                            ScalarType.FLOAT,
                            ScalarType.INT,
                            ScalarType.BIG_INT,
                            ScalarType.DECIMAL));

    private final Findings findings;

    IndexTypeChecks(Findings findings) {
        this.findings = findings;
    }

    void check(TableDraft table, KeyDraft index) {
        IndexMethod method = index.method() == null ? IndexMethod.B_TREE : index.method();
        for (Part part : index.parts()) {
            if (part.rawOperatorClass() == null) {
                table.column(part.field())
                        .filter(column -> column.nativeType() == null || column.nativeRule() != null)
                        .filter(column -> !column.isNativeTypeFaulty(findings))
                        .ifPresent(column -> check(index, method, part, column));
            }
        }
    }

    private void check(KeyDraft index, IndexMethod method, Part part, ColumnDraft column) {
        OperatorClass operators = part.operatorClass();
        if (operators != null && !operators.worksWith(method)) {
            error(
                    index,
                    "operator class `" + operators + "` does not work with an index of type `" + method.keyword()
                            + "`");
        } else if (operators != null) {
            checkClass(index, operators, column);
        } else if (NATIVE.containsKey(method)) {
            checkDefaultClass(index, method, column);
        }
    }

    private void checkClass(KeyDraft index, OperatorClass operators, ColumnDraft column) {
        NativeTypeRule rule = column.nativeRule();
        boolean fits;
        if (operators == OperatorClass.ArrayOps) {
            fits = column.arity() == Arity.LIST;
        } else if (rule != null) {
            fits = operators.takes(rule);
        } else {
            fits = operators.scalar() != null && operators.scalar() == column.scalar();
        }
        if (!fits) {
            error(
                    index,
                    "operator class `" + operators + "` does not fit the type of the field `" + column.name() + "`");
        }
    }

    private void checkDefaultClass(KeyDraft index, IndexMethod method, ColumnDraft column) {
        boolean list = method == IndexMethod.GIN && column.arity() == Arity.LIST;
        if (!list && !hasDefaultClass(method, column)) {
            findings.error(
                    "wrong-operator-class",
                    "an index of type `" + method.keyword() + "` cannot hold the field `" + column.name()
                            + "` without being told an operator class",
                    index.span(),
                    "name one, for example `" + column.name() + "(ops: raw(\"gin_trgm_ops\"))`, or use another type");
        }
    }

    private static boolean hasDefaultClass(IndexMethod method, ColumnDraft column) {
        NativeTypeRule rule = column.nativeRule();
        if (rule != null) {
            return Objects.requireNonNull(NATIVE.get(method)).contains(rule);
        }
        ScalarType scalar = column.scalar();
        return column.unsupported()
                || (scalar != null
                        && Objects.requireNonNull(SCALARS.get(method)).contains(scalar));
    }

    private void error(KeyDraft index, String message) {
        findings.error("wrong-operator-class", message, index.span());
    }
}
