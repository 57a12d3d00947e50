-- What people did with rights, shapes, people and files. Nobody is removed from it with their account, so there is no foreign key.
CREATE TABLE audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at text COLLATE "C" NOT NULL,
    user_id bigint,
    username text NOT NULL,
    address text NOT NULL,
    action text NOT NULL,
    database_id bigint,
    about text NOT NULL,
    refusal text,
    hash text NOT NULL
);
CREATE INDEX ON audit_log (user_id, id);

CREATE FUNCTION keep_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Entries of the audit log stay as they are';
END $$;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log EXECUTE FUNCTION keep_audit_log();
