SELECT price, xmin FROM authors
