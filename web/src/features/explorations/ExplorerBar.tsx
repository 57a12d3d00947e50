import { ChevronDown, Code, Copy, Pencil, RefreshCw, RotateCcw, Share2, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ExplorationDef, ExplorationInfo } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { Button, IconButton } from "@/ui/Button";
import { ExportPopover } from "@/ui/ExportPopover";
import { lazyPart } from "@/ui/lazy";
import { MenuButton } from "@/ui/Menu";
import { Spinner } from "@/ui/Spinner";
import { toast } from "@/ui/toast-store";
import { DeleteExplorationDialog, SaveDialog, SqlDialog } from "./dialogs";
import styles from "./explorations.module.css";

const ShareResultDialog = lazyPart(() => import("./ShareResultDialog"), "ShareResultDialog");

interface ExplorerBarProps {
  saved: ExplorationInfo | null;
  definition: ExplorationDef;
  dirty: boolean;
  running: boolean;
  onRefresh: () => void;
  onReset: () => void;
  onSaved: (saved: ExplorationInfo) => void;
  onDeleted: () => void;
}

type Open = "share" | "save" | "describe" | "copy" | "delete" | "sql" | null;

/** The name of the exploration and what can be done with it. */
export function ExplorerBar(props: ExplorerBarProps) {
  const { saved, definition, dirty, running, onRefresh, onReset, onSaved, onDeleted } = props;
  const [open, setOpen] = useState<Open>(null);
  const ready = definition.initial_columns.length > 0;
  const close = () => setOpen(null);

  function done(now: ExplorationInfo) {
    toast.success(i18n._({ id: "exploration.saved", message: "Exploration saved" }));
    onSaved(now);
  }

  return (
    <header className={styles.bar}>
      <div className={styles.title}>
        <h1>{saved?.name ?? i18n._({ id: "exploration.unnamed", message: "Unsaved exploration" })}</h1>
        {saved && dirty ? (
          <span className={styles.dirty}>{i18n._({ id: "exploration.dirty", message: "Unsaved changes" })}</span>
        ) : null}
        {running ? <Spinner /> : null}
      </div>
      <div className={styles.barActions}>
        <IconButton
          size="md"
          icon={<RefreshCw aria-hidden="true" />}
          label={i18n._({ id: "explorer.refresh", message: "Run again" })}
          isDisabled={!ready}
          onPress={onRefresh}
        />
        <Button icon={<Code aria-hidden="true" />} isDisabled={!ready} onPress={() => setOpen("sql")}>
          SQL
        </Button>
        {saved && !dirty ? <ExportPopover address={exportAddress(saved)} name={saved.name} /> : null}
        {saved && !dirty ? (
          <Button icon={<Share2 aria-hidden="true" />} onPress={() => setOpen("share")}>
            {i18n._({ id: "form.share", message: "Share" })}
          </Button>
        ) : null}
        <MenuButton
          label={i18n._({ id: "explorer.more", message: "More" })}
          entries={[
            {
              id: "describe",
              label: i18n._({ id: "explorer.describe", message: "Rename and describe" }),
              icon: <Pencil aria-hidden="true" />,
              disabled: !saved,
              onAction: () => setOpen("describe"),
            },
            {
              id: "copy",
              label: i18n._({ id: "explorer.duplicate", message: "Save as a copy" }),
              icon: <Copy aria-hidden="true" />,
              disabled: !saved,
              onAction: () => setOpen("copy"),
            },
            {
              id: "reset",
              label: saved
                ? i18n._({ id: "explorer.discard", message: "Discard changes" })
                : i18n._({ id: "explorer.startOver", message: "Start over" }),
              icon: <RotateCcw aria-hidden="true" />,
              disabled: !dirty,
              onAction: onReset,
            },
            {
              id: "delete",
              label: i18n._({ id: "ui.delete", message: "Delete" }),
              icon: <Trash2 aria-hidden="true" />,
              danger: true,
              disabled: !saved,
              onAction: () => setOpen("delete"),
            },
          ]}
        >
          <Button icon={<ChevronDown aria-hidden="true" />}>{i18n._({ id: "explorer.more", message: "More" })}</Button>
        </MenuButton>
        <Button variant="primary" isDisabled={!ready || !dirty} onPress={() => setOpen("save")}>
          {i18n._({ id: "ui.save", message: "Save" })}
        </Button>
      </div>
      {dialog()}
    </header>
  );

  function dialog() {
    const words = { name: saved?.name ?? "", description: saved?.description ?? "" };
    switch (open) {
      case "save":
        return (
          <SaveDialog
            title={i18n._({ id: "exploration.save", message: "Save the exploration" })}
            definition={definition}
            id={saved?.id}
            {...words}
            onClose={close}
            onSaved={done}
          />
        );
      case "describe":
        return (
          <SaveDialog
            title={i18n._({ id: "explorer.describe", message: "Rename and describe" })}
            definition={definition}
            id={saved?.id}
            {...words}
            onClose={close}
            onSaved={done}
          />
        );
      case "copy":
        return (
          <SaveDialog
            title={i18n._({ id: "explorer.duplicate", message: "Save as a copy" })}
            definition={definition}
            {...words}
            name={i18n._({ id: "exploration.copyOf", message: "Copy of {name}", values: { name: words.name } })}
            onClose={close}
            onSaved={done}
          />
        );
      case "delete":
        return saved ? <DeleteExplorationDialog exploration={saved} onClose={close} onDeleted={onDeleted} /> : null;
      case "share":
        return saved ? <ShareResultDialog exploration={saved} onClose={close} /> : null;
      case "sql":
        return <SqlDialog definition={definition} onClose={close} />;
      default:
        return null;
    }
  }
}

const exportAddress = ({ database_id, id }: ExplorationInfo) =>
  `/api/export/v0/explorations/?database_id=${database_id}&exploration_id=${id}`;
