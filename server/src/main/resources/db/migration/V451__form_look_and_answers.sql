-- How the page of a form looks, what it says once it is closed, and whether visitors may change their answers.
ALTER TABLE form_rules ADD COLUMN accent text CHECK (accent ~ '^#[0-9a-f]{6}$');
ALTER TABLE form_rules ADD COLUMN appearance text CHECK (appearance IN ('light', 'dark'));
ALTER TABLE form_rules ADD COLUMN closed_message text;
ALTER TABLE form_rules ADD COLUMN editable boolean NOT NULL DEFAULT false;

-- Which record an answer became, for visitors who may change theirs: known by a token of which the hash alone is kept.
CREATE TABLE form_answers (
    token_hash bytea PRIMARY KEY,
    form_id bigint NOT NULL REFERENCES forms ON DELETE CASCADE,
    -- the values of the record's primary key, as texts
    record_key text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX form_answers_form ON form_answers (form_id);
