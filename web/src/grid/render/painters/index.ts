import type { GridPainter } from "../../types";
import { boolean } from "./boolean";
import { chips } from "./chips";
import { key } from "./key";
import { link } from "./link";
import { text } from "./text";

/** The built-in cell kinds by name. */
export const PAINTERS: Readonly<Record<string, GridPainter>> = { text, number: text, boolean, chips, link, key };
