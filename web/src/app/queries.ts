import { QueryClient } from "@tanstack/react-query";
import { RpcError, transportCodes } from "@/api/rpc";

/** Retries only what a second try can mend: a server that could not be reached. */
function worthRetrying(failures: number, error: Error): boolean {
  return error instanceof RpcError && error.code === transportCodes.network && failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 15_000, refetchOnWindowFocus: true } },
});
