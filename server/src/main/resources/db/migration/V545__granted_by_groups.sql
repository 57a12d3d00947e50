-- The provider of single sign-on whose groups gave it, and may take it away again; null for what was given by hand.
ALTER TABLE collaborators ADD COLUMN from_provider varchar(255);
ALTER TABLE users ADD COLUMN administrator_from varchar(255);
