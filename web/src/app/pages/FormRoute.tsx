import { useNavigate, useParams } from "@tanstack/react-router";
import { FormBuilder } from "@/features/forms/build/FormBuilder";
import { addresses } from "@/model/addresses";

export function FormRoute() {
  const { databaseId, schemaOid, formId } = useParams({
    from: "/db/$databaseId/schemas/$schemaOid/forms/$formId",
  });
  const navigate = useNavigate();
  return (
    <FormBuilder
      key={formId}
      databaseId={databaseId}
      schemaOid={schemaOid}
      formId={formId}
      onDeleted={() => navigate({ href: addresses.schema(databaseId, schemaOid) })}
    />
  );
}
