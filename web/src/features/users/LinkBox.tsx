import { Copy } from "lucide-react";
import type { PasswordLink } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import styles from "./users.module.css";

/** A link just made, to be given to its person; it is shown only now. */
export function LinkBox({ link }: { link: PasswordLink }) {
  const until = new Intl.DateTimeFormat(i18n.locale, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(link.expires_at),
  );
  return (
    <div className={styles.link}>
      <TextField
        label={i18n._({ id: "invite.url", message: "Link to give to them" })}
        help={i18n._({
          id: "invite.url.help",
          message: "It serves once, until {until}, and cannot be shown again.",
          values: { until },
        })}
        value={link.url}
        onChange={() => undefined}
        isReadOnly
        mono
      />
      <Button
        icon={<Copy aria-hidden="true" />}
        onPress={async () => {
          await navigator.clipboard.writeText(link.url);
          toast.success(i18n._({ id: "invite.copied", message: "The link is copied" }));
        }}
      >
        {i18n._({ id: "invite.copy", message: "Copy link" })}
      </Button>
    </div>
  );
}
