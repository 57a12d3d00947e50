import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import type { SheetColumn } from "@/model/columns";
import { Banner } from "@/ui/Banner";
import { Select } from "@/ui/Select";
import { toast } from "@/ui/toast-store";
import type { TablePlace } from "../page/data";
import { ColumnChoice, keyStays, quoted } from "./ColumnChoice";
import { ownerOnly } from "./link-plan";
import { ModelDialog } from "./ModelDialog";
import { useAllTables } from "./TablePicker";

interface MoveColumnsProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  chosen: readonly SheetColumn[];
  onDone: (attnum: number) => void;
  onClose: () => void;
}

/** Moves columns to a table that a column here links to already. */
export function MoveColumnsDialog({ place, columns, chosen, onDone, onClose }: MoveColumnsProps) {
  const navigate = useNavigate();
  const { tables } = useAllTables(place.databaseId, place.schemaOid);
  const links = columns.filter((column) => column.link && column.link.tableOid !== place.tableOid);
  const [through, setThrough] = useState<string | null>(links.length === 1 ? (links[0]?.id ?? null) : null);
  const [picked, setPicked] = useState<number[]>(
    chosen.filter((column) => !column.info.primary_key && !links.includes(column)).map((column) => column.attnum),
  );
  const link = links.find((column) => column.id === through);
  const target = tables.find((table) => table.oid === link?.link?.tableOid);
  const name = target?.name ?? "";
  const moved = picked.filter((attnum) => attnum !== link?.attnum);
  const move = {
    source_table_oid: place.tableOid,
    target_table_oid: target?.oid ?? 0,
    move_column_attnums: moved,
  };
  return (
    <ModelDialog
      place={place}
      title={i18n._({ id: "move.title", message: "Move columns to a linked table" })}
      confirmLabel={i18n._({ id: "move.confirm", message: "Move columns" })}
      change={target?.current_role_owns && moved.length > 0 ? { move } : null}
      outcome={
        <Banner>
          {i18n._({
            id: "move.outcome",
            message:
              "{names} move to “{table}”, to the records that “{column}” links to. Where one record there belongs to several different values here, it gets a copy for each.",
            values: { names: quoted(columns, moved), table: name, column: link?.name ?? "" },
          })}
        </Banner>
      }
      run={() => rpc.call("data_modeling.move_columns", { database_id: place.databaseId, ...move })}
      onDone={() => {
        toast.success(
          i18n._({ id: "move.done", message: "The columns are in “{table}” now", values: { table: name } }),
          {
            action: {
              label: i18n._({ id: "model.open", message: "Open it" }),
              onAction: () =>
                target && void navigate({ href: addresses.table(place.databaseId, target.schema, target.oid) }),
            },
          },
        );
        if (link) onDone(link.attnum);
      }}
      onClose={onClose}
    >
      {links.length === 0 ? (
        <Banner tone="warning">
          {i18n._({ id: "move.noLinks", message: "No column of this table links to another table." })}
        </Banner>
      ) : (
        <>
          <Select
            label={i18n._({ id: "move.through", message: "Linked table" })}
            value={through}
            onChange={setThrough}
            choices={links.map((column) => ({
              value: column.id,
              label: tables.find((table) => table.oid === column.link?.tableOid)?.name ?? column.name,
              detail: i18n._({ id: "move.by", message: "by “{column}”", values: { column: column.name } }),
            }))}
            error={target && !target.current_role_owns ? ownerOnly(name) : null}
          />
          <ColumnChoice
            label={i18n._({ id: "extract.columns", message: "Columns to move" })}
            columns={columns}
            chosen={moved}
            onChange={setPicked}
            refuse={(column) =>
              column === link ? i18n._({ id: "move.linkStays", message: "It links the two tables." }) : keyStays(column)
            }
          />
        </>
      )}
    </ModelDialog>
  );
}
