-- The second step of logging in: a secret that the person's device shares with us, sealed, and codes for the day it is lost.
CREATE TABLE second_factors (
    user_id bigint PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    secret bytea NOT NULL,
    -- Until the first right code it asks nobody for anything.
    confirmed boolean NOT NULL DEFAULT false,
    -- The time step of the last code that was taken: none counts twice (RFC 6238, 5.2).
    last_step bigint NOT NULL DEFAULT 0
);

CREATE TABLE recovery_codes (
    user_id bigint NOT NULL REFERENCES second_factors ON DELETE CASCADE,
    hash bytea NOT NULL,
    PRIMARY KEY (user_id, hash)
);
