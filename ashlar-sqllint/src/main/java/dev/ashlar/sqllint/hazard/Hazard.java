package dev.ashlar.sqllint.hazard;

import dev.ashlar.sqllint.rule.Rule;

/** A rule about running a migration while people work, and not about what it makes. */
interface Hazard extends Rule {}
