import { i18n } from "@/i18n/i18n";

/** The ways to show an exploration. */
export const showChoices = () => [
  { value: "chart", label: i18n._({ id: "tile.asChart", message: "Chart" }) },
  { value: "number", label: i18n._({ id: "tile.asNumber", message: "Number" }) },
  { value: "table", label: i18n._({ id: "tile.asTable", message: "Table" }) },
];
