package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.source.TextEdit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which changes are worth most. Findings that one edit mends are one change. */
final class Advisor {
    private static final int MOST = 3;

    private Advisor() {}

    /**
     * @param open those that may be advised on
     * @param score one that counts them
     */
    static List<LintReport.Advice> first(List<Finding> open, Score score) {
        return changes(open).stream()
                .map(change -> new LintReport.Advice(change, score.without(change) - score.whole()))
                .sorted(Comparator.comparingDouble(LintReport.Advice::gain)
                        .reversed()
                        .thenComparing(advice -> !advice.findings().get(0).isFixable()))
                .limit(MOST)
                .toList();
    }

    private static List<List<Finding>> changes(List<Finding> open) {
        Map<Object, List<Finding>> byEdit = IntStream.range(0, open.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> key(open.get(i), i),
                        LinkedHashMap::new,
                        Collectors.mapping(open::get, Collectors.toList())));
        return List.copyOf(byEdit.values());
    }

    private static Object key(Finding finding, int position) {
        List<TextEdit> edits = finding.diagnostic().fix() == null
                ? List.of()
                : finding.diagnostic().fix().edits();
        return edits.isEmpty() ? position : edits;
    }
}
