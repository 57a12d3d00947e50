import { useState } from "react";
import type { ExplorationInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Select } from "@/ui/Select";
import { ShareDialog } from "@/views/sharing/ShareDialog";
import { chartOf, draftOf, toDefinition } from "./draft";
import { namesOf, stages } from "./stages";

interface ShareResultDialogProps {
  exploration: ExplorationInfo;
  onClose: () => void;
}

/** Public links to the result of a saved exploration, as rows or as its chart. */
export function ShareResultDialog({ exploration, onClose }: ShareResultDialogProps) {
  const draft = draftOf(exploration);
  const [show, setShow] = useState(chartOf(draft) ? "chart" : "table");
  const { database_id, schema_oid, id } = exploration;
  return (
    <ShareDialog
      subject={{ database_id, exploration_id: id }}
      name={exploration.name}
      ready
      feeds={["csv"]}
      explanation={i18n._({
        id: "share.what.result",
        message:
          "Everyone who has the address sees the present result, as your role sees it. Later changes to the exploration do not change the link.",
      })}
      make={(terms) =>
        rpc.call("shares.add_results", {
          database_id,
          kind: show === "chart" ? "chart" : "exploration",
          subject_id: id,
          ...terms,
          parts: [
            {
              show: show === "chart" ? "chart" : "table",
              query: toDefinition(draft, database_id, schema_oid),
              names: Object.fromEntries(namesOf(stages(draft, new Map()))),
              ...(show === "chart" ? { chart: draft.display_options } : {}),
            },
          ],
        })
      }
      onClose={onClose}
    >
      <Select
        label={i18n._({ id: "share.as", message: "Show the result as" })}
        value={show}
        choices={[
          { value: "table", label: i18n._({ id: "explorer.table", message: "Table" }) },
          { value: "chart", label: i18n._({ id: "explorer.chart", message: "Chart" }) },
        ]}
        onChange={setShow}
      />
    </ShareDialog>
  );
}
