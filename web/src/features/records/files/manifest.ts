/** How a file of a cell can be fetched, as the server tells with the record or after an upload. */
export interface FileManifest {
  readonly name: string;
  readonly mimetype: string | null;
  readonly thumbnail: string | null;
  readonly attachment: string;
  readonly direct: string;
}

/** Files of the records at hand: by attnum, then by the proof that stands in the cell. */
export type FileLinks = Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;

/** How the file of a cell can be fetched; undefined if the server knows of none. */
export function manifestOf(links: FileLinks, attnum: number, value: unknown): FileManifest | undefined {
  return links?.[String(attnum)]?.[mashOf(value)] as FileManifest | undefined;
}

function mashOf(value: unknown): string {
  if (typeof value !== "string") return "";
  return /"mash"\s*:\s*"([0-9a-f]+)"/.exec(value)?.[1] ?? "";
}

export type FileKind = "image" | "audio" | "video" | "pdf" | "text" | "other";

/** How a file can be shown within the page. Markup counts as text: it is never run. */
export function kindOf({ mimetype, name }: Pick<FileManifest, "mimetype" | "name">): FileKind {
  const type = mimetype ?? "";
  if (type.startsWith("image/")) return "image";
  if (type.startsWith("audio/")) return "audio";
  if (type.startsWith("video/")) return "video";
  if (type === "application/pdf") return "pdf";
  const isText = type.startsWith("text/") || type === "application/json" || /\.(log|sql|ya?ml|toml)$/i.test(name);
  return isText ? "text" : "other";
}

/** The address within this site, whatever name the server calls itself. */
export function local(address: string): string {
  const { pathname, search } = new URL(address, location.href);
  return pathname + search;
}
