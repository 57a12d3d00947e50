import { useParams } from "@tanstack/react-router";

/** Which objects the address names. */
export interface Place {
  databaseId?: number;
  schemaOid?: number;
  tableOid?: number;
}

export function usePlace(): Place {
  const { databaseId, schemaOid, tableOid } = useParams({ strict: false });
  return { databaseId, schemaOid, tableOid };
}
