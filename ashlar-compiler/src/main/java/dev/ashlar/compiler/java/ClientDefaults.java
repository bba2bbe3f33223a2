package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.ScalarField;
import java.util.Locale;
import java.util.Optional;

/** The values that the client makes itself because PostgreSQL, or not every PostgreSQL, has no function for them. */
final class ClientDefaults {
    private final JavaFile file;
    private final FieldTypes types;

    ClientDefaults(JavaFile file, FieldTypes types) {
        this.file = file;
        this.types = types;
    }

    /** A supplier of ids, as Java text. */
    Optional<String> id(ScalarField field) {
        DefaultValue value = field.defaultValue();
        if (value instanceof DefaultValue.Uuid uuid) {
            return Optional.of(uuid(field, uuid.version()));
        }
        if (value instanceof DefaultValue.Cuid cuid) {
            return Optional.of(fills() + (cuid.version() == 2 ? ".CUID2" : ".CUID"));
        }
        if (value instanceof DefaultValue.Ulid) {
            return Optional.of(fills() + ".ULID");
        }
        if (value instanceof DefaultValue.NanoId nanoid) {
            return Optional.of("() -> " + ids() + ".nanoid(" + nanoid.length() + ")");
        }
        return Optional.empty();
    }

    /** A supplier of the present moment in the column's type, as Java text. */
    Optional<String> now(ScalarField field) {
        if (!isUpdatedByClient(field)) {
            return Optional.empty();
        }
        return Optional.of(
                types.javaType(field).equals("java.time.Instant")
                        ? fills() + ".NOW"
                        : "() -> " + file.type(types.javaType(field)) + ".now(" + file.type("java.time.ZoneOffset")
                                + ".UTC)");
    }

    /** Whether the client writes the time of the last change. */
    static boolean isUpdatedByClient(ScalarField field) {
        return field.updatedAt() && !field.options().updatedByDatabase();
    }

    private String uuid(ScalarField field, int version) {
        String maker = version == 7 ? "uuid7" : "uuid4";
        return types.isText(field)
                ? "() -> " + ids() + "." + maker + "().toString()"
                : fills() + "." + maker.toUpperCase(Locale.ROOT);
    }

    private String fills() {
        return file.type(Types.FILLS);
    }

    private String ids() {
        return file.type(Types.IDS);
    }
}
