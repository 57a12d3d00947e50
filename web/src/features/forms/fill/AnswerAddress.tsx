import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/TextField";
import styles from "../forms.module.css";
import { answerAddress } from "./EditAnswer";

/** Where the visitor can change the answer later; nobody else is told. */
export function AnswerAddress({ token }: { token: string }) {
  const address = answerAddress(token);
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  }
  return (
    <div className={styles.receipt}>
      <TextField
        label={i18n._({ id: "form.answer.address", message: "To change your answer later" })}
        help={i18n._({
          id: "form.answer.keep",
          message:
            "Keep this address: it is shown only now. It works until the form closes; whoever has it can change your answer.",
        })}
        value={address}
        isReadOnly
        mono
      />
      <Button size="sm" icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />} onPress={copy}>
        {copied
          ? i18n._({ id: "form.copied", message: "Address copied" })
          : i18n._({ id: "form.copy", message: "Copy" })}
      </Button>
    </div>
  );
}
