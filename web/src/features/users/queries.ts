import { queryOptions } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";

export const usersQuery = () =>
  queryOptions({ queryKey: ["users"], queryFn: ({ signal }) => rpc.call("users.list", {}, { signal }) });
