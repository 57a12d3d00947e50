/** Something a person did that can be taken back and done again. */
export interface Deed {
  /** What was done, for the menu and for announcements: "Paste 12 cells". */
  readonly label: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** The deeds of one table page, newest last. Only one is undone or redone at a time. */
export class History {
  private done: Deed[] = [];
  private undone: Deed[] = [];
  private busy = false;

  constructor(
    private readonly changed: () => void = () => {},
    private readonly atMost = 200,
  ) {}

  get undoLabel(): string | undefined {
    return this.done.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.undone.at(-1)?.label;
  }

  push(deed: Deed): void {
    this.done = [...this.done, deed].slice(-this.atMost);
    this.undone = [];
    this.changed();
  }

  /** @returns what was undone; undefined if there was nothing, or another undo is still under way. */
  undo(): Promise<Deed | undefined> {
    return this.move(this.done, this.undone, (deed) => deed.undo());
  }

  redo(): Promise<Deed | undefined> {
    return this.move(this.undone, this.done, (deed) => deed.redo());
  }

  /** A deed that fails stays where it was, so that it can be tried again. */
  private async move(from: Deed[], to: Deed[], run: (deed: Deed) => Promise<void>): Promise<Deed | undefined> {
    const deed = from.at(-1);
    if (!deed || this.busy) return undefined;
    this.busy = true;
    try {
      await run(deed);
      from.splice(from.lastIndexOf(deed), 1);
      to.push(deed);
      return deed;
    } finally {
      this.busy = false;
      this.changed();
    }
  }
}
