import { useQuery } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { toast } from "@/ui/toast-store";
import type { TablePlace } from "../page/data";
import shape from "../shape/shape.module.css";
import { definitionQuery } from "./definition";

/** The statements that would make the table. */
export function Definition({ place }: { place: TablePlace }) {
  const { data, error, refetch } = useQuery(definitionQuery(place));
  if (error) return <ErrorBox error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={shape.code} tabIndex={0}>
        {data.ddl}
      </pre>
      <Button
        size="sm"
        icon={<Copy aria-hidden="true" />}
        onPress={async () => {
          await navigator.clipboard.writeText(data.ddl);
          toast.success(i18n._({ id: "definition.copied", message: "The definition is on the clipboard" }));
        }}
      >
        {i18n._({ id: "definition.copy", message: "Copy" })}
      </Button>
    </>
  );
}
