import type { DashboardTile } from "@/api/shapes";

/** A dashboard is so many columns wide. */
export const columns = 12;
export const tallest = 12;

const usual = {
  chart: { width: 6, height: 5 },
  table: { width: 6, height: 5 },
  number: { width: 3, height: 2 },
  text: { width: 6, height: 2 },
} as const;

/** A new tile at the end, as large as its kind usually is. */
export function withTile(
  tiles: readonly DashboardTile[],
  tile: Pick<DashboardTile, "show" | "exploration_id" | "text">,
): DashboardTile[] {
  const taken = new Set(tiles.map(({ id }) => id));
  let number = tiles.length + 1;
  while (taken.has(`tile-${number}`)) number++;
  return [...tiles, { id: `tile-${number}`, ...usual[tile.show], ...tile }];
}

export const changed = (tiles: readonly DashboardTile[], id: string, part: Partial<DashboardTile>): DashboardTile[] =>
  tiles.map((tile) => (tile.id === id ? { ...tile, ...part } : tile));

export const without = (tiles: readonly DashboardTile[], id: string): DashboardTile[] =>
  tiles.filter((tile) => tile.id !== id);

/** The tiles with one at another place of their order. */
export function placed(tiles: readonly DashboardTile[], id: string, at: number): DashboardTile[] {
  const tile = tiles.find((one) => one.id === id);
  return tile ? without(tiles, id).toSpliced(Math.max(0, at), 0, tile) : [...tiles];
}

/** The tile larger or smaller, within what a dashboard has room for. */
export function resized({ width, height }: DashboardTile, wider: number, higher: number) {
  const within = (value: number, most: number) => Math.max(1, Math.min(most, value));
  return { width: within(width + wider, columns), height: within(height + higher, tallest) };
}
