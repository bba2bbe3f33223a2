SELECT '😀é', nope FROM authors
