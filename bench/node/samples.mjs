// What is asked about: the same rows in the same order as for the contestants in Java (Samples.java).
import pg from "pg";

const CONTENT = "word ".repeat(40);
const BULK = 10_000;
const HOUR = 3_600_000;

/** What a connection needs, from JDBC's form of it. */
export function address(url) {
  const { hostname, port, pathname, searchParams } = new URL(url.slice("jdbc:".length));
  return {
    host: hostname,
    port: Number(port),
    database: pathname.slice(1),
    user: searchParams.get("user") ?? undefined,
    password: searchParams.get("password") ?? undefined,
  };
}

export async function samples(owner) {
  const client = new pg.Client(address(owner));
  await client.connect();
  const rows = async (sql) => (await client.query(sql)).rows;
  const keys = async (sql) => (await rows(sql)).map((row) => row.id);
  const posts = await keys("SELECT id FROM posts ORDER BY id LIMIT 10000");
  const authors = await keys("SELECT id FROM users ORDER BY email");
  const [place] = await rows(
    'SELECT created_at AS "createdAt", id FROM (SELECT row_number() OVER (ORDER BY created_at DESC) AS n,' +
      " count(*) OVER () AS c, created_at, id FROM posts WHERE published) x WHERE n = c / 2",
  );
  const [{ first }] = await rows("SELECT min(created_at) AS first FROM posts");
  await client.end();
  return of(posts, authors, place, first);
}

function of(posts, authors, place, first) {
  const newPost = (title, i) => ({ title, content: CONTENT, authorId: authors[(i * 31) % authors.length] });
  const hours = (n) => new Date(first.getTime() + n * HOUR);
  return {
    place,
    bulk: Array.from({ length: BULK }, (_, i) => newPost("new bulk " + i, i)),
    post: (i) => posts[(i * 7919) % posts.length],
    newPost: (i) => newPost("new " + i, i),
    tags: (i) => [
      "tag" + (((i * 7) % 300) + 1),
      i % 10 === 0 ? "new tag " + i : "tag" + (((i * 7 + 150) % 300) + 1),
    ],
    filter: (shape, few) => filter(shape + 1, few),
  };

  /** The conditions that count, by the bits of {@code Filter.java}. */
  function filter(conditions, few) {
    const all = {
      published: true,
      from: hours(few),
      until: hours(few + 200),
      author: authors[few],
      authors: authors.slice(few, few + 5),
      beginning: "Post " + (few % 10),
      notTitle: "Post " + few,
      behind: posts[few],
    };
    return Object.fromEntries(Object.entries(all).filter((_, bit) => conditions & (1 << bit)));
  }
}
