/** What stands in the editor is kept in the browser, so that a reload loses nothing. */
const key = (databaseId: number) => `mathesar.sql.${databaseId}`;

export function readText(databaseId: number): string {
  try {
    return localStorage.getItem(key(databaseId)) ?? "";
  } catch {
    return "";
  }
}

export function writeText(databaseId: number, text: string): void {
  try {
    localStorage.setItem(key(databaseId), text);
  } catch {
    // storage is refused or full: the text lasts as long as the page
  }
}
