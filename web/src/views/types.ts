import type { SheetColumn } from "@/model/columns";
import type { RecordQuery } from "@/model/gateway";

/** What a layout of records is given. It reads records itself and opens them through the page. */
export interface LayoutProps {
  readonly databaseId: number;
  readonly tableOid: number;
  /** All columns that may be read. */
  readonly columns: readonly SheetColumn[];
  /** Those not hidden, in order. */
  readonly shown: readonly SheetColumn[];
  readonly query: RecordQuery;
  /** The column that sorts the records into places; null for the first fitting one. */
  readonly by: number | null;
  readonly onBy: (attnum: number) => void;
  readonly address: (key: unknown) => string;
  readonly onOpen: (key: unknown) => void;
}
