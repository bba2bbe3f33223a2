-- @param bio what a user tells about itself; null takes it back
UPDATE profiles SET bio = :bio WHERE user_id = :user
