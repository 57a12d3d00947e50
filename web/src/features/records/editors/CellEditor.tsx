import { useCallback, useState } from "react";
import type { GridEditRequest, GridMove } from "@/grid";
import type { SheetColumn } from "@/model/columns";
import { findRecord } from "@/model/finding";
import type { SheetController } from "../page/controller";
import { AnchoredPopover } from "./AnchoredPopover";
import { ChoiceEditor } from "./ChoiceEditor";
import { DateEditor } from "./DateEditor";
import { LinkChecklist } from "./LinkChecklist";
import { LinkPicker } from "./LinkPicker";

interface CellEditorProps {
  databaseId: number;
  controller: SheetController;
  request: GridEditRequest;
  onClose: () => void;
}

/** The editor that a cell opens over itself: a calendar, a list of choices, or the finder of linked records. */
export function CellEditor({ databaseId, controller, request, onClose }: CellEditorProps) {
  const { sheet, source } = controller;
  const column = sheet.column(Number(request.columnId));
  if (!column) return null;
  const value = controller.valueAt(request.row, column);

  function close(move: GridMove = "none") {
    onClose();
    request.close(move);
  }

  function set(next: unknown) {
    if (column && next !== value) controller.setValue(request.row, column, next);
    close();
  }

  function pickLinked(key: unknown, summary: string) {
    if (key !== null && column) sheet.summaries.learn({ [column.attnum]: { [String(key)]: summary } });
    set(key);
  }

  function commit(text: string, move: GridMove) {
    if (text !== source.editText(request.row, request.columnId)) {
      controller.commit({ row: request.row, columnId: request.columnId, text });
    }
    close(move);
  }

  if (column.mapping) return <LinksEditor {...{ databaseId, controller, request, column, close }} />;
  const editor = column.type.editor(column.info);
  return (
    <AnchoredPopover rect={request.rect} label={column.name} over={editor === "date"} onClose={() => close()}>
      {column.link ? (
        <LinkPicker
          databaseId={databaseId}
          tableOid={column.link.tableOid}
          label={column.name}
          value={value}
          nullable={column.info.nullable}
          typed={request.typed}
          onPick={pickLinked}
          onCancel={() => close()}
          onFind={() => {
            const { tableOid = 0 } = column.link ?? {};
            close();
            findRecord({ databaseId, tableOid, onPick: pickLinked });
          }}
        />
      ) : editor === "choice" ? (
        <ChoiceEditor
          label={column.name}
          choices={column.type.choices?.(column.info) ?? []}
          value={value}
          nullable={column.info.nullable}
          typed={request.typed}
          onPick={set}
          onCancel={() => close()}
        />
      ) : (
        <DateEditor
          column={column}
          initial={request.typed || source.editText(request.row, request.columnId)}
          onCommit={commit}
          onCancel={() => close()}
        />
      )}
    </AnchoredPopover>
  );
}

interface LinksEditorProps extends Pick<CellEditorProps, "databaseId" | "controller" | "request"> {
  column: SheetColumn;
  close: () => void;
}

/** The records that are linked through a table of links, ticked. */
function LinksEditor({ databaseId, controller, request, column, close }: LinksEditorProps) {
  const { sheet, history } = controller;
  const { mapping } = column;
  // The record stays the same one, wherever its row goes meanwhile.
  const [record] = useState(() => {
    const row = sheet.row(request.row);
    const base = sheet.column(mapping?.baseKey ?? 0);
    return { key: sheet.keyAt(request.row), linked: row && base ? sheet.cell(row, base)?.value : undefined };
  });
  const onChanged = useCallback(() => void sheet.reread([record.key]), [sheet, record]);
  if (!mapping) return null;
  return (
    <AnchoredPopover rect={request.rect} label={column.name} onClose={close}>
      <LinkChecklist
        databaseId={databaseId}
        mapping={mapping}
        label={column.name}
        recordKey={record.linked}
        typed={request.typed}
        history={history}
        onChanged={onChanged}
        onClose={close}
      />
    </AnchoredPopover>
  );
}
