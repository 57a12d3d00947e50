import type { FormFieldInfo } from "@/api/generated";
import { byIndex } from "../draft";

/** Fields that are asked for together. */
export interface FormPage {
  readonly title: string;
  readonly fields: readonly FormFieldInfo[];
}

/** The pages of a form; those whose fields are all hidden are left out. A form without pages is one. */
export function pagesOf(fields: readonly FormFieldInfo[], shown: ReadonlySet<string>): FormPage[] {
  const pages: { title: string; fields: FormFieldInfo[] }[] = [];
  for (const field of byIndex(fields)) {
    const starts = field.page !== undefined && field.page !== null;
    if (starts || pages.length === 0) pages.push({ title: field.page ?? "", fields: [] });
    pages.at(-1)?.fields.push(field);
  }
  return pages.filter((page, at) => (at === 0 && pages.length === 1) || page.fields.some((one) => shown.has(one.key)));
}

/** Keys of the fields of a page at every depth. */
export function keysOf(fields: readonly FormFieldInfo[]): string[] {
  return fields.flatMap((field) => [field.key, ...keysOf(field.child_fields)]);
}

/** The page that a field stands on; the last one for a field of none. */
export function pageOf(pages: readonly FormPage[], key: string): number {
  const at = pages.findIndex((page) => keysOf(page.fields).includes(key));
  return at < 0 ? Math.max(0, pages.length - 1) : at;
}
