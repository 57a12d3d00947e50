import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  CalendarDays,
  ChevronDown,
  Columns3,
  LayoutGrid,
  Pencil,
  Plus,
  RotateCcw,
  Save,
  Table2,
  Trash2,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { SavedView } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { packView, plainView, type TableView, type ViewKind, viewKinds } from "@/model/view";
import { ConfirmDialog } from "@/ui/Dialog";
import { explain } from "@/ui/ErrorBox";
import { MenuButton, type MenuEntry } from "@/ui/Menu";
import { toast } from "@/ui/toast-store";
import { fitsLayout } from "@/views/fitting";
import { savedViewsQuery, type TablePlace } from "../page/data";
import styles from "../records.module.css";
import { ViewDialog } from "./ViewDialog";

interface ViewSwitcherProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  views: readonly SavedView[];
  view: TableView;
  chosen: SavedView | undefined;
  departs: boolean;
  onChange: (change: Partial<TableView>) => void;
}

const icons: Record<ViewKind, ReactNode> = {
  grid: <Table2 aria-hidden="true" />,
  gallery: <LayoutGrid aria-hidden="true" />,
  kanban: <Columns3 aria-hidden="true" />,
  calendar: <CalendarDays aria-hidden="true" />,
};

/** Which saved view is shown and how; saves, changes and forgets views. */
export function ViewSwitcher(props: ViewSwitcherProps) {
  const { place, columns, views, view, chosen, departs, onChange } = props;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<"new" | "edit" | "delete" | null>(null);
  const name = chosen?.name ?? i18n._({ id: "views.all", message: "All records" });
  const go = (search: object) => void navigate({ to: ".", search, resetScroll: false } as never);
  const definition = () => ({ ...packView({ ...view, place: plainView.place }) });

  const save = useMutation({
    mutationFn: (id: number) =>
      rpc.call("views.patch", {
        database_id: place.databaseId,
        view_id: id,
        view_def: { kind: view.kind, definition: definition() },
      }),
    onSuccess: async (saved) => {
      await client.refetchQueries({ queryKey: savedViewsQuery(place).queryKey });
      go({ view: saved.id });
      toast.success(i18n._({ id: "views.saved", message: "“{name}” is saved", values: { name: saved.name } }));
    },
    onError: (error) => toast.error(explain(error).what),
  });

  async function forget(one: SavedView) {
    await rpc.call("views.delete", { database_id: place.databaseId, view_id: one.id });
    await client.refetchQueries({ queryKey: savedViewsQuery(place).queryKey });
    go({ view: "all" });
  }

  const entry = (one: SavedView): MenuEntry => ({
    id: `view-${one.id}`,
    label: one.name,
    detail: detailOf(one),
    icon: icons[viewKinds.find((kind) => kind === one.kind) ?? "grid"],
    checked: one.id === chosen?.id,
    onAction: () => go({ view: one.id }),
  });
  const entries: MenuEntry[] = [
    {
      kind: "group",
      id: "views",
      label: i18n._({ id: "views.title", message: "Views" }),
      entries: [
        {
          id: "all",
          label: i18n._({ id: "views.all", message: "All records" }),
          icon: icons.grid,
          checked: !chosen,
          onAction: () => go({ view: "all" }),
        },
        ...views.map(entry),
      ],
    },
    {
      kind: "group",
      id: "layouts",
      label: i18n._({ id: "views.layout", message: "Show as" }),
      entries: viewKinds.map((kind) => ({
        id: `kind-${kind}`,
        label: kindLabel(kind),
        icon: icons[kind],
        checked: view.kind === kind,
        disabled: !fitsLayout(kind, columns),
        detail: fitsLayout(kind, columns) ? undefined : missingFor(kind),
        onAction: () => onChange({ kind, by: null }),
      })),
    },
    { kind: "separator", id: "line" },
    ...(chosen && departs
      ? [
          ...(chosen.may_change
            ? [
                {
                  id: "save",
                  label: i18n._({ id: "views.save", message: "Save changes to “{name}”", values: { name } }),
                  icon: <Save aria-hidden="true" />,
                  onAction: () => save.mutate(chosen.id),
                },
              ]
            : []),
          {
            id: "reset",
            label: i18n._({ id: "views.reset", message: "Discard changes" }),
            icon: <RotateCcw aria-hidden="true" />,
            onAction: () => go({ view: chosen.id }),
          },
        ]
      : []),
    {
      id: "new",
      label: i18n._({ id: "views.new", message: "Save as a new view…" }),
      icon: <Plus aria-hidden="true" />,
      onAction: () => setDialog("new"),
    },
    ...(chosen?.may_change
      ? [
          {
            id: "edit",
            label: i18n._({ id: "views.edit", message: "Name and sharing…" }),
            icon: <Pencil aria-hidden="true" />,
            onAction: () => setDialog("edit"),
          },
          {
            id: "delete",
            label: i18n._({ id: "views.delete", message: "Delete “{name}”…", values: { name } }),
            icon: <Trash2 aria-hidden="true" />,
            danger: true,
            onAction: () => setDialog("delete"),
          },
        ]
      : []),
  ];

  const label = i18n._({ id: "views.switch", message: "View: {name}", values: { name } });
  return (
    <>
      <MenuButton label={label} entries={entries}>
        <AriaButton className={styles.panelButton} aria-label={label}>
          {icons[view.kind]}
          <span className={styles.viewName}>{name}</span>
          {departs && chosen ? (
            <span className={styles.viewDeparts}>{i18n._({ id: "views.departs", message: "changed" })}</span>
          ) : null}
          <ChevronDown aria-hidden="true" />
        </AriaButton>
      </MenuButton>
      {dialog === "new" || (dialog === "edit" && chosen) ? (
        <ViewDialog
          place={place}
          view={dialog === "edit" ? chosen : undefined}
          kind={view.kind}
          definition={definition()}
          taken={views.filter((one) => dialog === "new" || one.id !== chosen?.id).map((one) => one.name)}
          onSaved={(saved) => go({ view: saved.id })}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === "delete" && chosen ? (
        <ConfirmDialog
          title={i18n._({ id: "views.delete.title", message: "Delete the view “{name}”?", values: { name } })}
          confirmLabel={i18n._({ id: "views.delete.confirm", message: "Delete view" })}
          danger
          onConfirm={() => forget(chosen)}
          onClose={() => setDialog(null)}
        >
          <p>
            {chosen.shared
              ? i18n._({ id: "views.delete.shared", message: "Everyone loses it. The records stay as they are." })
              : i18n._({ id: "views.delete.own", message: "The records stay as they are." })}
          </p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function detailOf(view: SavedView): string {
  const who = view.shared
    ? i18n._({ id: "views.shared", message: "Shared" })
    : i18n._({ id: "views.personal", message: "Only you" });
  return view.is_default ? `${who} · ${i18n._({ id: "views.default", message: "opens with the table" })}` : who;
}

function kindLabel(kind: ViewKind): string {
  switch (kind) {
    case "gallery":
      return i18n._({ id: "views.gallery", message: "Gallery" });
    case "kanban":
      return i18n._({ id: "views.kanban", message: "Board" });
    case "calendar":
      return i18n._({ id: "views.calendar", message: "Calendar" });
    default:
      return i18n._({ id: "views.grid", message: "Sheet" });
  }
}

function missingFor(kind: ViewKind): string {
  switch (kind) {
    case "kanban":
      return i18n._({ id: "views.kanban.needs", message: "Needs a choice, link, user or checkbox column" });
    case "calendar":
      return i18n._({ id: "views.calendar.needs", message: "Needs a column of dates" });
    default:
      return i18n._({ id: "views.gallery.needs", message: "Needs a primary key" });
  }
}
