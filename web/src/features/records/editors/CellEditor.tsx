import type { GridEditRequest, GridMove } from "@/grid";
import { findRecord } from "@/model/finding";
import type { SheetController } from "../page/controller";
import { AnchoredPopover } from "./AnchoredPopover";
import { ChoiceEditor } from "./ChoiceEditor";
import { DateEditor } from "./DateEditor";
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
