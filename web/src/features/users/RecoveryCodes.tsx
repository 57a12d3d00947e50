import { Copy, Download } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import { Button, ButtonLink } from "@/ui/Button";
import { toast } from "@/ui/toast-store";
import styles from "./users.module.css";

/** Codes for the day the device is lost, which are shown only once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const text = codes.join("\n");
  return (
    <>
      <Banner tone="warning">
        {i18n._({
          id: "twoStep.codes.help",
          message:
            "Keep these recovery codes in a safe place. Each lets you in once without your device. They are not shown again.",
        })}
      </Banner>
      <ul className={styles.codes} aria-label={i18n._({ id: "twoStep.codes", message: "Recovery codes" })}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          icon={<Copy aria-hidden="true" />}
          onPress={async () => {
            await navigator.clipboard.writeText(text);
            toast.success(i18n._({ id: "ui.copied", message: "Copied" }));
          }}
        >
          {i18n._({ id: "ui.copy", message: "Copy" })}
        </Button>
        <ButtonLink
          icon={<Download aria-hidden="true" />}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download="mathesar-recovery-codes.txt"
        >
          {i18n._({ id: "twoStep.codes.download", message: "Download" })}
        </ButtonLink>
      </div>
    </>
  );
}
