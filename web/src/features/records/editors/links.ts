import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { History } from "@/model/history";
import type { Mapping } from "@/model/mapping";

/** Makes and takes away the links of one record, each at once; both can be taken back. */
export class Links {
  private readonly table: { database_id: number; table_oid: number };

  constructor(
    databaseId: number,
    private readonly mapping: Mapping,
    /** The key of the table that keeps the links. */
    private readonly keyAttnum: number,
    private readonly recordKey: unknown,
    private readonly history: History,
    /** The record shall be read again. */
    private readonly changed: () => void,
  ) {
    this.table = { database_id: databaseId, table_oid: mapping.tableOid };
  }

  /** @returns the keys of the records that are the link now */
  async link(target: unknown): Promise<readonly unknown[]> {
    let made = await this.add(target);
    this.history.push({
      label: i18n._({ id: "links.linked", message: "Link a record" }),
      undo: () => this.remove(made),
      redo: async () => {
        made = await this.add(target);
      },
    });
    return made;
  }

  /** @param links keys of the records that are the link */
  async unlink(target: unknown, links: readonly unknown[]): Promise<void> {
    await this.remove(links);
    let gone = links;
    this.history.push({
      label: i18n._({ id: "links.unlinked", message: "Unlink a record" }),
      undo: async () => {
        gone = await this.add(target);
      },
      redo: () => this.remove(gone),
    });
  }

  private async add(target: unknown): Promise<readonly unknown[]> {
    const { toBase, toTarget } = this.mapping;
    const { results } = await rpc.call("records.add", {
      ...this.table,
      record_def: { [String(toBase)]: this.recordKey, [String(toTarget)]: target },
    });
    this.changed();
    return results.map((record) => record[String(this.keyAttnum)]);
  }

  private async remove(links: readonly unknown[]): Promise<void> {
    await rpc.call("records.delete", { ...this.table, record_ids: [...links] });
    this.changed();
  }
}
