import { i18n } from "@/i18n/i18n";

export type Preset = "viewer" | "editor" | "manager";

/** What people of each kind may do, in plain words. */
export const presets = (): { value: Preset; label: string; help: string }[] => [
  {
    value: "viewer",
    label: i18n._({ id: "preset.viewer", message: "View" }),
    help: i18n._({ id: "preset.viewer.help", message: "Sees all records, changes nothing." }),
  },
  {
    value: "editor",
    label: i18n._({ id: "preset.editor", message: "Edit" }),
    help: i18n._({ id: "preset.editor.help", message: "Adds, changes and deletes records too." }),
  },
  {
    value: "manager",
    label: i18n._({ id: "preset.manager", message: "Manage" }),
    help: i18n._({
      id: "preset.manager.help",
      message: "Makes tables and schemas too. Tables that others own stay as they made them.",
    }),
  },
];
