import { ShieldCheck } from "lucide-react";
import { Suspense, useState } from "react";
import { i18n } from "@/i18n/i18n";
import { Button, IconButton } from "@/ui/Button";
import { lazyPart } from "@/ui/lazy";
import type { Target } from "./calls";

const PrivilegesDialog = lazyPart(() => import("./PrivilegesDialog"), "PrivilegesDialog");

interface PrivilegesButtonProps {
  target: Target;
  /** An icon alone, for lists. */
  compact?: boolean;
}

/** Opens the permissions of an object. */
export function PrivilegesButton({ target, compact }: PrivilegesButtonProps) {
  const [open, setOpen] = useState(false);
  const icon = <ShieldCheck aria-hidden="true" />;
  return (
    <>
      {compact ? (
        <IconButton
          icon={icon}
          label={i18n._({ id: "privileges.of", message: "Permissions of {name}", values: { name: target.name } })}
          onPress={() => setOpen(true)}
        />
      ) : (
        <Button icon={icon} onPress={() => setOpen(true)}>
          {i18n._({ id: "privileges.open", message: "Permissions" })}
        </Button>
      )}
      {open ? (
        <Suspense>
          <PrivilegesDialog target={target} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
