/**
 * The public interface of the sheet engine.
 *
 * The engine draws, moves, selects and edits; it knows no database and no RPC. A host gives it three things:
 *
 *   1. a {@link GridDataSource}: rows addressed by index `0 .. rowCount-1`, read synchronously, loaded lazily;
 *   2. a list of {@link GridColumn}s in display order (frozen ones first);
 *   3. {@link GridCallbacks}: what the person did. The engine never changes data or columns itself: it reports the wish, the
 *      host applies it and tells the engine what changed (`subscribe`, `setColumns`).
 *
 * In plain TypeScript: `createGrid(element, { source, columns, callbacks })`. In React: `<DataGrid source columns callbacks />`
 * from `grid/react`.
 */
export type * from "./actions";
export type * from "./columns";
export type * from "./grid";
export type * from "./rows";
export type * from "./selection";
