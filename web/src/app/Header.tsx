import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { Logo } from "@/ui/Logo";
import { Crumbs } from "./Crumbs";
import styles from "./Header.module.css";
import { PaletteButton } from "./Palette";
import { UserMenu } from "./UserMenu";

export function Header() {
  return (
    <header className={styles.header}>
      <a
        href={addresses.home}
        className={styles.logo}
        aria-label={i18n._({ id: "header.home", message: "Mathesar, all databases" })}
      >
        <Logo />
        <span className={styles.name} aria-hidden="true">
          Mathesar
        </span>
      </a>
      <Crumbs />
      <div className={styles.tools}>
        <PaletteButton />
        <UserMenu />
      </div>
    </header>
  );
}
