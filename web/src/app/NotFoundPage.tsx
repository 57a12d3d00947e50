import { i18n } from "@/i18n/i18n";

export function NotFoundPage() {
  return <h1>{i18n._({ id: "notFound.title", message: "There is no such page" })}</h1>;
}
