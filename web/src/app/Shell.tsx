import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { i18n } from "@/i18n/i18n";
import { Toasts } from "@/ui/Toasts";
import { Announcer } from "./Announcer";
import { FinderHost } from "./FinderHost";
import { Header } from "./Header";
import { navigateByLinks } from "./links";
import { SessionLost } from "./SessionLost";
import styles from "./Shell.module.css";

/** The frame around every page: the bar at the top, the page, and the messages in the corner. */
export function Shell() {
  const router = useRouter();
  useEffect(() => navigateByLinks((href) => router.navigate({ href })), [router]);
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {i18n._({ id: "shell.skip", message: "Skip to content" })}
      </a>
      <Header />
      <main id="content" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Toasts />
      <Announcer />
      <FinderHost />
      <SessionLost />
    </div>
  );
}
