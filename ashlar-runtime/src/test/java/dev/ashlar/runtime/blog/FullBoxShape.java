package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.BoxTable.BOX;

import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.One;
import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a box with its samples, once through a to-many relation and once through a to-one relation. */
public final class FullBoxShape extends ShapeToken<BoxTable, FullBoxShape.FullBox> {
    public static final FullBoxShape fullBox = new FullBoxShape();

    /** A box with all that is in it. */
    public record FullBox(int id, @Nullable Sample best, List<Sample> samples) {}

    private final Part<Integer> _id = field(BOX.id);
    private final One<SampleTable, Sample> _best = optional(BOX.best, SampleTable.ROW);
    private final Many<SampleTable, Sample> _samples = many(BOX.samples, SampleTable.ROW);

    private FullBoxShape() {
        super(BOX);
    }

    @Override
    protected FullBox read(Values v) {
        return new FullBox(v.get(_id), v.orNull(_best), v.get(_samples));
    }
}
