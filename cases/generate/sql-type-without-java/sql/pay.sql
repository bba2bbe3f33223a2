UPDATE authors SET price = :price
