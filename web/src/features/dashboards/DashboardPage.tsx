import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Check, LayoutDashboard, Pencil, Plus, Settings2, Share2, Trash2 } from "lucide-react";
import { useState } from "react";
import type { DashboardDef, DashboardInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import type { DashboardTile } from "@/api/shapes";
import { i18n } from "@/i18n/i18n";
import { explorationsQuery } from "@/model/exploring";
import { Button } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { lazyPart } from "@/ui/lazy";
import { Page, PageHeader } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { useTitle } from "@/ui/title";
import { DeleteDashboardDialog, NameDialog } from "./dialogs";
import { FilterBar } from "./FilterBar";
import { dashboardQuery, keep } from "./queries";
import { TileDialog } from "./TileDialog";
import { TileGrid } from "./TileGrid";
import { changed, withTile } from "./tiles";

interface DashboardPageProps {
  databaseId: number;
  schemaOid: number;
  dashboardId: number;
  onDeleted: () => void;
}

/** A dashboard: its tiles, and the filters they share. */
export function DashboardPage({ databaseId, schemaOid, dashboardId, onDeleted }: DashboardPageProps) {
  const dashboard = useQuery(dashboardQuery(databaseId, dashboardId));
  const explorations = useQuery(explorationsQuery(databaseId, schemaOid));
  useTitle(dashboard.data?.name);
  if (dashboard.error) {
    return <EmptyState wholePage title={i18n._({ id: "dashboard.unknown", message: "There is no such dashboard" })} />;
  }
  if (explorations.error) {
    return (
      <Page>
        <ErrorBox error={explorations.error} onRetry={() => explorations.refetch()} />
      </Page>
    );
  }
  if (!dashboard.data || !explorations.data) {
    return <Skeleton lines={8} label={i18n._({ id: "dashboard.loading", message: "Loading the dashboard" })} />;
  }
  return <Board dashboard={dashboard.data} explorations={explorations.data} onDeleted={onDeleted} />;
}

const ShareDashboardDialog = lazyPart(() => import("./ShareDashboardDialog"), "ShareDashboardDialog");

type Open = "share" | "add" | "name" | "delete" | { text: DashboardTile } | null;

interface BoardProps {
  dashboard: DashboardInfo;
  explorations: Parameters<typeof TileGrid>[0]["explorations"];
  onDeleted: () => void;
}

function Board({ dashboard, explorations, onDeleted }: BoardProps) {
  const client = useQueryClient();
  const [editing, setEditing] = useState(dashboard.tiles.length === 0);
  const [open, setOpen] = useState<Open>(null);
  const save = useMutation({
    scope: { id: `dashboard ${dashboard.id}` },
    mutationFn: (part: DashboardDef) =>
      rpc.call("dashboards.patch", {
        database_id: dashboard.database_id,
        dashboard_id: dashboard.id,
        dashboard_def: part,
      }),
    onError: () => client.invalidateQueries({ queryKey: ["dashboard", dashboard.database_id, dashboard.id] }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["dashboards", dashboard.database_id] }),
  });
  /** Shown at once, and saved behind. */
  function change(part: Pick<Partial<DashboardInfo>, "tiles" | "filters">) {
    client.setQueryData(dashboardQuery(dashboard.database_id, dashboard.id).queryKey, { ...dashboard, ...part });
    save.mutate(part);
  }
  return (
    <Page>
      <PageHeader
        icon={<LayoutDashboard aria-hidden="true" />}
        title={dashboard.name}
        detail={dashboard.description}
        actions={editing ? tools() : buttons()}
      />
      {save.error ? (
        <ErrorBox
          title={i18n._({ id: "dashboard.notSaved", message: "The last change is not saved" })}
          error={save.error}
        />
      ) : null}
      <FilterBar dashboard={dashboard} explorations={explorations} onChange={(filters) => change({ filters })} />
      {dashboard.tiles.length === 0 ? (
        <EmptyState
          icon={<LayoutDashboard aria-hidden="true" />}
          title={i18n._({ id: "dashboard.empty", message: "No tiles yet" })}
          actions={addButton()}
        >
          {i18n._({
            id: "dashboard.empty.text",
            message: "A tile shows a saved exploration as a chart, a number or a table, or a text.",
          })}
        </EmptyState>
      ) : (
        <TileGrid
          dashboard={dashboard}
          explorations={explorations}
          editing={editing}
          onChange={(tiles) => change({ tiles })}
          onEditText={(text) => setOpen({ text })}
        />
      )}
      {dialogs()}
    </Page>
  );

  function buttons() {
    return (
      <>
        <Button icon={<Share2 aria-hidden="true" />} onPress={() => setOpen("share")}>
          {i18n._({ id: "form.share", message: "Share" })}
        </Button>
        <Button icon={<Pencil aria-hidden="true" />} onPress={() => setEditing(true)}>
          {i18n._({ id: "dashboard.edit", message: "Edit" })}
        </Button>
      </>
    );
  }

  function addButton() {
    return (
      <Button variant="primary" icon={<Plus aria-hidden="true" />} onPress={() => setOpen("add")}>
        {i18n._({ id: "dashboard.add", message: "Add a tile" })}
      </Button>
    );
  }

  function tools() {
    return (
      <>
        <Button icon={<Settings2 aria-hidden="true" />} onPress={() => setOpen("name")}>
          {i18n._({ id: "dashboard.rename", message: "Name and description" })}
        </Button>
        <Button icon={<Trash2 aria-hidden="true" />} onPress={() => setOpen("delete")}>
          {i18n._({ id: "ui.delete", message: "Delete" })}
        </Button>
        {dashboard.tiles.length > 0 ? addButton() : null}
        <Button icon={<Check aria-hidden="true" />} onPress={() => setEditing(false)}>
          {i18n._({ id: "dashboard.done", message: "Done" })}
        </Button>
      </>
    );
  }

  function dialogs() {
    const close = () => setOpen(null);
    if (open === "delete") return <DeleteDashboardDialog dashboard={dashboard} onClose={close} onDeleted={onDeleted} />;
    if (open === "name") {
      return (
        <NameDialog
          databaseId={dashboard.database_id}
          schemaOid={dashboard.schema_oid}
          dashboard={dashboard}
          onClose={close}
          onSaved={(saved) => keep(client, saved)}
        />
      );
    }
    if (open === "share") {
      return <ShareDashboardDialog dashboard={dashboard} explorations={explorations} onClose={close} />;
    }
    if (open === null) return null;
    return (
      <TileDialog
        explorations={explorations}
        text={open === "add" ? null : (open.text.text ?? "")}
        onClose={close}
        onChosen={(tile) =>
          change({
            tiles: open === "add" ? withTile(dashboard.tiles, tile) : changed(dashboard.tiles, open.text.id, tile),
          })
        }
      />
    );
  }
}
