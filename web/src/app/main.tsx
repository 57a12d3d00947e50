import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { commonData } from "@/api/common-data";
import { activateLanguage } from "@/i18n/i18n";
import { Language } from "@/i18n/Language";
import "@/ui/base.css";
import { explainRpcError } from "@/model/explain";
import { explainErrorsWith } from "@/ui/ErrorBox";
import { queryClient } from "./queries";
import { router } from "./router";

async function start(): Promise<void> {
  const container = document.getElementById("app");
  if (!container) throw new Error("The page lacks its #app element.");
  explainErrorsWith(explainRpcError);
  await activateLanguage(commonData().user?.display_language ?? "en");
  createRoot(container).render(
    <StrictMode>
      <Language>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Language>
    </StrictMode>,
  );
}

start();
