package dev.ashlar.compiler.lint.live;

import java.util.List;
import java.util.stream.Stream;

/** The rules on policies, roles, grants and functions. */
final class ShownSecurity {
    private static final String SAFE =
            "(organization_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS \"nullif\"))";
    private static final String CAST =
            "(organization_id = ( SELECT (current_setting('app.tenant'::text, true))::uuid))";
    private static final String PER_ROW =
            "(organization_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)";
    private static final LiveTable POSTS = LiveFacts.table("posts", 10);
    private static final LiveTable GUARDED = Changed.guarded(POSTS);
    private static final LivePolicy TENANT =
            Changed.policy(LiveFacts.policy("posts", "tenant", SAFE), true, "ALL", SAFE, SAFE);
    private static final LiveRole APP = LiveFacts.role("app");
    private static final LiveRole OWNER = LiveFacts.role("owner");
    private static final LiveDatabase FINE =
            With.roles(grants(With.policies(With.tables(LiveFacts.EMPTY, GUARDED), TENANT), "SELECT"), APP, OWNER);
    private static final LiveFunction TOTAL = LiveFacts.function("total", "SELECT 1");
    private static final LiveView RECENT = LiveFacts.view("recent", "SELECT 1", "posts");

    static final List<Shown> ALL = Stream.of(policies(), tables(), rights(), views())
            .flatMap(List::stream)
            .toList();

    private ShownSecurity() {}

    private static LiveDatabase grants(LiveDatabase database, String... privileges) {
        return With.grants(
                database,
                Stream.of(privileges).map(p -> grant(POSTS.object(), "app", p)).toArray(LiveGrant[]::new));
    }

    private static LiveGrant grant(ObjectName object, String grantee, String privilege) {
        return new LiveGrant(object, grantee, privilege, false);
    }

    private static LiveDatabase policy(boolean permissive, String command, String using, String check) {
        return With.policies(FINE, Changed.policy(TENANT, permissive, command, using, check));
    }

    private static List<Shown> policies() {
        LivePolicy more = LiveFacts.policy("posts", "more", "(status = 'x'::text)");
        return List.of(
                new Shown(
                        "policy-always-true",
                        policy(true, "ALL", "true", SAFE),
                        "the policy `tenant` of `public.posts` is always true, for ALL",
                        policy(true, "SELECT", "true", SAFE)),
                new Shown(
                        "policy-setting-not-null-safe",
                        policy(true, "ALL", CAST, SAFE),
                        "the policy `tenant` of `public.posts` casts a setting that may be empty",
                        FINE),
                new Shown(
                        "policy-evaluated-per-row",
                        policy(true, "ALL", PER_ROW, PER_ROW),
                        "the policy `tenant` of `public.posts` calls `current_setting` once for each row",
                        FINE),
                new Shown(
                        "policy-evaluated-per-row",
                        With.functions(
                                policy(true, "ALL", "(organization_id = app.tenant())", SAFE),
                                LiveFacts.function("tenant", "")),
                        "the policy `tenant` of `public.posts` calls `tenant` once for each row",
                        FINE),
                new Shown(
                        "policy-without-with-check",
                        With.policies(FINE, LiveFacts.policy("posts", "tenant", SAFE)),
                        "the policy `tenant` of `public.posts` is for ALL and has no WITH CHECK",
                        FINE),
                new Shown(
                        "multiple-permissive-policies",
                        With.policies(FINE, TENANT, more),
                        "`public.posts` has several permissive policies for the same command and role: `tenant`, `more`; a row passes when one of them lets it",
                        With.policies(FINE, TENANT, Changed.policy(more, false, "ALL", SAFE, SAFE))));
    }

    private static List<Shown> tables() {
        LiveTable comments = Changed.guarded(LiveFacts.table("comments", 10));
        LiveTable files = LiveFacts.table("files", 10);
        LivePolicy second = Changed.policy(LiveFacts.policy("comments", "tenant", SAFE), true, "ALL", SAFE, SAFE);
        LiveColumn[] keys = Stream.of("posts", "comments", "files")
                .map(table -> LiveFacts.column(table, "organization_id", "uuid"))
                .toArray(LiveColumn[]::new);
        LiveDatabase two = With.columns(With.policies(FINE, TENANT, second), keys);
        LiveTable part = Changed.table(POSTS, false, false, LiveFacts.name("parent"));
        LiveTable parent = Changed.guarded(LiveFacts.table("parent", 10));
        return List.of(
                new Shown(
                        "policy-without-row-security",
                        With.tables(FINE, POSTS),
                        "`public.posts` has policies, and row security is off: nobody is held back by them",
                        FINE),
                new Shown(
                        "row-security-without-policy",
                        With.policies(FINE),
                        "row security of `public.posts` is on and it has no policy: the roles that may read it see no row",
                        FINE),
                new Shown(
                        "row-security-not-forced",
                        With.tables(FINE, Changed.table(POSTS, true, false, null)),
                        "the policies of `public.posts` do not hold its owner `owner` back",
                        FINE),
                new Shown(
                        "row-security-off-beside-tenants",
                        With.tables(two, GUARDED, comments, files),
                        "`public.files` has `organization_id`, which parts the rows of other tables, and no row security",
                        With.tables(two, GUARDED, comments)),
                new Shown(
                        "partition-outside-row-security",
                        With.tables(FINE, parent, part),
                        "the partition `public.posts` may be read by `app`, outside the policies of `public.parent`",
                        With.grants(With.tables(FINE, parent, part))));
    }

    private static List<Shown> rights() {
        ObjectName schema = ObjectName.of(ObjectName.Kind.SCHEMA, "public");
        ObjectName database = ObjectName.of(ObjectName.Kind.DATABASE, "app");
        LiveTable users = LiveFacts.table("users", 10);
        LiveDatabase secret =
                With.columns(With.tables(FINE, users), LiveFacts.column("users", "password_hash", "text"));
        LiveTable[] three =
                Stream.of("a", "b", "c").map(name -> LiveFacts.table(name, 1)).toArray(LiveTable[]::new);
        LiveDatabase granted = With.grants(
                With.tables(FINE, three),
                Stream.of(three).map(t -> grant(t.object(), "app", "SELECT")).toArray(LiveGrant[]::new));
        return List.of(
                new Shown(
                        "role-above-policies",
                        With.roles(FINE, Changed.role(APP, false, true, true)),
                        "`app` may log in, has grants on tables, and has BYPASSRLS: no policy holds it",
                        FINE),
                new Shown(
                        "application-role-owns-tables",
                        With.grants(FINE),
                        "`owner` may log in and owns `public.posts`, which nobody else was granted: the application works as the owner of its policies",
                        FINE),
                new Shown(
                        "privilege-beyond-policies",
                        grants(FINE, "SELECT", "TRUNCATE", "REFERENCES"),
                        "`app` has TRUNCATE, REFERENCES on `public.posts`, which no policy limits",
                        FINE),
                new Shown(
                        "default-privileges-missing",
                        granted,
                        "`app` may read every table of the schema `public`, and will not those that are made later",
                        With.defaultPrivileges(
                                granted, new LiveDefaultPrivilege("owner", "public", "TABLE", "app", "SELECT"))),
                new Shown(
                        "public-can-create",
                        With.grants(FINE, grant(schema, "public", "CREATE")),
                        "every role may create objects in the schema `public`",
                        With.grants(FINE, grant(schema, "public", "USAGE"))),
                new Shown(
                        "temporary-tables-for-everyone",
                        With.grants(FINE, grant(database, "public", "TEMPORARY")),
                        "every role may make temporary tables in the database `app`",
                        With.grants(FINE, grant(database, "public", "CONNECT"))),
                new Shown(
                        "sensitive-column-readable",
                        With.grants(secret, grant(users.object(), "public", "SELECT")),
                        "every role may read `public.users.password_hash`",
                        With.grants(secret, grant(users.object(), "app", "SELECT"))));
    }

    private static List<Shown> views() {
        LiveView materialized = Changed.view(RECENT, true, false);
        LiveRole above = Changed.role(OWNER, true, false, true);
        LiveDatabase read = With.roles(With.grants(FINE, grant(RECENT.object(), "app", "SELECT")), APP, above);
        LiveExtension trigrams = new LiveExtension("pg_trgm", "public", "1.6", "1.6", true);
        return List.of(
                new Shown(
                        "security-definer-view",
                        With.views(read, RECENT),
                        "the view `public.recent` shows `app` every row of `public.posts`: it reads as `owner`, above the policies",
                        With.views(read, Changed.view(RECENT, false, true))),
                new Shown(
                        "materialized-view-over-tenants",
                        With.views(read, materialized),
                        "the materialized view `public.recent` keeps rows of `public.posts`, and no policy holds `app`",
                        With.grants(With.views(read, materialized))),
                new Shown(
                        "function-search-path-mutable",
                        With.functions(FINE, Changed.definer(TOTAL, null, "app")),
                        "`public.total` runs with the rights of `owner`, and looks names up in its caller's search path",
                        With.functions(FINE, Changed.definer(TOTAL, "", "app"), TOTAL)),
                new Shown(
                        "security-definer-function-public",
                        With.functions(FINE, Changed.definer(TOTAL, "", "public")),
                        "every role may call `public.total`, which runs with the rights of `owner`",
                        With.functions(FINE, Changed.definer(TOTAL, "", "app"))),
                new Shown(
                        "extension-in-public",
                        With.extensions(FINE, trigrams),
                        "the extension `pg_trgm` lies in the schema `public`",
                        With.extensions(FINE, new LiveExtension("pg_trgm", "extensions", "1.6", "1.6", true))));
    }
}
