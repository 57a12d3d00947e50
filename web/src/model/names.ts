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

/** One of what a table's name counts: “Authors” becomes “Author”. Only the plainest English endings; a suggestion that people may change. */
export function singular(name: string): string {
  if (/[^aeiou]ies$/i.test(name)) return name.replace(/ies$/i, "y");
  if (/(ss|us|is)$/i.test(name) || name.length < 4) return name;
  if (/(ches|shes|xes|sses)$/i.test(name)) return name.slice(0, -2);
  return name.replace(/s$/i, "");
}
