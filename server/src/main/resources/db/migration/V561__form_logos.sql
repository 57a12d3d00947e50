-- The picture atop a form.
CREATE TABLE form_logos (
    form_id bigint PRIMARY KEY REFERENCES forms ON DELETE CASCADE,
    type text NOT NULL,
    image bytea NOT NULL,
    description text NOT NULL
);
