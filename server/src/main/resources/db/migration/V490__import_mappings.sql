-- Where the columns of files with these names went when they were last imported into the table.
CREATE TABLE import_mappings (
    database_id bigint NOT NULL REFERENCES databases ON DELETE CASCADE,
    table_oid bigint NOT NULL,
    -- SHA-256 of the names of the file's columns, in order of the alphabet.
    names bytea NOT NULL,
    -- [{"name", "attnum", "by_summary"}]
    columns jsonb NOT NULL,
    mode text NOT NULL,
    key integer[] NOT NULL,
    used_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (database_id, table_oid, names)
);
