import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { DashboardInfo, ExplorationInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import type { DashboardFilter, SharePart } from "@/api/shapes";
import { i18n } from "@/i18n/i18n";
import { resultColumns } from "@/views/results/columns";
import { ShareDialog } from "@/views/sharing/ShareDialog";
import { applied, filtered } from "./filters";
import { baseColumnsQuery } from "./queries";

interface ShareDashboardDialogProps {
  dashboard: DashboardInfo;
  explorations: readonly ExplorationInfo[];
  onClose: () => void;
}

/** Public links to a dashboard, with the filters it has now. */
export function ShareDashboardDialog({ dashboard, explorations, onClose }: ShareDashboardDialogProps) {
  const client = useQueryClient();
  const { database_id, id, filters } = dashboard;
  const shown = dashboard.tiles.flatMap(({ exploration_id, ...tile }) => {
    const exploration = explorations.find((one) => one.id === exploration_id);
    return tile.show === "text" || exploration ? [{ tile, exploration }] : [];
  });
  const parts = () =>
    Promise.all(
      shown.map(async ({ tile: { show, width, height, text }, exploration }): Promise<SharePart> => {
        if (!exploration) return { show, width, height, text: text ?? "" };
        return { show, width, height, ...(await queried(client, exploration, filters)) };
      }),
    );
  return (
    <ShareDialog
      subject={{ database_id, dashboard_id: id }}
      name={dashboard.name}
      ready={shown.length > 0}
      feeds={[]}
      explanation={i18n._({
        id: "share.what.dashboard",
        message:
          "Everyone who has the address sees the tiles with the present filters, as your role sees them. Later changes to the dashboard and its explorations do not change the link.",
      })}
      make={async (terms) =>
        rpc.call("shares.add_results", {
          database_id,
          kind: "dashboard",
          subject_id: id,
          ...terms,
          parts: await parts(),
        })
      }
      onClose={onClose}
    />
  );
}

/** What a tile reads under the filters, and what its columns are called. */
async function queried(client: QueryClient, exploration: ExplorationInfo, filters: readonly DashboardFilter[]) {
  const { database_id, base_table_oid: base, name, display_options, display_names } = exploration;
  const tables = filters.length === 0 ? [] : [...new Set([base, ...filters.map((filter) => filter.table_oid)])];
  // A table that cannot be read has no columns to filter by, as on the dashboard itself.
  const columns = await Promise.all(
    tables.map((table) => client.fetchQuery(baseColumnsQuery(database_id, table)).catch(() => undefined)),
  );
  const query = filtered(
    exploration,
    applied(filters, base, (table) => columns[tables.indexOf(table)]),
  );
  const result = await rpc.call("explorations.run", { database_id, exploration_def: query, limit: 1, offset: 0 });
  const titles = resultColumns(result, new Map(Object.entries(display_names ?? {})));
  return {
    title: name,
    query,
    names: Object.fromEntries(titles.map((column) => [column.id, column.title])),
    chart: display_options ?? [],
  };
}
