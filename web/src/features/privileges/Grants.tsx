import { useQuery } from "@tanstack/react-query";
import type { RoleInfo } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { listGrants, type Target } from "./calls";
import { SharePanel } from "./SharePanel";

/** Reads what is granted on an object, and lets it be changed. */
export function Grants({ target, roles }: { target: Target; roles: RoleInfo[] }) {
  const grants = useQuery({
    queryKey: ["grants", target.databaseId, target.kind, target.oid],
    queryFn: () => listGrants(target),
    staleTime: 0,
  });
  if (grants.error) return <ErrorBox error={grants.error} />;
  if (!grants.data) return <Skeleton label={i18n._({ id: "privileges.loading", message: "Loading permissions" })} />;
  return <SharePanel key={grants.dataUpdatedAt} target={target} roles={roles} granted={grants.data} />;
}
