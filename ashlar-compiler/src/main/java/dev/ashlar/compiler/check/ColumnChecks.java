package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Datasource;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Attribute;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Native types exist, are written with the datasource's name, store the field's type and take their arguments. */
final class ColumnChecks {
    private static final Pattern SQL_TYPE = Pattern.compile("([^(]+)(?:\\((.*?)\\))?.*", Pattern.DOTALL);

    private final Configuration configuration;
    private final Findings findings;
    private final Findings later;

    /**
     * @param later takes what leaves the type known, so that what is wrong with its use is told first
     */
    ColumnChecks(Configuration configuration, Findings findings, Findings later) {
        this.configuration = configuration;
        this.findings = findings;
        this.later = later;
    }

    void check(ColumnDraft column) {
        Datasource datasource = configuration.datasource();
        if (datasource == null) {
            return;
        }
        if (column.nativeType() != null) {
            checkNative(column, column.nativeType(), datasource.name());
        }
        if (column.type() instanceof FieldType.Unsupported unsupported) {
            checkUnsupported(column, unsupported.sql(), datasource.name());
        }
    }

    private void checkNative(ColumnDraft column, NativeTypeDraft type, String datasource) {
        Attribute attribute = type.attribute();
        String written = attribute.name().text();
        int dot = written.indexOf('.');
        String name = type.type().name();
        NativeTypeRule rule = type.rule();
        List<String> arguments = type.type().arguments();
        ScalarType scalar = Objects.requireNonNull(column.scalar());
        if (dot != datasource.length() || !written.startsWith(datasource)) {
            boolean fits = rule != null && rule.scalar() == scalar;
            wrongPrefix(attribute, name, datasource, fits ? later : findings);
        }
        if (rule == null) {
            unknown(attribute, name, scalar);
        } else if (arguments.size() > rule.optionalArguments()) {
            findings.error("wrong-arguments", tooMany(rule, arguments.size()), attribute.span());
        } else if (rule.scalar() != scalar) {
            incompatible(attribute, rule, scalar, datasource);
        } else {
            rule.wrongArguments(arguments)
                    .ifPresent(wrong -> findings.error("wrong-arguments", wrong, attribute.span()));
        }
    }

    private static void wrongPrefix(Attribute attribute, String name, String datasource, Findings findings) {
        findings.error(
                "wrong-prefix",
                "native types of this schema begin with `@" + datasource + ".`, the name of its datasource",
                attribute.span(),
                "write `@" + datasource + "." + name + "`");
    }

    private static String tooMany(NativeTypeRule rule, int found) {
        String allowed = rule.optionalArguments() == 0
                ? "no argument"
                : "at most " + rule.optionalArguments() + (rule.optionalArguments() == 1 ? " argument" : " arguments");
        return "`" + rule.keyword() + "` takes " + allowed + ", found " + found;
    }

    private void unknown(Attribute attribute, String name, ScalarType scalar) {
        List<String> all = Arrays.stream(NativeTypeRule.values())
                .map(NativeTypeRule::keyword)
                .toList();
        Span path = attribute.name().span();
        findings.unknown(
                "unknown-native-type",
                name.isEmpty() ? "the name of a native type is missing" : "native type `" + name + "` is not known",
                attribute.span(),
                new Span(path.file(), path.end() - name.length(), path.end()),
                all,
                "types that store `" + scalar.keyword() + "` are "
                        + String.join(", ", NativeTypeRule.keywords(scalar)));
    }

    private void incompatible(Attribute attribute, NativeTypeRule rule, ScalarType scalar, String datasource) {
        findings.error(
                "wrong-native-type",
                "`@" + datasource + "." + rule.keyword() + "` stores `"
                        + rule.scalar().keyword() + "`, and the field is of type `" + scalar.keyword() + "`",
                attribute.span(),
                "change the field to `" + rule.scalar().keyword() + "`, or use "
                        + String.join(", ", NativeTypeRule.keywords(scalar)));
    }

    /** A type that has a word of its own must be written with it, or the client could not use the field. */
    private void checkUnsupported(ColumnDraft column, String sql, String datasource) {
        Matcher matcher = SQL_TYPE.matcher(sql);
        if (!matcher.matches()) {
            return;
        }
        List<String> arguments = matcher.group(2) == null
                ? List.of()
                : Arrays.stream(matcher.group(2).split(",", -1))
                        .map(String::strip)
                        .toList();
        Optional<NativeTypeRule> rule = NativeTypeRule.find(matcher.group(1).strip())
                .filter(r -> r.optionalArguments() == 0
                        || arguments.isEmpty()
                        || r.wrongArguments(arguments).isEmpty());
        rule.ifPresent(r -> findings.error(
                "supported-type",
                "`" + sql + "` is a type that needs no `Unsupported`",
                column.syntax().type().span(),
                "write `" + r.scalar().keyword() + " @" + datasource + "." + sql + "`"));
    }
}
