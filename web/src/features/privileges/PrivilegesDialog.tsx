import { useQuery } from "@tanstack/react-query";
import type { RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { Tabs } from "@/ui/Tabs";
import { AsRolePanel } from "./AsRolePanel";
import { ColumnsPanel } from "./ColumnsPanel";
import type { Target } from "./calls";
import { Grants } from "./Grants";
import { NewTablesPanel } from "./NewTablesPanel";
import { OwnerPanel } from "./OwnerPanel";
import { RowsPanel } from "./RowsPanel";
import { SequencesPanel } from "./SequencesPanel";

interface PrivilegesDialogProps {
  target: Target;
  onClose: () => void;
}

/** Who may do what with a database, schema or table, in PostgreSQL's own terms. */
export function PrivilegesDialog({ target, onClose }: PrivilegesDialogProps) {
  const roles = useQuery({
    queryKey: ["roles", target.databaseId],
    queryFn: ({ signal }) => rpc.call("roles.list", { database_id: target.databaseId }, { signal }),
  });
  return (
    <Dialog
      title={i18n._({ id: "privileges.title", message: "Permissions of “{name}”", values: { name: target.name } })}
      width="lg"
      onClose={onClose}
    >
      {roles.error ? <ErrorBox error={roles.error} /> : null}
      {roles.data ? (
        <Tabs
          label={i18n._({ id: "privileges.tabs", message: "Permissions" })}
          tabs={[
            {
              id: "share",
              label: i18n._({ id: "privileges.share", message: "Share" }),
              content: <Grants target={target} roles={roles.data} />,
            },
            ...(target.kind === "schema" ? schemaTabs(target, roles.data) : []),
            ...(target.kind === "table" ? tableTabs(target, roles.data) : []),
            {
              id: "owner",
              label: i18n._({ id: "privileges.transfer", message: "Transfer ownership" }),
              content: <OwnerPanel target={target} roles={roles.data} onDone={onClose} />,
            },
          ]}
        />
      ) : roles.error ? null : (
        <Skeleton label={i18n._({ id: "privileges.loading", message: "Loading permissions" })} />
      )}
    </Dialog>
  );
}

function schemaTabs(target: Target, roles: RoleInfo[]) {
  return [
    {
      id: "new",
      label: i18n._({ id: "privileges.newTables", message: "New tables" }),
      content: <NewTablesPanel target={target} roles={roles} />,
    },
    {
      id: "sequences",
      label: i18n._({ id: "privileges.sequences", message: "Sequences" }),
      content: <SequencesPanel target={target} roles={roles} />,
    },
  ];
}

function tableTabs(target: Target, roles: RoleInfo[]) {
  const { schemaOid } = target;
  return [
    {
      id: "columns",
      label: i18n._({ id: "privileges.columns", message: "Columns" }),
      content: <ColumnsPanel target={target} roles={roles} />,
    },
    {
      id: "rows",
      label: i18n._({ id: "privileges.rows", message: "Rows" }),
      content: <RowsPanel target={target} roles={roles} />,
    },
    ...(schemaOid === undefined
      ? []
      : [
          {
            id: "as",
            label: i18n._({ id: "privileges.as", message: "As a role" }),
            content: <AsRolePanel target={target} schemaOid={schemaOid} roles={roles} />,
          },
        ]),
  ];
}
