-- What a person is told of their own sessions, so that they can end one they do not know, and of their tokens.
ALTER TABLE sessions
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    ADD COLUMN address text NOT NULL DEFAULT '',
    ADD COLUMN agent text NOT NULL DEFAULT '';

ALTER TABLE tokens ADD COLUMN used_at timestamptz;
