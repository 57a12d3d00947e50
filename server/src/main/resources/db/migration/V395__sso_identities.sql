-- Which account a person of a provider of single sign-on is; the provider's own name of the person never changes, an address may.
CREATE TABLE sso_identities (
    provider varchar(100) NOT NULL,
    subject varchar(255) NOT NULL,
    user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (provider, subject)
);
CREATE INDEX ON sso_identities (user_id);
