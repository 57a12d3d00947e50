import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { FileUp, KeyRound, Link2, Telescope } from "lucide-react";
import { useState } from "react";
import type { TableWithMetadata } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { tablesQuery } from "@/model/catalog";
import type { SheetColumn } from "@/model/columns";
import { checkName } from "@/model/names";
import { Button, ButtonLink } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import { refreshTable, type TablePlace } from "../page/data";
import type { Overlay } from "../page/overlay";
import { ownersOnly } from "../page/rights";
import styles from "../records.module.css";
import { Definition } from "./Definition";
import { Fold } from "./Fold";
import { Indexes } from "./Indexes";
import { Links } from "./Links";
import { Rules } from "./Rules";
import { SummaryForm } from "./SummaryForm";
import { TrackingForm } from "./TrackingForm";

interface TableTabProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
  onOverlay: (overlay: Overlay) => void;
  /** Records are called otherwise now. */
  onSummaries: () => void;
}

/** Name, description, links and rules of the table. */
export function TableTab({ place, table, columns, onOverlay, onSummaries }: TableTabProps) {
  const { data: tables = [] } = useQuery(tablesQuery(place.databaseId, place.schemaOid));
  return (
    <>
      <Fold name="table.properties" title={i18n._({ id: "inspector.properties", message: "Name and description" })}>
        <TableNames
          key={`${table.name} ${table.description}`}
          place={place}
          table={table}
          taken={tables.filter((one) => one.oid !== table.oid).map((one) => one.name)}
        />
      </Fold>
      {table.type === "table" ? (
        <Fold name="table.links" title={i18n._({ id: "inspector.links", message: "Links to other tables" })}>
          <Links place={place} columns={columns} />
          <Button size="sm" icon={<Link2 aria-hidden="true" />} onPress={() => onOverlay({ kind: "link-tables" })}>
            {i18n._({ id: "link.new", message: "Link to another table…" })}
          </Button>
        </Fold>
      ) : null}
      {table.type === "table" && columns.some((column) => column.isKey) ? (
        <Fold name="table.summary" title={i18n._({ id: "inspector.summary", message: "How records are called" })}>
          <SummaryForm
            key={JSON.stringify(table.metadata?.record_summary_template)}
            place={place}
            table={table}
            columns={columns}
            onSaved={onSummaries}
          />
        </Fold>
      ) : null}
      {table.type === "table" ? (
        <Fold name="table.tracking" title={i18n._({ id: "inspector.tracking", message: "Last editor" })}>
          <TrackingForm place={place} table={table} columns={columns} />
        </Fold>
      ) : null}
      <Fold name="table.rules" title={i18n._({ id: "inspector.rules", message: "Rules kept by the database" })}>
        <Rules place={place} table={table} columns={columns} />
        {table.type === "table" ? (
          <Button
            size="sm"
            icon={<KeyRound aria-hidden="true" />}
            refusal={table.current_role_owns ? null : ownersOnly(table)}
            onPress={() => onOverlay({ kind: "key" })}
          >
            {i18n._({ id: "key.change", message: "Change the primary key…" })}
          </Button>
        ) : null}
      </Fold>
      <Fold name="table.indexes" title={i18n._({ id: "inspector.indexes", message: "Indexes" })}>
        <Indexes place={place} table={table} columns={columns} />
      </Fold>
      <Fold name="table.actions" title={i18n._({ id: "menu.label", message: "Actions" })}>
        <div className={styles.tabBody}>
          <ButtonLink
            icon={<Telescope aria-hidden="true" />}
            href={addresses.explore(place.databaseId, place.schemaOid, place.tableOid)}
          >
            {i18n._({ id: "tableMenu.explore", message: "Explore" })}
          </ButtonLink>
          {table.type === "table" ? (
            <ButtonLink
              icon={<FileUp aria-hidden="true" />}
              href={addresses.uploadInto(place.databaseId, place.schemaOid, place.tableOid)}
            >
              {i18n._({ id: "tableMenu.import", message: "Import records from a file…" })}
            </ButtonLink>
          ) : null}
        </div>
      </Fold>
      <Fold name="table.definition" title={i18n._({ id: "inspector.statements", message: "Definition" })}>
        <Definition place={place} />
      </Fold>
    </>
  );
}

function TableNames({
  place,
  table,
  taken,
}: {
  place: TablePlace;
  table: TableWithMetadata;
  taken: readonly string[];
}) {
  const client = useQueryClient();
  const [name, setName] = useState(table.name);
  const [description, setDescription] = useState(table.description ?? "");
  const may = table.current_role_owns && table.type === "table";
  const problem = checkName(name, taken);
  const changed = name.trim() !== table.name || description.trim() !== (table.description ?? "");
  const save = useMutation({
    mutationFn: () =>
      rpc.call("tables.patch", {
        database_id: place.databaseId,
        table_oid: place.tableOid,
        table_data_dict: { name: name.trim(), description: description.trim() || null },
      }),
    onSuccess: () => refreshTable(client, place),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && !problem) save.mutate();
      }}
    >
      <TextField
        label={i18n._({ id: "field.name", message: "Name" })}
        value={name}
        onChange={setName}
        error={problem}
        isReadOnly={!may}
      />
      <TextField
        label={i18n._({ id: "field.description", message: "Description" })}
        value={description}
        onChange={setDescription}
        rows={2}
        isReadOnly={!may}
      />
      {save.error ? <ErrorBox error={save.error} /> : null}
      {changed ? (
        <div className={styles.formActions}>
          <Button
            onPress={() => {
              setName(table.name);
              setDescription(table.description ?? "");
            }}
          >
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={Boolean(problem)} isPending={save.isPending}>
            {i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
