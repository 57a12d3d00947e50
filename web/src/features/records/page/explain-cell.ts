import { RpcError, type RpcErrorData } from "@/api/rpc";
import { plainText } from "@/datatypes/types";
import { i18n } from "@/i18n/i18n";
import { ConflictError } from "@/model/bulk";
import { outOfReach } from "@/model/rpc-gateway";
import { explain } from "@/ui/ErrorBox";

/** A reason found by the page itself, before anything was sent. */
export class Refusal extends Error {}

/** Why a cell or a record could not be saved, in plain words. */
export function explainCell(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof ConflictError) return conflictSentence(error);
  if (outOfReach(error)) {
    return i18n._({
      id: "cell.waiting",
      message: "Not saved yet: the server cannot be reached. It is tried again by itself; keep this page open.",
    });
  }
  const state = error instanceof RpcError ? stateOf(error) : undefined;
  const sentence = state && error instanceof RpcError ? bySqlState(state, error.data ?? {}, error) : null;
  if (sentence) return sentence;
  const { what, why } = explain(error);
  return why ? `${what} ${why}` : what;
}

function conflictSentence({ current }: ConflictError): string {
  const [value] = current.values();
  return i18n._({
    id: "cell.theirs",
    message:
      "Somebody else has changed this to {value} meanwhile, so yours was not saved. Try again to put yours in its place, or discard yours.",
    values: { value: value === null || value === undefined ? "NULL" : `“${plainText(value)}”` },
  });
}

/** PostgreSQL's condition; older answers carry it only in the message. */
function stateOf(error: RpcError): string | undefined {
  return error.data?.sqlstate ?? /SQLSTATE: (\w{5})/.exec(error.message)?.[1];
}

function part(error: RpcError, name: string): string | undefined {
  return new RegExp(`${name}: (.*?)\\s*(?:\\n|$)`).exec(error.message)?.[1];
}

function said(error: RpcError): string {
  return error.message.replace(/^[A-Za-z]+: /, "").replace(/\n[\s\S]*$/, "");
}

/** Appendix "PostgreSQL Error Codes" of its manual. */
function bySqlState(state: string, data: RpcErrorData, error: RpcError): string | null {
  const column = data.column ?? part(error, "Column") ?? "";
  const constraint = data.constraint ?? part(error, "Constraint") ?? "";
  const detail = data.detail ?? part(error, "Detail") ?? "";
  switch (state) {
    case "23505":
      return i18n
        ._({
          id: "cell.unique",
          message: "Another record has this value already, and it must be unique. {detail}",
          values: { detail },
        })
        .trim();
    case "23502":
      return column
        ? i18n._({ id: "cell.notNull", message: "“{column}” must have a value.", values: { column } })
        : i18n._({ id: "cell.notNull.some", message: "A column that must have a value has none." });
    case "23503":
      return i18n
        ._({
          id: "cell.foreignKey",
          message: "The linked record does not exist, or other records still point here. {detail}",
          values: { detail },
        })
        .trim();
    case "23514":
      return i18n._({
        id: "cell.check",
        message: "The rule “{constraint}” of the table does not allow this value.",
        values: { constraint },
      });
    case "23P01":
      return i18n
        ._({
          id: "cell.exclusion",
          message: "This conflicts with another record (rule “{constraint}”). {detail}",
          values: { constraint, detail },
        })
        .trim();
    case "22001":
      return i18n._({ id: "cell.tooLong", message: "This text is too long for the column." });
    case "22003":
      return i18n._({ id: "cell.range", message: "This number is too large or too small for the column." });
    case "22P02":
    case "22007":
    case "22008":
      // PostgreSQL's own words name the value and the type.
      return i18n._({
        id: "cell.invalid",
        message: "This is not a value of the column’s type. {said}",
        values: { said: said(error) },
      });
    case "42501":
      return i18n._({ id: "cell.privilege", message: "Your database role may not do this." });
    case "40P01":
    case "40001":
      return i18n._({ id: "cell.conflict", message: "Someone else changed this at the same moment. Try again." });
    case "55P03":
    case "57014":
      return i18n._({
        id: "cell.timeout",
        message: "The database took too long, perhaps because someone else holds a lock. Try again.",
      });
    case "428C9":
      return i18n._({ id: "cell.generated", message: "The database generates this value; it cannot be set." });
    default:
      return null;
  }
}
