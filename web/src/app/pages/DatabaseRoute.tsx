import { useParams } from "@tanstack/react-router";

export function DatabaseRoute() {
  const { databaseId } = useParams({ from: "/db/$databaseId/schemas" });
  return <h1>{databaseId}</h1>;
}
