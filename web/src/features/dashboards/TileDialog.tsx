import { useState } from "react";
import type { ExplorationInfo } from "@/api/generated";
import type { DashboardTile } from "@/api/shapes";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { showChoices } from "./words";

interface TileDialogProps {
  explorations: readonly ExplorationInfo[];
  /** The text to be edited; null for a new tile. */
  text: string | null;
  onClose: () => void;
  onChosen: (tile: Pick<DashboardTile, "show" | "exploration_id" | "text">) => void;
}

/** What a tile shows. */
export function TileDialog({ explorations, text, onClose, onChosen }: TileDialogProps) {
  const adding = text === null;
  const [show, setShow] = useState(adding && explorations.length > 0 ? "chart" : "text");
  const [exploration, setExploration] = useState<string | null>(null);
  const [words, setWords] = useState(text ?? "");
  const ready = show === "text" ? words.trim() !== "" : exploration !== null;
  function choose() {
    if (!ready) return;
    if (show === "text") onChosen({ show, text: words });
    else onChosen({ show: show as DashboardTile["show"], exploration_id: Number(exploration) });
    onClose();
  }
  return (
    <Dialog
      title={adding ? addTitle() : i18n._({ id: "tile.editText", message: "Edit the text" })}
      width="sm"
      onClose={onClose}
      onSubmit={choose}
      actions={
        <>
          <Button onPress={onClose}>{i18n._({ id: "ui.cancel", message: "Cancel" })}</Button>
          <Button type="submit" variant="primary" isDisabled={!ready}>
            {adding ? i18n._({ id: "tile.add", message: "Add" }) : i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </>
      }
    >
      {adding ? (
        <Select
          label={i18n._({ id: "tile.kind", message: "Kind of tile" })}
          choices={[...(explorations.length > 0 ? showChoices() : []), { value: "text", label: textLabel() }]}
          value={show}
          onChange={setShow}
        />
      ) : null}
      {show === "text" ? (
        <TextField label={textLabel()} value={words} onChange={setWords} rows={5} autoFocus={!adding} />
      ) : (
        <Select
          label={i18n._({ id: "tile.exploration", message: "Exploration" })}
          choices={explorations.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={exploration}
          onChange={setExploration}
        />
      )}
      {adding && explorations.length === 0 ? (
        <p>
          {i18n._({
            id: "tile.noExplorations",
            message: "Save an exploration in this schema, and tiles can show it.",
          })}
        </p>
      ) : null}
    </Dialog>
  );
}

const addTitle = () => i18n._({ id: "dashboard.add", message: "Add a tile" });
const textLabel = () => i18n._({ id: "tile.text", message: "Text" });
