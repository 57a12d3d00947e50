package mathesar.files;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import mathesar.access.Access;
import mathesar.attachments.Attachments;
import mathesar.attachments.StorageException;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** The routes under {@code /files/} and the method that renews proofs. */
public final class FilesApi {
    private FilesApi() {}

    /** @param publicField whether the request of a visitor names a field of a shared form that takes files */
    public static List<Route> routes(Attachments attachments, Predicate<Exchange> publicField) {
        FileAccess access = new FileAccess(publicField);
        return List.of(
                Route.of("POST", "/files/", Guard.ANYONE, answering(new Upload(attachments, access))),
                Route.of("GET", "/files/{mash}/", Guard.ANYONE, answering(new Download(attachments, access, false))),
                Route.of(
                        "GET",
                        "/files/{mash}/download/",
                        Guard.ANYONE,
                        answering(new Download(attachments, access, true))),
                Route.of(
                        "GET",
                        "/files/{mash}/thumbnail/",
                        Guard.ANYONE,
                        answering(new Thumbnail(attachments, access))));
    }

    /** Says what is wrong with the storage, which is a service of its own, instead of breaking off. */
    private static Route.Handler answering(Route.Handler handler) {
        return exchange -> {
            try {
                handler.handle(exchange);
            } catch (StorageException e) {
                exchange.json(502, Map.of("detail", String.valueOf(e.getMessage())));
            }
        };
    }

    public static List<RpcMethod<?, ?>> methods(Attachments attachments, Access access) {
        return List.of(new ResetMash(attachments, access));
    }
}
