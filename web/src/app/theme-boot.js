// Runs before the first paint, inline with a nonce, so that no page flashes in the wrong theme.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("mathesar.theme");
  } catch {
    // storage is refused: follow the system
  }
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
