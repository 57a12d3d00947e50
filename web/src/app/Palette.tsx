import { Search } from "lucide-react";
import { Suspense, useEffect } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { i18n } from "@/i18n/i18n";
import { lazyPart } from "@/ui/lazy";
import { Kbd } from "@/ui/Pill";
import styles from "./Header.module.css";
import { openPalette, usePalette } from "./palette-store";

const PaletteDialog = lazyPart(() => import("./PaletteDialog"), "PaletteDialog");

const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";

/** Opens the command palette; so do Ctrl+K and Cmd+K anywhere. */
export function PaletteButton() {
  const open = usePalette((state) => state.open);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      openPalette();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <AriaButton className={styles.find} onPress={openPalette}>
        <Search aria-hidden="true" />
        <span>{i18n._({ id: "palette.find", message: "Find" })}</span>
        <span aria-hidden="true">
          <Kbd>{modifier} K</Kbd>
        </span>
      </AriaButton>
      {open ? (
        <Suspense>
          <PaletteDialog />
        </Suspense>
      ) : null}
    </>
  );
}
