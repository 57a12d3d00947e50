import { create } from "zustand";

export type ThemeChoice = "light" | "dark" | "system";

const key = "mathesar.theme";
const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(key);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return "system";
  }
}

/** The theme as chosen in this browser; `system` follows the operating system as it changes. */
export const useTheme = create<{ choice: ThemeChoice }>(() => ({ choice: stored() }));

export function chooseTheme(choice: ThemeChoice): void {
  useTheme.setState({ choice });
  try {
    localStorage.setItem(key, choice);
  } catch {
    // storage is refused: the choice lasts as long as the page
  }
  apply();
}

function apply(): void {
  const { choice } = useTheme.getState();
  const dark = choice === "dark" || (choice === "system" && systemIsDark.matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

systemIsDark.addEventListener("change", apply);
