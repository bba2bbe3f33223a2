package dev.ashlar.advise.plan;

/**
 * A whole plan.
 *
 * @param analyzed whether the statement was executed, so that times and rows are real
 */
public record Plan(PlanNode root, double planningMillis, double executionMillis, boolean analyzed) {}
