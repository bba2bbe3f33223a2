VACUUM posts
