import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The address of a running server that answers everything except the page's own modules during `npm run dev`. */
const server = process.env.MATHESAR_URL ?? "http://127.0.0.1:8000";

export default defineConfig({
  base: "/static/",
  plugins: [react(), { ...optimizeLocales.vite({ locales: ["en-US"] }), enforce: "pre" }],
  resolve: { alias: { "@": here("./src") } },
  build: {
    outDir: "dist",
    manifest: "manifest.json",
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        main: here("./src/app/main.tsx"),
        auth: here("./src/auth/main.tsx"),
        share: here("./src/share/main.tsx"),
        "theme-boot": here("./src/app/theme-boot.js"),
      },
    },
  },
  server: {
    port: Number(process.env.MATHESAR_WEB_PORT ?? 5173),
    strictPort: true,
    proxy: Object.fromEntries(["/api", "/auth", "/files", "/bulk_insert", "/i18n"].map((path) => [path, server])),
  },
});
