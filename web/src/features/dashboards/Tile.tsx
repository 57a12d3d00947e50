import { ArrowLeft, ArrowRight, GripVertical, Pencil, Trash2 } from "lucide-react";
import type { CSSProperties } from "react";
import type { ExplorationInfo } from "@/api/generated";
import type { DashboardFilter, DashboardTile } from "@/api/shapes";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import styles from "./dashboards.module.css";
import { SizeButtons } from "./SizeButtons";
import { TileBody } from "./TileBody";
import { showChoices } from "./words";

interface TileProps {
  tile: DashboardTile;
  /** Undefined for a text, and when it is gone. */
  exploration: ExplorationInfo | undefined;
  filters: readonly DashboardFilter[];
  editing: boolean;
  first: boolean;
  last: boolean;
  onChange: (part: Partial<DashboardTile>) => void;
  /** One place towards the start or the end. */
  onMove: (by: number) => void;
  /** Another tile was dropped on this one. */
  onDropped: (id: string) => void;
  onEditText: () => void;
  onRemove: () => void;
}

const dragged = "application/x-mathesar-tile";

/** One tile with its frame. */
export function Tile(props: TileProps) {
  const { tile, exploration, filters, editing } = props;
  const name = tile.show === "text" ? textName() : (exploration?.name ?? goneName());
  return (
    <li
      className={styles.tile}
      style={{ "--wide": tile.width, "--high": tile.height } as CSSProperties}
      onDragOver={(event) => event.dataTransfer.types.includes(dragged) && event.preventDefault()}
      onDrop={(event) => {
        const id = event.dataTransfer.getData(dragged);
        if (!id || id === tile.id) return;
        event.preventDefault();
        props.onDropped(id);
      }}
    >
      <section className={styles.frame} aria-label={name}>
        {tile.show !== "text" || editing ? (
          <header className={styles.head}>
            {editing ? (
              // the buttons beside it do the same by keyboard
              <span
                className={styles.grip}
                draggable
                aria-hidden="true"
                onDragStart={(event) => event.dataTransfer.setData(dragged, tile.id)}
              >
                <GripVertical />
              </span>
            ) : null}
            <h2>
              {exploration ? (
                <a href={addresses.exploration(exploration.database_id, exploration.schema_oid, exploration.id)}>
                  {name}
                </a>
              ) : (
                name
              )}
            </h2>
          </header>
        ) : null}
        {editing ? <Tools {...props} name={name} /> : null}
        {tile.show === "text" ? (
          <p className={styles.text}>{tile.text}</p>
        ) : (
          <div className={tile.show === "table" ? `${styles.body} ${styles.sheet}` : styles.body}>
            {exploration ? (
              <TileBody exploration={exploration} show={tile.show} filters={filters} />
            ) : (
              <p role="alert">
                {i18n._({
                  id: "tile.gone",
                  message: "The exploration that this tile showed has been deleted, or is in another schema now.",
                })}
              </p>
            )}
          </div>
        )}
      </section>
    </li>
  );
}

function Tools(props: TileProps & { name: string }) {
  const { tile, name } = props;
  return (
    <div className={styles.tools}>
      <IconButton
        icon={<ArrowLeft aria-hidden="true" />}
        label={i18n._({ id: "tile.earlier", message: "Move {name} to the front", values: { name } })}
        isDisabled={props.first}
        onPress={() => props.onMove(-1)}
      />
      <IconButton
        icon={<ArrowRight aria-hidden="true" />}
        label={i18n._({ id: "tile.later", message: "Move {name} to the back", values: { name } })}
        isDisabled={props.last}
        onPress={() => props.onMove(1)}
      />
      <SizeButtons tile={tile} name={name} onChange={props.onChange} />
      {tile.show === "text" ? (
        <IconButton
          icon={<Pencil aria-hidden="true" />}
          label={i18n._({ id: "tile.editText", message: "Edit the text" })}
          onPress={props.onEditText}
        />
      ) : (
        <NativeSelect
          label={i18n._({ id: "tile.show", message: "Show {name} as", values: { name } })}
          value={tile.show}
          choices={showChoices()}
          onChange={(show) => props.onChange({ show: show as DashboardTile["show"] })}
        />
      )}
      <IconButton
        icon={<Trash2 aria-hidden="true" />}
        label={i18n._({ id: "tile.remove", message: "Remove {name} from the dashboard", values: { name } })}
        onPress={props.onRemove}
      />
    </div>
  );
}

const textName = () => i18n._({ id: "tile.text", message: "Text" });
const goneName = () => i18n._({ id: "tile.goneName", message: "Deleted exploration" });
