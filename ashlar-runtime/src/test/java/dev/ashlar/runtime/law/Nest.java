package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import java.util.List;

/** What a write does along one relation. */
record Nest(Way way, List<Step> steps) {
    @Override
    public String toString() {
        return way.name() + steps;
    }
}
