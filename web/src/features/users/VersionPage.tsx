import { commonData } from "@/api/common-data";
import { i18n } from "@/i18n/i18n";
import { Section } from "@/ui/Page";

/** Which version runs here. Nothing is asked of the outside world. */
export function VersionPage() {
  return (
    <Section title={i18n._({ id: "version.title", message: "Software" })}>
      <p>
        {i18n._({
          id: "version.text",
          message: "This is Mathesar {version}. It never looks for updates by itself.",
          values: { version: commonData().current_release_tag_name },
        })}
      </p>
    </Section>
  );
}
