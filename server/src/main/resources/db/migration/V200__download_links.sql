-- Which session may fetch which attachment: registered when a record that holds it is listed, gone with the session.
CREATE TABLE download_links (
    session_hash bytea NOT NULL REFERENCES sessions ON DELETE CASCADE,
    mash text NOT NULL,
    uri text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (session_hash, mash)
);
