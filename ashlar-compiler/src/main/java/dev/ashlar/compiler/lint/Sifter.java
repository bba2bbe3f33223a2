package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts what was found into what is to be reported, what the schema suppresses and what a baseline knows. */
final class Sifter {
    /** What has no place in a file comes last. */
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding f) -> f.diagnostic().span().file().name().isEmpty())
            .thenComparing(f -> f.diagnostic().span().file().name())
            .thenComparing(f -> f.diagnostic().span().start())
            .thenComparing(Finding::code)
            .thenComparing(Finding::object);

    private final List<Suppression> suppressions;
    private final List<LintReport.Silenced> silenced = new ArrayList<>();
    private final List<Finding> known = new ArrayList<>();
    private final Map<Baseline.Entry, Integer> left;

    private Sifter(List<Suppression> suppressions, Baseline baseline) {
        this.suppressions = suppressions;
        this.left = new HashMap<>(baseline.entries());
    }

    static LintReport sift(Subject subject, List<String> tables, List<Finding> found, Baseline baseline) {
        List<Suppression> suppressions = subject.edits().outline().files().stream()
                .flatMap(SuppressionReader::read)
                .toList();
        return new Sifter(suppressions, baseline).sift(subject, tables, found);
    }

    private LintReport sift(Subject subject, List<String> tables, List<Finding> found) {
        List<Finding> heard =
                found.stream().sorted(BY_PLACE).filter(f -> !isSilenced(f)).toList();
        List<Finding> fresh = Stream.concat(heard.stream(), ofSuppressions(subject))
                .sorted(BY_PLACE)
                .filter(finding -> !isKnown(finding))
                .toList();
        Score score =
                Score.of(tables, Stream.concat(fresh.stream(), known.stream()).toList());
        return new LintReport(fresh, silenced, known, gone(subject), score, Advisor.first(fresh, score));
    }

    private boolean isSilenced(Finding finding) {
        Optional<Suppression> by = suppressions.stream()
                .filter(suppression -> suppression.silences(finding.diagnostic()))
                .findFirst();
        by.ifPresent(suppression -> silenced.add(new LintReport.Silenced(finding, suppression)));
        return by.isPresent();
    }

    private Stream<Finding> ofSuppressions(Subject subject) {
        Set<Suppression> used =
                silenced.stream().map(LintReport.Silenced::by).collect(Collectors.toCollection(HashSet::new));
        SchemaObjects objects = new SchemaObjects(subject.edits().outline());
        Stream<Diagnostic> findings = SuppressionRules.check(suppressions, used, subject.config());
        return findings.map(objects::finding);
    }

    /** Of three that are the same, a baseline that counts two knows the first two. */
    private boolean isKnown(Finding finding) {
        Baseline.Entry entry = Baseline.Entry.of(finding);
        int times = left.getOrDefault(entry, 0);
        if (times == 0) {
            return false;
        }
        left.put(entry, times - 1);
        known.add(finding);
        return true;
    }

    private List<Baseline.Entry> gone(Subject subject) {
        return left.entrySet().stream()
                .filter(e -> Rules.isHeard(e.getKey().code(), subject))
                .flatMap(e -> Stream.generate(e::getKey).limit(e.getValue()))
                .sorted()
                .toList();
    }
}
