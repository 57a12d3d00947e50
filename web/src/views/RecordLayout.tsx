import { lazy } from "react";
import type { ViewKind } from "@/model/view";
import type { LayoutProps } from "./types";

/** The layouts beside the sheet, by kind: a new one is a folder and a line. */
const layouts = {
  gallery: lazy(() => import("./gallery/Gallery")),
  kanban: lazy(() => import("./kanban/Board")),
  calendar: lazy(() => import("./calendar/Month")),
};

/** The records laid out otherwise than as a sheet. Suspends while its code is fetched. */
export function RecordLayout({ kind, ...props }: LayoutProps & { kind: Exclude<ViewKind, "grid"> }) {
  const Layout = layouts[kind];
  return <Layout {...props} />;
}
