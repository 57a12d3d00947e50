import type { PasswordLink } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { CopyField } from "@/ui/CopyField";

/** A link just made, to be given to its person; it is shown only now. */
export function LinkBox({ link }: { link: PasswordLink }) {
  const until = new Intl.DateTimeFormat(i18n.locale, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(link.expires_at),
  );
  return (
    <CopyField
      label={i18n._({ id: "invite.url", message: "Link to give to them" })}
      help={i18n._({
        id: "invite.url.help",
        message: "It serves once, until {until}, and cannot be shown again.",
        values: { until },
      })}
      value={link.url}
    />
  );
}
