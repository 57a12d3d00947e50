-- What a token may do: the same as its person unless narrowed.
ALTER TABLE mathesar.tokens
    ADD COLUMN access text NOT NULL DEFAULT 'write' CHECK (access IN ('read', 'write')),
    ADD COLUMN database_ids bigint[];
