-- The hash of the password that a public link asks for; null for none.
ALTER TABLE shared_links ADD COLUMN password_hash varchar(255) CHECK (password_hash <> '');
