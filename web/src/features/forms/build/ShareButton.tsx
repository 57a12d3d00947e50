import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Copy, ExternalLink, RefreshCw, Share2 } from "lucide-react";
import { useState } from "react";
import type { FormInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import { Button, ButtonLink } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { ConfirmDialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Popover } from "@/ui/Popover";
import { QrCode } from "@/ui/QrCode";
import { TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import styles from "../forms.module.css";
import { refreshForms, shareAddress } from "../queries";

/** Publishes the form, and hands out its address. */
export function ShareButton({ form, dirty }: { form: FormInfo; dirty: boolean }) {
  const client = useQueryClient();
  const [renewing, setRenewing] = useState(false);
  const place = { database_id: form.database_id, form_id: form.id };
  const publish = useMutation({
    mutationFn: (wanted: boolean) => rpc.call("forms.set_publish_public", { ...place, publish_public: wanted }),
    onSuccess: () => refreshForms(client, form.database_id, form.schema_oid),
  });
  const label = i18n._({ id: "form.share", message: "Share" });
  return (
    <>
      <Popover label={label} wide trigger={<Button icon={<Share2 aria-hidden="true" />}>{label}</Button>}>
        <div className={styles.share}>
          <Switch
            isSelected={form.publish_public}
            isDisabled={publish.isPending}
            onChange={(wanted) => publish.mutate(wanted)}
            help={i18n._({
              id: "form.publish.help",
              message: "Everyone who has the address can fill the form in, without an account.",
            })}
          >
            {i18n._({ id: "form.publish", message: "Published" })}
          </Switch>
          {dirty ? (
            <Banner tone="warning">
              {i18n._({ id: "form.publish.dirty", message: "Visitors see the form as it was last saved." })}
            </Banner>
          ) : null}
          {publish.error ? <ErrorBox error={publish.error} /> : null}
          {form.publish_public ? <Address form={form} onRenew={() => setRenewing(true)} /> : null}
        </div>
      </Popover>
      {renewing ? (
        <ConfirmDialog
          title={i18n._({ id: "form.renew.title", message: "Give the form a new address?" })}
          confirmLabel={i18n._({ id: "form.renew", message: "New address" })}
          danger
          onClose={() => setRenewing(false)}
          onConfirm={async () => {
            await rpc.call("forms.regenerate_token", place);
            await refreshForms(client, form.database_id, form.schema_oid);
          }}
        >
          <p>{i18n._({ id: "form.renew.text", message: "The present address stops working at once." })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function Address({ form, onRenew }: { form: FormInfo; onRenew: () => void }) {
  const address = shareAddress(form.token);
  async function copy() {
    await navigator.clipboard.writeText(address);
    toast.success(i18n._({ id: "form.copied", message: "Address copied" }));
  }
  return (
    <>
      <TextField label={i18n._({ id: "form.address", message: "Address" })} value={address} isReadOnly mono />
      <div className={styles.shareActions}>
        <Button size="sm" icon={<Copy aria-hidden="true" />} onPress={copy}>
          {i18n._({ id: "form.copy", message: "Copy" })}
        </Button>
        <ButtonLink size="sm" icon={<ExternalLink aria-hidden="true" />} href={address} target="_blank">
          {i18n._({ id: "form.open", message: "Open" })}
        </ButtonLink>
        <Button size="sm" variant="quiet" icon={<RefreshCw aria-hidden="true" />} onPress={onRenew}>
          {i18n._({ id: "form.renew", message: "New address" })}
        </Button>
      </div>
      <QrCode text={address} label={i18n._({ id: "form.qr", message: "QR code of the address" })} />
      <TextField
        label={i18n._({ id: "form.embed", message: "To embed it in a page" })}
        help={i18n._({
          id: "form.embed.help",
          message: "An administrator must allow the page's origin in the setting frame-ancestors.",
        })}
        value={`<iframe src="${address}" title="${form.name.replaceAll('"', "&quot;")}" width="640" height="800"></iframe>`}
        isReadOnly
        mono
      />
    </>
  );
}
