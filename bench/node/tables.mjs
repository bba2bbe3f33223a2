// The tables as Drizzle describes them.
import { boolean, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { uuid7 } from "./uuid7.mjs";

const key = () => uuid("id").primaryKey().$defaultFn(uuid7);

export const users = pgTable("users", { id: key(), name: text("name").notNull(), avatarUrl: text("avatar_url") });

export const posts = pgTable("posts", {
  id: key(),
  title: text("title").notNull(),
  content: text("content").notNull(),
  published: boolean("published").notNull().default(false),
  authorId: uuid("author_id").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});

export const tags = pgTable("tags", { id: key(), name: text("name").notNull() });

export const links = pgTable("_PostToTag", { post: uuid("A").notNull(), tag: uuid("B").notNull() });

export const comments = pgTable("comments", { id: key(), postId: uuid("post_id").notNull() });
