import { useMemo } from "react";
import type { GridMessages } from "@/grid";
import { i18n } from "@/i18n/i18n";

/** Every sentence of the sheet engine in the person's language. */
export function useGridMessages(tableName: string): Partial<GridMessages> {
  return useMemo(
    () => ({
      label: i18n._({ id: "grid.label", message: "Records of {tableName}", values: { tableName } }),
      rowHeader: (label) => i18n._({ id: "grid.rowHeader", message: "Record {label}", values: { label } }),
      corner: i18n._({ id: "grid.corner", message: "Select all" }),
      addColumn: i18n._({ id: "grid.addColumn", message: "Add column" }),
      columnMenu: (title) => i18n._({ id: "grid.columnMenu", message: "Menu of column {title}", values: { title } }),
      nullValue: i18n._({ id: "grid.null", message: "NULL" }),
      defaultValue: i18n._({ id: "grid.default", message: "DEFAULT" }),
      required: i18n._({ id: "grid.required", message: "must be filled" }),
      loading: i18n._({ id: "grid.loading", message: "loading" }),
      readOnly: i18n._({ id: "grid.readOnly", message: "This cell cannot be edited" }),
      copied: (cells) =>
        i18n._({
          id: "grid.copied",
          message: "{cells, plural, one {# cell copied} other {# cells copied}}",
          values: { cells },
        }),
      copyFailed: i18n._({ id: "grid.copyFailed", message: "Copying failed" }),
      selected: (rows, columns) =>
        i18n._({
          id: "grid.selected",
          message:
            "{rows, plural, one {# row} other {# rows}} by {columns, plural, one {# column} other {# columns}} selected",
          values: { rows, columns },
        }),
      columnWidth: (title, width) =>
        i18n._({ id: "grid.columnWidth", message: "{title}, {width} pixels wide", values: { title, width } }),
      columnMoved: (title, position) =>
        i18n._({ id: "grid.columnMoved", message: "{title} is now column {position}", values: { title, position } }),
      expandGroup: i18n._({ id: "grid.expand", message: "Expand group" }),
      collapseGroup: i18n._({ id: "grid.collapse", message: "Collapse group" }),
      editing: i18n._({ id: "grid.editing", message: "Editing" }),
    }),
    [tableName],
  );
}
