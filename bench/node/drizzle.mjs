// Drizzle over node-postgres: prepared statements where the text stays, and for the feed a second query for all tags.
import { and, asc, desc, eq, gt, gte, inArray, like, lt, ne, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { comments, links, posts, tags, users } from "./tables.mjs";
import { uuid7 } from "./uuid7.mjs";
import { run } from "./worker.mjs";

const LISTED = { id: posts.id, title: posts.title, createdAt: posts.createdAt };
const PIECE = 1000;
const AT_ONCE = 1000;
const value = sql.placeholder;

async function open(address) {
  const db = drizzle(new pg.Pool(address));
  const published = () => db.select(LISTED).from(posts).where(eq(posts.published, value("published")));
  const byKey = db.select().from(posts).where(eq(posts.id, value("id"))).prepare("by_key");
  const list = published().orderBy(desc(posts.createdAt)).limit(20).prepare("list");
  const after = db
    .select(LISTED)
    .from(posts)
    .where(
      and(
        eq(posts.published, value("published")),
        sql`(${posts.createdAt}, ${posts.id}) < (${value("createdAt")}::timestamptz, ${value("id")}::uuid)`,
      ),
    )
    .orderBy(desc(posts.createdAt), desc(posts.id))
    .limit(20)
    .prepare("after");
  const piece = db
    .select(LISTED)
    .from(posts)
    .where(gt(posts.id, value("last")))
    .orderBy(asc(posts.id))
    .limit(PIECE)
    .prepare("piece");
  const create = db
    .insert(posts)
    .values({ id: value("id"), title: value("title"), content: value("content"), authorId: value("authorId") })
    .returning()
    .prepare("create_post");
  const [page, tagsOf] = feedOf(db);
  return {
    byKey: async (id) => (await byKey.execute({ id }))[0],
    list: () => list.execute({ published: true }),
    feed: () => feed(page, tagsOf),
    create: async (post) => (await create.execute({ id: uuid7(), ...post }))[0],
    createMany: (all) => createMany(db, all),
    createTagged: (post, names) => db.transaction((tx) => createTagged(tx, post, names)),
    stream: () => stream(piece),
    filtered: (f) =>
      db
        .select(LISTED)
        .from(posts)
        .where(and(...conditions(f)))
        .orderBy(desc(posts.createdAt))
        .limit(20),
    after: ({ createdAt, id }) => after.execute({ published: true, createdAt: createdAt.toISOString(), id }),
  };
}

function feedOf(db) {
  const page = db
    .select({
      ...LISTED,
      author: { id: users.id, name: users.name, avatarUrl: users.avatarUrl },
      comments: db.$count(comments, eq(comments.postId, posts.id)),
    })
    .from(posts)
    .innerJoin(users, eq(users.id, posts.authorId))
    .where(eq(posts.published, value("published")))
    .orderBy(desc(posts.createdAt))
    .limit(20)
    .prepare("feed");
  const tagsOf = db
    .select({ post: links.post, id: tags.id, name: tags.name })
    .from(links)
    .innerJoin(tags, eq(tags.id, links.tag))
    .where(sql`${links.post} = ANY (${value("ids")}::uuid[])`)
    .orderBy(asc(tags.name))
    .prepare("tags");
  return [page, tagsOf];
}

async function feed(page, tagsOf) {
  const rows = await page.execute({ published: true });
  const own = new Map(rows.map(({ id }) => [id, []]));
  for (const { post, id, name } of await tagsOf.execute({ ids: [...own.keys()] })) {
    own.get(post).push({ id, name });
  }
  return rows.map(({ comments: count, ...post }) => ({ ...post, tags: own.get(post.id), comments: count }));
}

async function createMany(db, all) {
  await db.transaction(async (tx) => {
    for (let from = 0; from < all.length; from += AT_ONCE) {
      await tx.insert(posts).values(all.slice(from, from + AT_ONCE));
    }
  });
}

async function createTagged(tx, post, names) {
  await tx
    .insert(tags)
    .values(names.map((name) => ({ name })))
    .onConflictDoNothing();
  const [made] = await tx.insert(posts).values(post).returning();
  await tx.insert(links).select(
    tx
      .select({ post: sql`${made.id}::uuid`.as("A"), tag: tags.id })
      .from(tags)
      .where(inArray(tags.name, names)),
  );
  return made;
}

/** Drizzle has no stream over this driver: pieces by key. */
async function stream(piece) {
  let characters = 0;
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await piece.execute({ last });
    rows.forEach((post) => (characters += post.title.length));
    if (rows.length < PIECE) {
      return characters;
    }
    last = rows[PIECE - 1].id;
  }
}

function conditions(f) {
  return [
    f.published !== undefined && eq(posts.published, f.published),
    f.from && gte(posts.createdAt, f.from),
    f.until && lt(posts.createdAt, f.until),
    f.author && eq(posts.authorId, f.author),
    f.authors && inArray(posts.authorId, f.authors),
    f.beginning && like(posts.title, f.beginning + "%"),
    f.notTitle && ne(posts.title, f.notTitle),
    f.behind && gt(posts.id, f.behind),
  ].filter(Boolean);
}

await run(open);
