import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SavedView } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { checkName } from "@/model/names";
import { Button } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import { savedViewsQuery, type TablePlace } from "../page/data";

interface ViewDialogProps {
  place: TablePlace;
  /** The view to change; none for a new one. */
  view: SavedView | undefined;
  kind: string;
  /** What a new view shows. */
  definition: Record<string, unknown>;
  taken: readonly string[];
  onSaved: (view: SavedView) => void;
  onClose: () => void;
}

/** A view's name, for whom it is, and whether the table opens with it. */
export function ViewDialog({ place, view, kind, definition, taken, onSaved, onClose }: ViewDialogProps) {
  const client = useQueryClient();
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(view?.shared ?? false);
  const [usual, setUsual] = useState(view?.is_default ?? false);
  const problem = checkName(name, taken);
  const save = useMutation({
    mutationFn: () => {
      const given = { name: name.trim(), shared, is_default: usual };
      return view
        ? rpc.call("views.patch", { database_id: place.databaseId, view_id: view.id, view_def: given })
        : rpc.call("views.add", {
            database_id: place.databaseId,
            table_oid: place.tableOid,
            view_def: { ...given, kind, definition },
          });
    },
    onSuccess: async (saved) => {
      await client.refetchQueries({ queryKey: savedViewsQuery(place).queryKey });
      if (!view) onSaved(saved);
      onClose();
    },
  });
  return (
    <Dialog
      title={
        view
          ? i18n._({ id: "views.edit.title", message: "View “{name}”", values: { name: view.name } })
          : i18n._({ id: "views.new.title", message: "Save as a new view" })
      }
      width="sm"
      busy={save.isPending}
      onClose={onClose}
      onSubmit={() => !problem && save.mutate()}
      actions={
        <>
          <Button onPress={onClose} isDisabled={save.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={Boolean(problem)} isPending={save.isPending}>
            {i18n._({ id: "views.saveView", message: "Save view" })}
          </Button>
        </>
      }
    >
      <TextField
        label={i18n._({ id: "field.name", message: "Name" })}
        value={name}
        onChange={setName}
        error={name ? problem : null}
        isRequired
        autoFocus
        autoComplete="off"
      />
      <Switch
        isSelected={shared}
        onChange={setShared}
        help={i18n._({ id: "views.share.help", message: "Everyone whose database role may read this table sees it." })}
      >
        {i18n._({ id: "views.share", message: "Share it" })}
      </Switch>
      <Switch
        isSelected={usual}
        onChange={setUsual}
        help={
          shared
            ? i18n._({ id: "views.usual.all", message: "For everyone who has no default view of their own." })
            : i18n._({ id: "views.usual.own", message: "For you." })
        }
      >
        {i18n._({ id: "views.usual", message: "Open the table with it" })}
      </Switch>
      {save.error ? <ErrorBox error={save.error} /> : null}
    </Dialog>
  );
}
