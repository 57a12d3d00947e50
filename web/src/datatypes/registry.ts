import { array } from "./array";
import { boolean } from "./boolean";
import { date } from "./date";
import { datetime } from "./datetime";
import { duration } from "./duration";
import { email } from "./email";
import { enumeration } from "./enum";
import { file } from "./file";
import { json, jsonList, jsonMap } from "./json";
import { money } from "./money";
import { number } from "./number";
import { other } from "./other";
import { text } from "./text";
import { time } from "./time";
import type { DataType, TypedColumn } from "./types";
import { uri } from "./uri";
import { user } from "./user";
import { uuid } from "./uuid";

/** Every kind of column, in the order of the type menu. */
export const dataTypes: readonly DataType[] = [
  text,
  number,
  boolean,
  date,
  datetime,
  time,
  duration,
  enumeration,
  money,
  email,
  uri,
  uuid,
  json,
  jsonList,
  jsonMap,
  array,
  user,
  file,
  other,
];

const byName = new Map(dataTypes.flatMap((type) => type.names.map((name) => [name, type] as const)));

/** The kind of a column; what the product does not know is shown and typed as text. */
export function dataTypeOf(column: TypedColumn): DataType {
  if (column.metadata?.user_display_field) return user;
  if (column.metadata?.file_backend) return file;
  return byName.get(column.type) ?? byName.get(column.base ?? "") ?? other;
}

/** The kind of a PostgreSQL type by its name. */
export function dataTypeNamed(name: string): DataType {
  return byName.get(name) ?? other;
}
