package mathesar.schemas;

import java.util.List;
import mathesar.access.Access;
import mathesar.rpc.RpcMethod;

/** The methods of {@code schemas.*}. */
public final class SchemasApi {
    private SchemasApi() {}

    public static List<RpcMethod<?, ?>> methods(Access access) {
        return List.of(
                new ListSchemas(access),
                new GetSchema(access),
                new GetDiagram(access),
                new AddSchema(access),
                new PatchSchema(access),
                new DeleteSchemas(access));
    }
}
