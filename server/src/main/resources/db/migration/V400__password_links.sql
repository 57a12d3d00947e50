-- One-time links by which a person chooses a password: the first one when invited, another when the old is lost. Only the hash is kept.
CREATE TABLE password_links (
    user_id bigint PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    hash bytea NOT NULL UNIQUE,
    expires_at timestamptz NOT NULL
);
