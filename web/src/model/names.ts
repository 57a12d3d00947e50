import { i18n } from "@/i18n/i18n";

/** PostgreSQL cuts identifiers at 63 bytes (manual, section "Identifiers and Key Words"). */
const longest = 63;

/** Says what is wrong with a name for a new object, or null. */
export function checkName(name: string, taken: readonly string[] = []): string | null {
  const trimmed = name.trim();
  if (!trimmed) return i18n._({ id: "field.empty", message: "This cannot be empty." });
  if (new TextEncoder().encode(trimmed).length > longest) {
    return i18n._({ id: "field.tooLong", message: "A name may have at most 63 bytes." });
  }
  if (taken.includes(trimmed)) return i18n._({ id: "field.taken", message: "This name is taken." });
  return null;
}

/** The name itself, or with the first number behind it that makes it free. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let number = 2; taken.includes(free); number += 1) free = `${name} ${number}`;
  return free;
}
