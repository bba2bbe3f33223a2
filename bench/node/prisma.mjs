// Prisma: its client's own queries; children by a query each, which is its default and faster here than joins of JSON.
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { run } from "./worker.mjs";

const { PrismaClient } = createRequire(import.meta.url)("./generated/index.js");
const LISTED = { id: true, title: true, createdAt: true };
const NEWEST = { orderBy: { createdAt: "desc" }, take: 20 };
const PIECE = 1000;

function conditions(f) {
  return [
    f.published !== undefined && { published: f.published },
    f.from && { createdAt: { gte: f.from } },
    f.until && { createdAt: { lt: f.until } },
    f.author && { authorId: f.author },
    f.authors && { authorId: { in: f.authors } },
    f.beginning && { title: { startsWith: f.beginning } },
    f.notTitle && { title: { not: f.notTitle } },
    f.behind && { id: { gt: f.behind } },
  ].filter(Boolean);
}

async function open(address) {
  const db = new PrismaClient({ adapter: new PrismaPg(address) });
  return {
    byKey: (id) => db.post.findUniqueOrThrow({ where: { id } }).then(row),
    list: () => db.post.findMany({ where: { published: true }, select: LISTED, ...NEWEST }),
    feed: () => feed(db),
    create: (post) => db.post.create({ data: post }).then(row),
    createMany: (posts) => db.post.createMany({ data: posts }),
    createTagged: (post, tags) =>
      db.post
        .create({
          data: { ...post, tags: { connectOrCreate: tags.map((name) => ({ where: { name }, create: { name } })) } },
        })
        .then(row),
    stream: () => stream(db),
    filtered: (f) => db.post.findMany({ where: { AND: conditions(f) }, select: LISTED, ...NEWEST }),
    after: ({ id }) =>
      db.post.findMany({
        where: { published: true },
        select: LISTED,
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        cursor: { id },
        skip: 1,
        take: 20,
      }),
  };
}

const row = ({ id, title, content, published, authorId, createdAt }) => ({
  id,
  title,
  content,
  published,
  authorId,
  createdAt,
});

async function feed(db) {
  const posts = await db.post.findMany({
    where: { published: true },
    select: {
      ...LISTED,
      author: { select: { id: true, name: true, avatarUrl: true } },
      tags: { select: { id: true, name: true }, orderBy: { name: "asc" } },
      _count: { select: { comments: true } },
    },
    ...NEWEST,
  });
  return posts.map(({ _count, ...post }) => ({ ...post, comments: _count.comments }));
}

/** Prisma has no stream: pieces by key. */
async function stream(db) {
  let characters = 0;
  let last;
  for (;;) {
    const posts = await db.post.findMany({
      where: last && { id: { gt: last } },
      select: LISTED,
      orderBy: { id: "asc" },
      take: PIECE,
    });
    posts.forEach((post) => (characters += post.title.length));
    if (posts.length < PIECE) {
      return characters;
    }
    last = posts[PIECE - 1].id;
  }
}

await run(open);
