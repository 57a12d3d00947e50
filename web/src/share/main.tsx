import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PublicForm } from "@/features/forms/PublicForm";
import { activateLanguage } from "@/i18n/i18n";
import { Language } from "@/i18n/Language";
import { explainRpcError } from "@/model/explain";
import { explainErrorsWith } from "@/ui/ErrorBox";
import "@/ui/base.css";

const address = /^\/shares\/forms\/([^/]+)/;

/** The program of pages that are open to everyone: small, without the frame around the others. */
async function start(): Promise<void> {
  const container = document.getElementById("app");
  if (!container) throw new Error("The page lacks its #app element.");
  explainErrorsWith(explainRpcError);
  await activateLanguage(document.documentElement.lang || "en");
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  createRoot(container).render(
    <StrictMode>
      <Language>
        <QueryClientProvider client={client}>
          <PublicForm token={address.exec(location.pathname)?.[1] ?? ""} />
        </QueryClientProvider>
      </Language>
    </StrictMode>,
  );
}

start();
