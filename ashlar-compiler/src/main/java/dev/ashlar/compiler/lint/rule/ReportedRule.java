package dev.ashlar.compiler.lint.rule;

/** A rule whose findings come about while the others run: about suppressions, and those of files other than schemas. */
public non-sealed interface ReportedRule extends LintRule {}
