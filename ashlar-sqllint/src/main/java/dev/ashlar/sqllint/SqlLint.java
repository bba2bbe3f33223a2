package dev.ashlar.sqllint;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.rule.Rule;
import dev.ashlar.sqllint.rule.Setting;
import dev.ashlar.sqllint.state.SqlSource;
import java.util.List;

/**
 * What is to be judged, and by what.
 *
 * @param sources files that belong together, in the order in which they run
 * @param setting where they run
 */
public record SqlLint(List<SqlSource> sources, Setting setting, List<Rule> rules) {
    public SqlLint {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
    }

    /** Files of which nothing is known, by every rule. */
    public static SqlLint of(List<SourceFile> files) {
        return new SqlLint(files.stream().map(SqlSource::of).toList(), Setting.DEFAULT, SqlLinter.RULES);
    }

    public SqlLint withSources(List<SqlSource> others) {
        return new SqlLint(others, setting, rules);
    }
}
