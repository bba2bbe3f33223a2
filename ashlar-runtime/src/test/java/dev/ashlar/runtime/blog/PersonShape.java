package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.UserTable.USER;

import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.One;
import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;

/** Reads {@link Person}. */
public final class PersonShape extends ShapeToken<UserTable, Person> {
    public static final PersonShape person = new PersonShape();

    private final Part<String> _name = field(USER.name);
    private final One<UserTable, Person.Host> _host = optional(USER.host, new HostShape());
    private final One<ProfileTable, Person.Bio> _profile = optional(USER.profile, new BioShape());
    private final Many<UserTable, Person.Guest> _invited = many(USER.invited, new GuestShape());

    private PersonShape() {
        super(USER);
    }

    @Override
    protected Person read(Values v) {
        return new Person(v.get(_name), v.orNull(_host), v.orNull(_profile), v.get(_invited));
    }

    private static final class HostShape extends ShapeToken<UserTable, Person.Host> {
        private final Part<String> _name = field(USER.name);
        private final One<ProfileTable, Person.Bio> _profile = optional(USER.profile, new BioShape());

        private HostShape() {
            super(USER);
        }

        @Override
        protected Person.Host read(Values v) {
            return new Person.Host(v.get(_name), v.orNull(_profile));
        }
    }

    private static final class BioShape extends ShapeToken<ProfileTable, Person.Bio> {
        private final Part<String> _bio = field(ProfileTable.PROFILE.bio);

        private BioShape() {
            super(ProfileTable.PROFILE);
        }

        @Override
        protected Person.Bio read(Values v) {
            return new Person.Bio(v.orNull(_bio));
        }
    }

    private static final class GuestShape extends ShapeToken<UserTable, Person.Guest> {
        private final Part<String> _name = field(USER.name);
        private final One<UserTable, Person.Host> _host = optional(USER.host, new HostShape());
        private final Part<Long> _invitedCount = count(USER.invited);

        private GuestShape() {
            super(USER);
        }

        @Override
        protected Person.Guest read(Values v) {
            return new Person.Guest(v.get(_name), v.orNull(_host), v.get(_invitedCount));
        }
    }
}
