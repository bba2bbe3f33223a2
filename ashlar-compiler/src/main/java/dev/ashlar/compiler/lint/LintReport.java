package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What a run of the linter has to say.
 *
 * @param findings to be reported, in the order of the files
 * @param silenced findings that the schema suppresses
 * @param known findings that the baseline has, which still cost score
 * @param gone entries of the baseline that were not found again, once for each time
 * @param score of the whole and of each table
 * @param first the three changes that raise the score most, the best first
 */
public record LintReport(
        List<Finding> findings,
        List<Silenced> silenced,
        List<Finding> known,
        List<Baseline.Entry> gone,
        Score score,
        List<Advice> first) {
    public LintReport {
        findings = List.copyOf(findings);
        silenced = List.copyOf(silenced);
        known = List.copyOf(known);
        gone = List.copyOf(gone);
        first = List.copyOf(first);
    }

    /** The same with findings that are told in another way, for example at another place; one for each, in order. */
    public LintReport told(UnaryOperator<List<Diagnostic>> telling) {
        List<Diagnostic> told =
                telling.apply(findings.stream().map(Finding::diagnostic).toList());
        List<Finding> moved = IntStream.range(0, told.size())
                .mapToObj(i -> new Finding(
                        told.get(i), findings.get(i).object(), findings.get(i).table()))
                .toList();
        return new LintReport(moved, silenced, known, gone, score, first);
    }

    /** A finding that is known, with the reason why it stays. */
    public record Silenced(Finding finding, Suppression by) {}

    /**
     * One change and what it is worth.
     *
     * @param findings all that it mends
     * @param gain how much the whole score rises
     */
    public record Advice(List<Finding> findings, double gain) {
        public Advice {
            findings = List.copyOf(findings);
        }
    }
}
