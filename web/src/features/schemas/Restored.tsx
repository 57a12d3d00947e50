import type { LeftOut, RestoreDone } from "@/api/archives";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";

/** What came of an archive, and honestly what did not. */
export function Restored({ done }: { done: RestoreDone }) {
  const rows = done.tables.reduce((sum, table) => sum + table.rows, 0);
  return (
    <>
      <Banner tone="success">
        {i18n._({
          id: "restore.done",
          message:
            "{tables, plural, one {# table} other {# tables}} and {rows, plural, one {# row} other {# rows}} are in “{name}”.",
          values: { tables: done.tables.length, rows, name: done.schema_name },
        })}
      </Banner>
      {done.left_out.length > 0 ? (
        <>
          <p>{i18n._({ id: "restore.leftOut", message: "Not brought back, since only SQL can say it:" })}</p>
          <ul>
            {done.left_out.map((one) => (
              <li key={`${one.what} ${one.table} ${one.name}`}>
                {kinds[one.what]?.() ?? one.what}: {one.table ? `${one.table}: ${one.name}` : one.name}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

const kinds: Record<LeftOut["what"], () => string> = {
  check: () => i18n._({ id: "restore.check", message: "Check" }),
  exclusion: () => i18n._({ id: "restore.exclusion", message: "Exclusion constraint" }),
  reference: () => i18n._({ id: "restore.reference", message: "Link to outside the schema" }),
  index: () => i18n._({ id: "restore.index", message: "Index with an expression or condition" }),
  view: () => i18n._({ id: "restore.view", message: "View" }),
  default: () => i18n._({ id: "restore.default", message: "Computed default" }),
  computed: () => i18n._({ id: "restore.computed", message: "Computation of a column (its values are there)" }),
  partition: () => i18n._({ id: "restore.partition", message: "Partition (its rows are in the whole)" }),
  inheritance: () => i18n._({ id: "restore.inheritance", message: "Inheritance" }),
  rows: () => i18n._({ id: "restore.rows", message: "Rows that the exporting role could not read" }),
};
