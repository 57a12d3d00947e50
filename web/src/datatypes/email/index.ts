import { i18n } from "@/i18n/i18n";
import { text } from "../text";
import type { DataType } from "../types";

export const email: DataType = {
  ...text,
  id: "email",
  names: ["mathesar_types.email"],
  label: () => i18n._({ id: "type.email", message: "Email" }),
  icon: "email",
  editor: () => "text",
  operators: "email",
  groupings: ["email_domain"],
  parse: (typed) => ({ ok: true, value: typed.trim() === "" ? null : typed.trim() }),
};
