import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { readPageJson } from "@/api/common-data";
import { activateLanguage } from "@/i18n/i18n";
import "@/ui/base.css";
import { AuthPage } from "./AuthPage";
import type { AuthPageData } from "./page-data";

async function start(): Promise<void> {
  const container = document.getElementById("app");
  if (!container) throw new Error("The page lacks its #app element.");
  await activateLanguage(document.documentElement.lang || "en");
  createRoot(container).render(
    <StrictMode>
      <AuthPage data={readPageJson<AuthPageData>("page-data")} />
    </StrictMode>,
  );
}

start();
