INSERT INTO users (id, email, name, country, badge, age, role, visits, coins, score, balance, lucky, aliases, settings, joined, boss_id) VALUES
  (1, 'ann@x.org', 'Ann', 'DE', 1, 30, 'ADMIN', 10, 9000000000, 1.5, 10.50, '{1,2,3}', '{a,Annie}',
   '{"theme": {"name": "dark", "size": 12}, "tags": ["x", "y"], "on": true}', '2024-01-01Z', NULL),
  (2, 'bob@x.org', 'Bob', 'DE', 2, 20, 'EDITOR', 5, 2, 2.5, 5.00, '{}', '{b}', '{"theme": {"name": "light"}}', '2024-02-01Z', 1),
  (3, 'cid@y.org', 'cid', 'FR', 1, NULL, 'USER', 0, 0, NULL, 0, '{3}', '{}', NULL, '2024-03-01Z', 1),
  (4, 'dan@y.org', NULL, 'FR', NULL, 40, 'USER', 2, 1, -1, 7.25, '{1,3}', '{d,e}', 'null', '2024-04-01Z', 2);
INSERT INTO profiles (id, bio, user_id) VALUES (1, 'hi', 1), (2, NULL, 2);
INSERT INTO posts (id, title, subtitle, content, published, likes, author_id) VALUES
  (1, 'Alpha', 'one', 'the quick brown fox', true, 10, 1),
  (2, 'Beta', NULL, 'the lazy dog sleeps', true, 5, 1),
  (3, 'Gamma', NULL, 'a fox, a dog, another fox, and a last fox', false, 0, 2),
  (4, 'alpha 100%', 'alpha 100%', '', true, 7, 2),
  (5, 'Orphan', NULL, '', false, 1, NULL);
INSERT INTO categories (id, name) VALUES (1, 'java'), (2, 'sql'), (3, 'empty');
INSERT INTO "_CategoryToPost" ("A", "B") VALUES (1, 1), (2, 1), (2, 2), (1, 4);
INSERT INTO comments (id, text, post_id, author_id) VALUES (1, 'good', 1, 2), (2, 'bad', 1, 3), (3, 'good', 2, NULL), (4, 'x_y', 3, 1);
INSERT INTO ratings (user_id, post_id, stars) VALUES (2, 1, 5), (3, 1, 3), (1, 3, 4);
ALTER TABLE posts ADD CONSTRAINT posts_likes_check CHECK (likes < 100000);
SELECT setval('users_id_seq', 100), setval('profiles_id_seq', 100), setval('posts_id_seq', 100), setval('categories_id_seq', 100), setval('comments_id_seq', 100);
REFRESH MATERIALIZED VIEW rankings;
