import { queryOptions } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";

export const usersQuery = () =>
  queryOptions({ queryKey: ["users"], queryFn: ({ signal }) => rpc.call("users.list", {}, { signal }) });

/** Whether and how each user can come in; for administrators. */
export const accessQuery = () =>
  queryOptions({
    queryKey: ["users", "access"],
    queryFn: ({ signal }) => rpc.call("users.list_access", {}, { signal }),
  });

/** Whether e-mails can be sent, and how. */
export const lettersQuery = () =>
  queryOptions({
    queryKey: ["letters"],
    queryFn: ({ signal }) => rpc.call("users.letters.get_state", {}, { signal }),
  });
