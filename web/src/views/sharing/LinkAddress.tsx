import { i18n } from "@/i18n/i18n";
import { CopyField } from "@/ui/CopyField";

interface LinkAddressProps {
  token: string;
  /** Whether the link shows rows of a table. */
  table: boolean;
  name: string;
  /** Extensions of the files in which its rows are offered. */
  feeds: readonly string[];
}

/** Where a new link is to be found; told once. */
export function LinkAddress({ token, table, name, feeds }: LinkAddressProps) {
  const address = `${location.origin}/shares/${table ? "tables" : "links"}/${token}/`;
  return (
    <>
      <CopyField
        label={i18n._({ id: "form.address", message: "Address" })}
        help={i18n._({ id: "share.once", message: "Copy it now; it cannot be shown again." })}
        value={address}
      />
      {feeds.map((feed) => (
        <CopyField key={feed} label={labelOf(feed)} value={`${location.origin}/api/share/v0/${token}.${feed}`} />
      ))}
      <CopyField
        label={i18n._({ id: "form.embed", message: "To embed it in a page" })}
        help={i18n._({
          id: "share.embed.help",
          message:
            "Only the sites named when the link was made, and those of the setting frame-ancestors, can show it.",
        })}
        value={`<iframe src="${address}" title="${name.replaceAll('"', "&quot;")}" width="800" height="600"></iframe>`}
      />
    </>
  );
}

function labelOf(feed: string): string {
  if (feed === "atom") return i18n._({ id: "share.atom", message: "As an Atom feed, for feed readers" });
  if (feed === "ics") return i18n._({ id: "share.ics", message: "As a calendar, to subscribe to" });
  return i18n._({ id: "share.feed", message: "As a CSV file, always the present records" });
}
