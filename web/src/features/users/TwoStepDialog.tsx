import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { CopyField } from "@/ui/CopyField";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { QrCode } from "@/ui/QrCode";
import { PasswordField, TextField } from "@/ui/TextField";
import { RecoveryCodes } from "./RecoveryCodes";

/** Turns two-step login on: password, then the device, then its first code, then the recovery codes. */
export function TwoStepDialog({ onClose }: { onClose: () => void }) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const begin = useMutation({ mutationFn: () => rpc.call("users.second_factor.begin", { password }) });
  const confirm = useMutation({ mutationFn: () => rpc.call("users.second_factor.confirm", { code: code.trim() }) });
  const step = confirm.data ? "codes" : begin.data ? "device" : "password";
  const ready = { password: password !== "", device: code.trim() !== "", codes: true }[step];
  const go = { password: () => begin.mutate(), device: () => confirm.mutate(), codes: onClose }[step];
  const label = {
    password: i18n._({ id: "twoStep.next", message: "Next" }),
    device: i18n._({ id: "twoStep.on", message: "Turn on" }),
    codes: i18n._({ id: "ui.done", message: "Done" }),
  }[step];
  const busy = begin.isPending || confirm.isPending;
  const error = begin.error ?? confirm.error;
  return (
    <Dialog
      title={i18n._({ id: "twoStep.on.title", message: "Turn two-step login on" })}
      width="md"
      busy={busy}
      onClose={onClose}
      onSubmit={() => ready && go()}
      actions={
        <Button type="submit" variant="primary" isDisabled={!ready} isPending={busy}>
          {label}
        </Button>
      }
    >
      {step === "password" ? (
        <PasswordField
          label={i18n._({ id: "login.password", message: "Password" })}
          value={password}
          onChange={setPassword}
          isRequired
          autoFocus
          autoComplete="current-password"
        />
      ) : null}
      {step === "device" && begin.data ? (
        <>
          <p>
            {i18n._({
              id: "twoStep.scan",
              message:
                "Scan this with an authenticator app, or type the key into it. Then type the code that it shows.",
            })}
          </p>
          <QrCode
            text={begin.data.address}
            label={i18n._({ id: "twoStep.qr", message: "QR code for an authenticator app" })}
          />
          <CopyField label={i18n._({ id: "twoStep.key", message: "Key" })} value={begin.data.secret} />
          <TextField
            label={i18n._({ id: "secondStep.code", message: "Code" })}
            value={code}
            onChange={setCode}
            isRequired
            autoFocus
            autoComplete="one-time-code"
            mono
          />
        </>
      ) : null}
      {confirm.data ? <RecoveryCodes codes={confirm.data.recovery_codes} /> : null}
      {error ? <ErrorBox error={error} /> : null}
    </Dialog>
  );
}
