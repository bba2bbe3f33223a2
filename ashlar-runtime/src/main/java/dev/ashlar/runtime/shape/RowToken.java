package dev.ashlar.runtime.shape;

/**
 * Reads whole rows of a model's table: one class for all models, where javac and the JVM would have to do with one for each.
 *
 * @param <R> the record that {@link ModelTable#row} makes
 */
public final class RowToken<T extends ModelTable, R> extends ShapeToken<T, R> {
    public RowToken(T table) {
        super(table, table.columns());
    }

    @Override
    @SuppressWarnings("unchecked") // generated code says for each table what it makes
    protected R read(Values values) {
        return (R) table().row(values);
    }
}
