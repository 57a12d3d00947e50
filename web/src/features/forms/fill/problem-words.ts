import type { FormFieldProblem } from "@/api/generated";
import { i18n } from "@/i18n/i18n";

type Told = Pick<FormFieldProblem, "message"> & Partial<Pick<FormFieldProblem, "code" | "about">>;

/**
 * What is wrong with an answer, in the visitor's language: known by its SQLSTATE (appendix "PostgreSQL Error Codes" of its manual).
 * The server's own words stay where a maker of a rule wrote them, and for conditions that are seldom met.
 */
export function problemWords({ message, code, about }: Told): string {
  switch (code) {
    case "22001":
      return about && /^\d+$/.test(about)
        ? i18n._({ id: "form.wrong.longer", message: "At most {count} characters.", values: { count: Number(about) } })
        : i18n._({ id: "form.wrong.long", message: "This text is too long." });
    case "22003":
      return i18n._({ id: "form.wrong.range", message: "This number is too large or too small." });
    case "22P02":
      return i18n._({ id: "form.wrong.value", message: "This is not a value that fits here." });
    case "22007":
    case "22008":
      return i18n._({ id: "form.wrong.moment", message: "There is no such date or time." });
    case "23502":
      return i18n._({ id: "form.missing", message: "Please fill in this field." });
    case "23503":
      return i18n._({ id: "form.wrong.link", message: "The record picked does not exist any more." });
    case "23505":
      return i18n._({ id: "form.wrong.taken", message: "This has been given already, and must be unique." });
    case "23514":
      return about
        ? i18n._({ id: "form.wrong.rule", message: "This breaks the rule “{rule}”.", values: { rule: about } })
        : message;
    default:
      return message;
  }
}
