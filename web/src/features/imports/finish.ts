import type { TableWithMetadata } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { type DataFile, setHeader } from "@/api/upload";
import { type ColumnPlan, dropped, type KeyPlan, patches } from "./plan";

/** What is being done at the moment, to be shown. */
export type Step = "types" | "key" | "table" | "again" | "cancel";

interface Finish {
  databaseId: number;
  table: TableWithMetadata;
  name: string;
  plans: readonly ColumnPlan[];
  keyPlan: KeyPlan;
  onStep: (step: Step) => void;
}

/**
 * Turns the uploaded text into the table that was planned. What can fail because of the data, the conversion of all
 * values, comes first and happens entirely or not at all; the table counts as imported only after the last step.
 */
export async function finish({ databaseId, table, name, plans, keyPlan, onStep }: Finish): Promise<void> {
  const params = { database_id: databaseId, table_oid: table.oid };
  const changes = patches(plans);
  if (changes.length > 0) await rpc.call("columns.patch", { ...params, column_data_list: changes });

  const unwanted = dropped(plans);
  if (unwanted.length > 0) await rpc.call("columns.delete", { ...params, column_attnums: unwanted });

  onStep("key");
  await setKey(params, keyPlan);

  onStep("table");
  if (name !== table.name) await rpc.call("tables.patch", { ...params, table_data_dict: { name } });
  await rpc.call("tables.metadata.set", { ...params, metadata: { import_verified: true } });
}

async function setKey(params: { database_id: number; table_oid: number }, plan: KeyPlan): Promise<void> {
  if (plan.kind === "existing") {
    await rpc.call("data_modeling.change_primary_key_column", {
      ...params,
      column_attnum: plan.columnId,
      default: null,
      drop_existing_pk_column: true,
    });
  } else if (plan.type === "UUIDv4") {
    await rpc.call("columns.add_primary_key_column", {
      ...params,
      pkey_type: "UUIDv4",
      drop_existing_pkey_column: true,
    });
  }
}

/** Gives up the import: the table made for the preview goes. */
export async function discard(databaseId: number, tableOid: number): Promise<void> {
  await rpc.call("tables.delete", { database_id: databaseId, table_oid: tableOid });
}

interface Reimport {
  databaseId: number;
  schemaOid: number;
  tableOid: number;
  file: DataFile;
  header: boolean;
}

/** Reads the uploaded file once more, with or without its first row as names. Gives the new table's oid. */
export async function reimport({ databaseId, schemaOid, tableOid, file, header }: Reimport): Promise<number> {
  await setHeader(file.id, header);
  const made = await rpc.call("tables.import", {
    database_id: databaseId,
    schema_oid: schemaOid,
    data_file_id: file.id,
  });
  await rpc.call("tables.metadata.set", {
    database_id: databaseId,
    table_oid: made.oid,
    metadata: { import_verified: false, data_file_id: file.id },
  });
  await discard(databaseId, tableOid);
  return made.oid;
}
