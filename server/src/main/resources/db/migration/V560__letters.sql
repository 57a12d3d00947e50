-- A link that a person asked for by letter does not end one that an administrator gave them.
ALTER TABLE password_links ADD COLUMN requested boolean NOT NULL DEFAULT false;
ALTER TABLE password_links DROP CONSTRAINT password_links_pkey;
ALTER TABLE password_links ADD PRIMARY KEY (user_id, requested);

-- Who is told of new answers to a form by letter.
CREATE TABLE form_notices (
    form_id bigint NOT NULL REFERENCES forms ON DELETE CASCADE,
    user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    PRIMARY KEY (form_id, user_id)
);
CREATE INDEX ON form_notices (user_id);
