import { create } from "zustand";

/** A file that was chosen before its database existed, on its way to the import page. */
export const usePendingFile = create<{ file: File | null }>(() => ({ file: null }));

export function setPendingFile(file: File | null): void {
  usePendingFile.setState({ file });
}
