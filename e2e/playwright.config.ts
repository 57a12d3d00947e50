import { defineConfig } from "@playwright/test";

/** Debian's Chromium, kept from calling home. */
const launchOptions = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

export default defineConfig({
  testDir: "journeys",
  globalSetup: "./server.ts",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 1,
  /** A second try tells a slow machine from a fault: what passes only then is reported as flaky, by name. */
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    launchOptions,
    actionTimeout: 15_000,
    viewport: { width: 1280, height: 800 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
