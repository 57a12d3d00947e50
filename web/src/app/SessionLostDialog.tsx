import { loginAddress } from "@/api/session";
import { i18n } from "@/i18n/i18n";
import { Button, ButtonLink } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";

/** Offers to log in again without leaving the page. */
export function SessionLostDialog({ onClose: close }: { onClose: () => void }) {
  return (
    <Dialog
      title={i18n._({ id: "session.title", message: "You have been logged out" })}
      width="sm"
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{i18n._({ id: "session.stay", message: "Stay on this page" })}</Button>
          <ButtonLink variant="primary" href={loginAddress()} target="_blank" onPress={close}>
            {i18n._({ id: "session.login", message: "Log in in a new tab" })}
          </ButtonLink>
        </>
      }
    >
      <p>
        {i18n._({
          id: "session.text",
          message:
            "Your session ended. Log in again in another tab, then come back here: nothing on this page is lost.",
        })}
      </p>
    </Dialog>
  );
}
