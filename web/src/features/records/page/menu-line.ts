import type { MenuEntry } from "@/ui/Menu";

/** A line between two groups of a menu. */
export const line = (id: string): MenuEntry => ({ kind: "separator", id });
