SELECT id FORM authors
