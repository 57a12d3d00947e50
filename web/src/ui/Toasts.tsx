import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useEffect, useState } from "react";
import { i18n } from "@/i18n/i18n";
import { Button, IconButton } from "./Button";
import styles from "./Toasts.module.css";
import { dismissToast, type ToastMessage, useToasts } from "./toast-store";

const icons = { info: Info, success: CircleCheck, error: CircleAlert };
const lifetime = 6000;

/** The corner in which toasts stack. Placed once, by the shell. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  const [paused, setPaused] = useState(false);
  return (
    <section
      className={styles.region}
      aria-label={i18n._({ id: "ui.toasts", message: "Notifications" })}
      aria-live="polite"
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} paused={paused} />
      ))}
    </section>
  );
}

function Toast({ toast, paused }: { toast: ToastMessage; paused: boolean }) {
  const Icon = icons[toast.tone];
  useEffect(() => {
    if (paused) return;
    const timer = setTimeout(() => dismissToast(toast.id), lifetime);
    return () => clearTimeout(timer);
  }, [toast.id, paused]);
  return (
    <div className={`${styles.toast} ${styles[toast.tone]}`} role={toast.tone === "error" ? "alert" : undefined}>
      <Icon aria-hidden="true" />
      <div className={styles.text}>
        <span>{toast.text}</span>
        {toast.detail ? <span className={styles.detail}>{toast.detail}</span> : null}
      </div>
      {toast.action ? (
        <Button
          size="sm"
          onPress={() => {
            toast.action?.onAction();
            dismissToast(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <IconButton
        icon={<X aria-hidden="true" />}
        label={i18n._({ id: "ui.dismiss", message: "Dismiss" })}
        onPress={() => dismissToast(toast.id)}
      />
    </div>
  );
}
