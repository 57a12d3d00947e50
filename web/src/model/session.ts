import { create } from "zustand";
import { commonData } from "@/api/common-data";
import type { UserInfo } from "@/api/generated";

interface SessionState {
  user: UserInfo;
}

const useSession = create<SessionState>(() => ({ user: commonData().user }));

/** The person who is logged in. */
export function useUser(): UserInfo {
  return useSession((state) => state.user);
}

export function userChanged(user: UserInfo): void {
  useSession.setState({ user });
}

/** How the person wants to be addressed. */
export function userTitle(user: UserInfo): string {
  return user.full_name || user.username;
}
