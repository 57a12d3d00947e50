import type { FormCondition, FormFieldDef, FormFieldInfo, FormInfo, LinkRule, UpdateFormDef } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";

/** A field while the form is being built: a column of the base table, or of the table its parent field links to. */
export interface DraftField {
  readonly key: string;
  readonly attnum: number;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  readonly large: boolean;
  readonly link: DraftLink | null;
  /** When it is shown; null for always. */
  readonly showIf: FormCondition | null;
  /** Heading of the page that starts with it; null where none starts. */
  readonly page: string | null;
}

/** Where a field that is a foreign key leads; its children are the fields of a new record there. */
export interface DraftLink {
  readonly tableOid: number;
  readonly rule: LinkRule;
  readonly children: readonly DraftField[];
}

export interface DraftForm {
  readonly name: string;
  readonly description: string;
  readonly title: string;
  readonly subtitle: string;
  readonly message: string;
  readonly redirect: string;
  readonly button: string;
  readonly roleId: number | null;
  readonly fields: readonly DraftField[];
}

type Fields = readonly DraftField[];

const wireVersion = 1;

/** A key that no other field has; also good where the browser offers no random UUIDs (plain http). */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function draftOf(form: FormInfo): DraftForm {
  return {
    name: form.name,
    description: form.description ?? "",
    title: form.header_title?.text ?? "",
    subtitle: form.header_subtitle?.text ?? "",
    message: form.submit_message?.text ?? "",
    redirect: form.submit_redirect_url ?? "",
    button: form.submit_button_label ?? "",
    roleId: form.associated_role_id ?? null,
    fields: draftFields(form.fields),
  };
}

function draftFields(fields: readonly FormFieldInfo[]): Fields {
  return byIndex(fields).map((field) => ({
    key: field.key,
    attnum: field.column_attnum,
    label: field.label ?? "",
    help: field.help ?? "",
    required: field.is_required,
    large: field.styling?.size === "large",
    link:
      field.kind === "foreign_key" && field.related_table_oid
        ? {
            tableOid: field.related_table_oid,
            rule: field.fk_interaction_rule ?? "must_pick",
            children: draftFields(field.child_fields),
          }
        : null,
    showIf: field.show_if ?? null,
    page: field.page ?? null,
  }));
}

/** In the order the builder gave them; the API promises none. */
export function byIndex<F extends { index: number }>(fields: readonly F[]): F[] {
  return fields.toSorted((one, other) => one.index - other.index);
}

export function toUpdate(draft: DraftForm, id: number): UpdateFormDef {
  return {
    id,
    name: draft.name.trim(),
    description: draft.description.trim() || null,
    version: wireVersion,
    associated_role_id: draft.roleId,
    header_title: { text: draft.title.trim() },
    header_subtitle: draft.subtitle.trim() ? { text: draft.subtitle.trim() } : null,
    submit_message: draft.message.trim() ? { text: draft.message.trim() } : null,
    submit_redirect_url: draft.redirect.trim() || null,
    submit_button_label: draft.button.trim() || null,
    fields: fieldDefs(draft.fields),
  };
}

export function fieldDefs(fields: Fields): FormFieldDef[] {
  return fields.map((field, index) => ({
    key: field.key,
    index,
    label: field.label.trim() || null,
    help: field.help.trim() || null,
    kind: field.link ? "foreign_key" : "scalar_column",
    column_attnum: field.attnum,
    related_table_oid: field.link?.tableOid ?? null,
    fk_interaction_rule: field.link?.rule ?? null,
    styling: { size: field.large ? "large" : "regular" },
    is_required: field.required,
    child_fields: field.link && field.link.rule !== "must_pick" ? fieldDefs(field.link.children) : [],
    show_if: field.showIf,
    page: field.page,
  }));
}

/** Whether a visitor could fill the column in: not generated, not a person of this installation, and insertable. */
export function fillable(column: SheetColumn): boolean {
  return column.canInsert && column.type.id !== "user";
}

/** The fields a new form starts with: every column that the database does not make up itself. */
export function usualFields(columns: readonly SheetColumn[]): Fields {
  return columns
    .filter((column) => fillable(column) && !column.info.default?.is_dynamic && !(column.isKey && column.hasDefault))
    .map(fieldOf);
}

export function fieldOf(column: SheetColumn): DraftField {
  return {
    key: freshKey(),
    attnum: column.attnum,
    label: column.name,
    help: column.info.description ?? "",
    required: column.required,
    large: false,
    link: column.link ? { tableOid: column.link.tableOid, rule: "must_pick", children: [] } : null,
    showIf: null,
    page: null,
  };
}

/** The fields with one of them, at any depth, exchanged. */
export function changeField(fields: Fields, key: string, change: (field: DraftField) => DraftField): Fields {
  return fields.map((field) =>
    field.key === key ? change(field) : withChildren(field, (c) => changeField(c, key, change)),
  );
}

export function removeField(fields: Fields, key: string): Fields {
  return fields
    .filter((field) => field.key !== key)
    .map((field) => withChildren(field, (children) => removeField(children, key)));
}

/** Moves a field by places among its siblings; beyond either end it stays there. */
export function moveField(fields: Fields, key: string, by: number): Fields {
  const at = fields.findIndex((field) => field.key === key);
  if (at < 0) return fields.map((field) => withChildren(field, (children) => moveField(children, key, by)));
  const [moved] = fields.slice(at, at + 1);
  const rest = fields.toSpliced(at, 1);
  return moved ? rest.toSpliced(Math.max(0, Math.min(rest.length, at + by)), 0, moved) : fields;
}

/** Puts a field before another one; both must be siblings. */
export function placeBefore(fields: Fields, key: string, before: string): Fields {
  const from = fields.findIndex((field) => field.key === key);
  const to = fields.findIndex((field) => field.key === before);
  if (from < 0 || to < 0) return fields.map((field) => withChildren(field, (c) => placeBefore(c, key, before)));
  return moveField(fields, key, to - from);
}

/** Adds a field at a place among the children of a field, or of the form itself. */
export function addField(fields: Fields, parent: string | null, at: number, field: DraftField): Fields {
  if (parent === null) return fields.toSpliced(at, 0, field);
  return changeField(fields, parent, (one) => withChildren(one, (children) => children.toSpliced(at, 0, field)));
}

export function allFields(fields: Fields): DraftField[] {
  return fields.flatMap((field) => [field, ...allFields(field.link?.children ?? [])]);
}

function withChildren(field: DraftField, change: (children: Fields) => Fields): DraftField {
  return field.link ? { ...field, link: { ...field.link, children: change(field.link.children) } } : field;
}

/** What keeps the form from being saved, or null. */
export function problemOf(draft: DraftForm): string | null {
  if (!draft.name.trim()) return i18n._({ id: "form.problem.name", message: "The form needs a name." });
  if (draft.redirect.trim() && !isWebAddress(draft.redirect.trim())) {
    return i18n._({
      id: "form.problem.redirect",
      message: "The redirect must be an address that starts with https:// or http://.",
    });
  }
  if (looksAhead(draft.fields, new Set())) {
    return i18n._({
      id: "form.problem.order",
      message: "A field is shown depending on one that comes after it or is gone. Move it, or change its condition.",
    });
  }
  return null;
}

/** Whether a condition looks at a field that does not stand before its own. */
function looksAhead(fields: Fields, before: Set<string>): boolean {
  return fields.some((field) => {
    if (field.showIf && !before.has(field.showIf.field)) return true;
    before.add(field.key);
    return looksAhead(field.link?.children ?? [], before);
  });
}

/** Only pages of the web: a form must not lead to scripts or files. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}
