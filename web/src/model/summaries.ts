import type { Summaries } from "@/api/generated";

/** What linked records and users are called, as far as the server has said: by column and key. */
export class LinkedSummaries {
  private readonly known = new Map<string, Map<string, string>>();

  learn(summaries: Readonly<Record<string, Summaries>>): void {
    for (const [attnum, texts] of Object.entries(summaries)) {
      const known = this.known.get(attnum) ?? new Map<string, string>();
      for (const [key, text] of Object.entries(texts)) known.set(key, text);
      this.known.set(attnum, known);
    }
  }

  find(attnum: number | string, key: unknown): string | undefined {
    return this.known.get(String(attnum))?.get(String(key));
  }

  /** The key of a linked record that is called so. */
  keyOf(attnum: number, text: string): string | undefined {
    for (const [key, summary] of this.known.get(String(attnum)) ?? []) if (summary === text) return key;
    return undefined;
  }
}
