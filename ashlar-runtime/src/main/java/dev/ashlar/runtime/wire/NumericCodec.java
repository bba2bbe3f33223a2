package dev.ashlar.runtime.wire;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** {@code numeric}, its scale kept; and {@code money}, which the statement casts. */
final class NumericCodec implements Codec<BigDecimal> {
    static final NumericCodec CODEC = new NumericCodec();

    @Override
    public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        statement.setObject(index, value, Types.NUMERIC);
    }

    @Override
    public @Nullable BigDecimal read(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : fromText(text);
    }

    @Override
    public String toText(BigDecimal value) {
        return value.toPlainString();
    }

    /** @throws IllegalStateException for NaN and the infinities, which BigDecimal does not have */
    @Override
    public BigDecimal fromText(String text) {
        char last = text.charAt(text.length() - 1);
        if (last == 'N' || last == 'y') {
            throw new IllegalStateException("numeric '" + text
                    + "' has no BigDecimal: select the column as float8, or replace the value in the database");
        }
        return new BigDecimal(text);
    }
}
