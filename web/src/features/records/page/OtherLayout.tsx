import { Suspense } from "react";
import { addresses } from "@/model/addresses";
import type { SheetColumn } from "@/model/columns";
import type { RecordQuery } from "@/model/gateway";
import type { TableView } from "@/model/view";
import { RecordLayout } from "@/views/RecordLayout";
import type { TablePlace } from "./data";
import type { Overlay } from "./overlay";
import { SheetSkeleton } from "./SheetSkeleton";

interface OtherLayoutProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  shown: readonly SheetColumn[];
  query: RecordQuery;
  view: TableView;
  onChange: (change: Partial<TableView>) => void;
  onOverlay: (overlay: Overlay) => void;
}

/** The records as cards, in stacks or on days, in place of the sheet. */
export function OtherLayout({ place, columns, shown, query, view, onChange, onOverlay }: OtherLayoutProps) {
  const { databaseId, schemaOid, tableOid } = place;
  if (view.kind === "grid") return null;
  return (
    <Suspense fallback={<SheetSkeleton />}>
      <RecordLayout
        kind={view.kind}
        databaseId={databaseId}
        tableOid={tableOid}
        columns={columns}
        shown={shown}
        query={query}
        by={view.by}
        onBy={(by) => onChange({ by })}
        address={(key) => addresses.record(databaseId, schemaOid, tableOid, key)}
        onOpen={(key) => onOverlay({ kind: "linked", tableOid, key })}
      />
    </Suspense>
  );
}
