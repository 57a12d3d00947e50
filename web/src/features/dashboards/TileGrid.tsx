import type { DashboardInfo, ExplorationInfo } from "@/api/generated";
import type { DashboardTile } from "@/api/shapes";
import { i18n } from "@/i18n/i18n";
import styles from "./dashboards.module.css";
import { Tile } from "./Tile";
import { changed, placed, without } from "./tiles";

interface TileGridProps {
  dashboard: DashboardInfo;
  explorations: readonly ExplorationInfo[];
  editing: boolean;
  onChange: (tiles: DashboardTile[]) => void;
  onEditText: (tile: DashboardTile) => void;
}

/** The tiles in their order, each as wide and high as it was made; one below the other where there is little room. */
export function TileGrid({ dashboard, explorations, editing, onChange, onEditText }: TileGridProps) {
  const { tiles, filters } = dashboard;
  return (
    <ul className={styles.grid} aria-label={i18n._({ id: "dashboard.tiles", message: "Tiles" })}>
      {tiles.map((tile, at) => (
        <Tile
          key={tile.id}
          tile={tile}
          exploration={explorations.find(({ id }) => id === tile.exploration_id)}
          filters={filters}
          editing={editing}
          first={at === 0}
          last={at === tiles.length - 1}
          onChange={(part) => onChange(changed(tiles, tile.id, part))}
          onMove={(by) => onChange(placed(tiles, tile.id, at + by))}
          onDropped={(id) => onChange(placed(tiles, id, at))}
          onEditText={() => onEditText(tile)}
          onRemove={() => onChange(without(tiles, tile.id))}
        />
      ))}
    </ul>
  );
}
