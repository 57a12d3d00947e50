import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ExplorationInfo } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { EmptyState } from "@/ui/EmptyState";
import { Skeleton } from "@/ui/Skeleton";
import { useTitle } from "@/ui/title";
import { draftOf, fromHash } from "./draft";
import { Explorer } from "./Explorer";
import { explorationQuery } from "./queries";

interface SavedExplorationPageProps {
  databaseId: number;
  schemaOid: number;
  explorationId: number;
  onSaved: (saved: ExplorationInfo) => void;
  onDeleted: () => void;
}

/** A saved exploration. */
export function SavedExplorationPage(props: SavedExplorationPageProps) {
  const { databaseId, schemaOid, explorationId, onSaved, onDeleted } = props;
  const saved = useQuery(explorationQuery(databaseId, explorationId));
  useTitle(saved.data?.name);
  if (saved.error) {
    return (
      <EmptyState wholePage title={i18n._({ id: "exploration.unknown", message: "There is no such exploration" })} />
    );
  }
  if (!saved.data) {
    return <Skeleton lines={8} label={i18n._({ id: "exploration.loading", message: "Loading the exploration" })} />;
  }
  return (
    <Explorer
      key={saved.data.id}
      databaseId={databaseId}
      schemaOid={schemaOid}
      saved={saved.data}
      start={draftOf(saved.data)}
      onSaved={onSaved}
      onDeleted={onDeleted}
    />
  );
}

interface NewExplorationPageProps {
  databaseId: number;
  schemaOid: number;
  onSaved: (saved: ExplorationInfo) => void;
}

/** An exploration that is not saved; the address may carry it. */
export function NewExplorationPage({ databaseId, schemaOid, onSaved }: NewExplorationPageProps) {
  const [start] = useState(() => fromHash(location.hash));
  useTitle(i18n._({ id: "explorations.create", message: "New exploration" }));
  return (
    <Explorer
      databaseId={databaseId}
      schemaOid={schemaOid}
      saved={null}
      start={start}
      onSaved={onSaved}
      onDeleted={() => undefined}
    />
  );
}
