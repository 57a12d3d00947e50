import { LogOut, Monitor, Moon, Settings, Sun, User } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { userTitle, useUser } from "@/model/session";
import { MenuButton, type MenuEntry } from "@/ui/Menu";
import styles from "./Header.module.css";
import { chooseTheme, type ThemeChoice, useTheme } from "./theme";

export function UserMenu() {
  const user = useUser();
  const theme = useTheme((state) => state.choice);
  const label = i18n._({ id: "userMenu.label", message: "Account and settings" });
  return (
    <MenuButton label={label} entries={entries()}>
      <AriaButton className={styles.avatar} aria-label={label}>
        {userTitle(user).slice(0, 1).toUpperCase()}
      </AriaButton>
    </MenuButton>
  );

  function entries(): MenuEntry[] {
    const administration: MenuEntry[] = user.is_superuser
      ? [
          {
            id: "administration",
            label: i18n._({ id: "userMenu.administration", message: "Administration" }),
            icon: <Settings aria-hidden="true" />,
            href: addresses.administration("users"),
          },
        ]
      : [];
    return [
      {
        id: "profile",
        label: userTitle(user),
        detail: i18n._({ id: "userMenu.profile", message: "Profile and password" }),
        icon: <User aria-hidden="true" />,
        href: addresses.profile,
      },
      ...administration,
      { kind: "separator", id: "before-theme" },
      { kind: "group", id: "theme", label: i18n._({ id: "theme.label", message: "Theme" }), entries: themes() },
      { kind: "separator", id: "after-theme" },
      {
        id: "logout",
        label: i18n._({ id: "userMenu.logout", message: "Log out" }),
        icon: <LogOut aria-hidden="true" />,
        href: addresses.logout,
      },
    ];
  }

  function themes(): MenuEntry[] {
    const choices: { choice: ThemeChoice; label: string; Icon: typeof Sun }[] = [
      { choice: "light", label: i18n._({ id: "theme.light", message: "Light" }), Icon: Sun },
      { choice: "dark", label: i18n._({ id: "theme.dark", message: "Dark" }), Icon: Moon },
      { choice: "system", label: i18n._({ id: "theme.system", message: "Like the system" }), Icon: Monitor },
    ];
    return choices.map(({ choice, label, Icon }) => ({
      id: choice,
      label,
      icon: <Icon aria-hidden="true" />,
      checked: theme === choice,
      onAction: () => chooseTheme(choice),
    }));
  }
}
