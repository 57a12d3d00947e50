/** What stands in an editor is kept in the browser, so that a reload loses nothing. */
const keyOf = (place: string) => `mathesar.sql.${place}`;

/** Where the text of a database's statements is kept, or that of one of its views. */
export const placeOf = (databaseId: number, viewOid?: number) =>
  viewOid === undefined ? String(databaseId) : `${databaseId}.view.${viewOid}`;

/** Null if nothing is kept. */
export function readText(place: string): string | null {
  try {
    return localStorage.getItem(keyOf(place));
  } catch {
    return null;
  }
}

export function writeText(place: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(keyOf(place));
    else localStorage.setItem(keyOf(place), text);
  } catch {
    // storage is refused or full: the text lasts as long as the page
  }
}
