import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config.ts";

const port = process.env.SHEET_PORT ?? "5319";

/** The sheet engine alone, over synthetic rows, from the web program's development server: `npm run sheet`. */
export default defineConfig({
  ...journeys,
  testDir: "sheet",
  globalSetup: undefined,
  use: {
    ...journeys.use,
    baseURL: `http://127.0.0.1:${port}/static/src/grid/demo/index.html`,
    permissions: ["clipboard-read", "clipboard-write"],
  },
  webServer: {
    command: "npx vite --host 127.0.0.1",
    cwd: "../web",
    env: { MATHESAR_WEB_PORT: port },
    url: `http://127.0.0.1:${port}/static/src/grid/demo/index.html`,
    reuseExistingServer: true,
  },
});
