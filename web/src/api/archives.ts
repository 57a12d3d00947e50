import { post } from "./upload";

/** Something of a schema that its archive cannot bring back. */
export interface LeftOut {
  what:
    | "check"
    | "exclusion"
    | "reference"
    | "index"
    | "view"
    | "default"
    | "computed"
    | "partition"
    | "inheritance"
    | "rows";
  table: string | null;
  name: string;
}

export interface RestoreDone {
  schema_oid: number;
  schema_name: string;
  tables: { name: string; rows: number }[];
  left_out: LeftOut[];
}

/** Where a whole schema comes as a file. */
export function archiveAddress(databaseId: number, schemaOid: number): string {
  return `/api/export/v0/schemas/?database_id=${databaseId}&schema_oid=${schemaOid}`;
}

/** Makes a schema of an archive, all of it or nothing. */
export function restoreSchema(
  databaseId: number,
  name: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<RestoreDone> {
  const body = new FormData();
  body.set("file", file, file.name);
  const search = new URLSearchParams({ database_id: String(databaseId), schema_name: name });
  return post<RestoreDone>(`/api/import/v0/schemas/?${search}`, body, { onProgress });
}
