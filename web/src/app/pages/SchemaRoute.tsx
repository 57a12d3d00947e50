import { useParams } from "@tanstack/react-router";

export function SchemaRoute() {
  const { schemaOid } = useParams({ from: "/db/$databaseId/schemas/$schemaOid/" });
  return <h1>{schemaOid}</h1>;
}
