-- When a form takes answers, and how many it has taken.
CREATE TABLE form_rules (
    form_id bigint PRIMARY KEY REFERENCES forms ON DELETE CASCADE,
    opens_at timestamptz,
    closes_at timestamptz,
    answer_limit bigint CHECK (answer_limit > 0),
    answers bigint NOT NULL DEFAULT 0
);
