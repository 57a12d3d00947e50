import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { activateLanguage } from "@/i18n/i18n";
import { Language } from "@/i18n/Language";
import { explainRpcError } from "@/model/explain";
import { explainErrorsWith } from "@/ui/ErrorBox";
import { lazyPart } from "@/ui/lazy";
import "@/ui/base.css";

const PublicForm = lazyPart(() => import("@/features/forms/PublicForm"), "PublicForm");
const PublicLink = lazyPart(() => import("@/features/shares/PublicLink"), "PublicLink");

const address = /^\/shares\/(forms|tables|links)\/([^/]+)/;

/** The program of pages that are open to everyone: small, without the frame around the others. */
async function start(): Promise<void> {
  const container = document.getElementById("app");
  if (!container) throw new Error("The page lacks its #app element.");
  explainErrorsWith(explainRpcError);
  await activateLanguage(document.documentElement.lang || "en");
  const [, kind, token = ""] = address.exec(location.pathname) ?? [];
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  createRoot(container).render(
    <StrictMode>
      <Language>
        <QueryClientProvider client={client}>
          <Suspense>{kind === "forms" ? <PublicForm token={token} /> : <PublicLink token={token} />}</Suspense>
        </QueryClientProvider>
      </Language>
    </StrictMode>,
  );
}

start();
