import { useQuery } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { Tabs } from "@/ui/Tabs";
import { AsRolePanel } from "./AsRolePanel";
import { listGrants, type Target } from "./calls";
import { OwnerPanel } from "./OwnerPanel";
import { RowsPanel } from "./RowsPanel";
import { SharePanel } from "./SharePanel";

interface PrivilegesDialogProps {
  target: Target;
  onClose: () => void;
}

/** Who may do what with a database, schema or table, in PostgreSQL's own terms. */
export function PrivilegesDialog({ target, onClose }: PrivilegesDialogProps) {
  const { databaseId } = target;
  const grants = useQuery({
    queryKey: ["grants", databaseId, target.kind, target.oid],
    queryFn: () => listGrants(target),
    staleTime: 0,
  });
  const roles = useQuery({
    queryKey: ["roles", databaseId],
    queryFn: ({ signal }) => rpc.call("roles.list", { database_id: databaseId }, { signal }),
  });
  const error = grants.error ?? roles.error;
  return (
    <Dialog
      title={i18n._({ id: "privileges.title", message: "Permissions of “{name}”", values: { name: target.name } })}
      width="lg"
      onClose={onClose}
    >
      {error ? <ErrorBox error={error} /> : null}
      {grants.data && roles.data ? (
        <Tabs
          label={i18n._({ id: "privileges.tabs", message: "Permissions" })}
          tabs={[
            {
              id: "share",
              label: i18n._({ id: "privileges.share", message: "Share" }),
              content: (
                <SharePanel key={grants.dataUpdatedAt} target={target} roles={roles.data} granted={grants.data} />
              ),
            },
            ...(target.kind === "table"
              ? [
                  {
                    id: "rows" as const,
                    label: i18n._({ id: "privileges.rows", message: "Rows" }),
                    content: <RowsPanel target={target} roles={roles.data} />,
                  },
                ]
              : []),
            ...(target.schemaOid === undefined
              ? []
              : [
                  {
                    id: "as" as const,
                    label: i18n._({ id: "privileges.as", message: "As a role" }),
                    content: <AsRolePanel target={target} schemaOid={target.schemaOid} roles={roles.data} />,
                  },
                ]),
            {
              id: "owner",
              label: i18n._({ id: "privileges.transfer", message: "Transfer ownership" }),
              content: <OwnerPanel target={target} roles={roles.data} onDone={onClose} />,
            },
          ]}
        />
      ) : error ? null : (
        <Skeleton label={i18n._({ id: "privileges.loading", message: "Loading permissions" })} />
      )}
    </Dialog>
  );
}
