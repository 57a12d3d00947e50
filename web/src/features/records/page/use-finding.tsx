import { type ReactNode, useMemo, useState } from "react";
import type { TableView } from "@/model/view";
import type { SheetController } from "./controller";
import { FindBar } from "./FindBar";
import type { SheetStatus } from "./StatusBar";
import { usePageKeys } from "./use-page-keys";

interface Given {
  readonly controller: SheetController | null;
  readonly view: TableView;
  readonly status: SheetStatus;
  readonly change: (change: Partial<TableView>) => void;
  readonly readOnly: boolean;
}

/** The bar for finding and replacing, opened by Ctrl+F and Ctrl+H; open from the start when the address searches. */
export function useFinding({ controller, view, status, change, readOnly }: Given): {
  bar: ReactNode;
  toggle: () => void;
} {
  const [open, setOpen] = useState<"find" | "replace" | null>(view.search ? "find" : null);
  const keys = useMemo(
    () => ({ "Mod+F": () => setOpen("find"), ...(readOnly ? {} : { "Mod+H": () => setOpen("replace") }) }),
    [readOnly],
  );
  usePageKeys(keys);
  const bar =
    controller && open ? (
      <FindBar
        key={open}
        controller={controller}
        view={view}
        status={status}
        replacing={open === "replace"}
        change={change}
        onReplacing={readOnly ? undefined : () => setOpen("replace")}
        onClose={() => setOpen(null)}
      />
    ) : null;
  return { bar, toggle: () => setOpen((now) => (now ? null : "find")) };
}
