-- Public links to more than rows of a table: results of explorations, their charts, dashboards and single records.
ALTER TABLE shared_links
    ALTER COLUMN table_oid DROP NOT NULL,
    ADD COLUMN kind varchar(20) NOT NULL DEFAULT 'table' CHECK (kind IN ('table', 'record', 'exploration', 'chart', 'dashboard')),
    ADD COLUMN exploration_id bigint REFERENCES explorations ON DELETE CASCADE,
    ADD COLUMN dashboard_id bigint REFERENCES dashboards ON DELETE CASCADE,
    -- Origins whose pages may show the link in a frame, besides those of the whole installation.
    ADD COLUMN frame_ancestors jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(frame_ancestors) = 'array'),
    ADD CHECK (num_nonnulls(table_oid, exploration_id, dashboard_id) = 1);
CREATE INDEX shared_links_exploration ON shared_links (exploration_id) WHERE exploration_id IS NOT NULL;
CREATE INDEX shared_links_dashboard ON shared_links (dashboard_id) WHERE dashboard_id IS NOT NULL;
