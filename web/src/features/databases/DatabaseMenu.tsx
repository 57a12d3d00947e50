import { EllipsisVertical, Pencil, Unplug } from "lucide-react";
import { Suspense, useState } from "react";
import type { ConfiguredDatabase } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { databaseTitle } from "@/model/catalog";
import { IconButton } from "@/ui/Button";
import { lazyPart } from "@/ui/lazy";
import { MenuButton } from "@/ui/Menu";

const DisconnectDialog = lazyPart(() => import("./DisconnectDialog"), "DisconnectDialog");
const EditDialog = lazyPart(() => import("./EditDialog"), "EditDialog");

interface DatabaseMenuProps {
  database: ConfiguredDatabase;
  onDisconnected?: () => void;
}

/** What an administrator can do with a connected database. */
export function DatabaseMenu({ database, onDisconnected }: DatabaseMenuProps) {
  const [dialog, setDialog] = useState<"edit" | "disconnect" | null>(null);
  const close = () => setDialog(null);
  const label = i18n._({
    id: "databaseMenu.label",
    message: "Actions for {name}",
    values: { name: databaseTitle(database) },
  });
  return (
    <>
      <MenuButton
        label={label}
        entries={[
          {
            id: "edit",
            label: i18n._({ id: "databaseMenu.edit", message: "Edit connection" }),
            icon: <Pencil aria-hidden="true" />,
            onAction: () => setDialog("edit"),
          },
          {
            id: "disconnect",
            label: i18n._({ id: "databaseMenu.disconnect", message: "Disconnect" }),
            icon: <Unplug aria-hidden="true" />,
            danger: true,
            onAction: () => setDialog("disconnect"),
          },
        ]}
      >
        <IconButton icon={<EllipsisVertical aria-hidden="true" />} label={label} />
      </MenuButton>
      <Suspense>
        {dialog === "edit" ? <EditDialog database={database} onClose={close} /> : null}
        {dialog === "disconnect" ? (
          <DisconnectDialog database={database} onClose={close} onDisconnected={onDisconnected} />
        ) : null}
      </Suspense>
    </>
  );
}
