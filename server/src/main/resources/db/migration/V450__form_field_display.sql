-- When a field of a form is shown, and where a new page of it starts.
ALTER TABLE form_fields ADD COLUMN show_if jsonb;
ALTER TABLE form_fields ADD COLUMN page text;
