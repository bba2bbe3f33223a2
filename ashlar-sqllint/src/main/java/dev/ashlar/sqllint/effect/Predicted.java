package dev.ashlar.sqllint.effect;

/** @param after what the next statement meets; what was there before when this one fails */
public record Predicted(Effect effect, Situation after) {}
