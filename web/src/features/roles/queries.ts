import { queryOptions } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";

export const rolesQuery = (databaseId: number) =>
  queryOptions({
    queryKey: ["roles", databaseId],
    queryFn: ({ signal }) => rpc.call("roles.list", { database_id: databaseId }, { signal }),
  });

export const storedRolesQuery = (databaseId: number, serverId: number) =>
  queryOptions({
    queryKey: ["storedRoles", serverId],
    queryFn: ({ signal }) =>
      rpc.call("roles.configured.list", { database_id: databaseId, server_id: serverId }, { signal }),
  });

export const collaboratorsQuery = (databaseId: number) =>
  queryOptions({
    queryKey: ["collaborators", databaseId],
    queryFn: ({ signal }) => rpc.call("collaborators.list", { database_id: databaseId }, { signal }),
  });

export const usersQuery = () =>
  queryOptions({ queryKey: ["users"], queryFn: ({ signal }) => rpc.call("users.list", {}, { signal }) });
