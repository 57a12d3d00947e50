import { useRouter } from "@tanstack/react-router";
import { Suspense } from "react";
import { endFinding, useFinding } from "@/model/finding";
import { lazyPart } from "@/ui/lazy";

const Finder = lazyPart(() => import("@/features/records/finder/Finder"), "Finder");

/** The finder of records, above whatever asked for it. */
export function FinderHost() {
  const { wanted } = useFinding();
  const router = useRouter();
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Finder
        databaseId={wanted.databaseId}
        tableOid={wanted.tableOid}
        onPick={wanted.onPick}
        onGo={(href) => void router.navigate({ href })}
        onClose={endFinding}
      />
    </Suspense>
  );
}
