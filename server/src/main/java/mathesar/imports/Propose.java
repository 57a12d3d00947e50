package mathesar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import mathesar.access.Access;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.postgres.Session;
import mathesar.rpc.Json;
import tools.jackson.core.JacksonException;

/** {@code POST /api/import/v0/proposals/{id}/}: which columns of a staged file link to tables of the schema, with the evidence. */
record Propose(Staging staging, Access access) implements Route.Handler {
    record Place(long databaseId, long schemaOid) {}

    record Proposals(List<Links.Link> links) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        try {
            Staging.Staged staged = staging.get(exchange.caller().user(), exchange.pathParam("id"));
            Place place = place(exchange);
            exchange.json(
                    200,
                    access.read(
                            exchange.caller(),
                            place.databaseId(),
                            session -> new Proposals(links(staged, session, place.schemaOid()))));
        } catch (AppException e) {
            Answers.fail(exchange, e.code() == ApiError.NOT_FOUND ? 404 : 400, e);
        }
    }

    private static List<Links.Link> links(Staging.Staged staged, Session session, long schemaOid) {
        if (!staged.analysis().problems().isEmpty()) {
            return List.of();
        }
        try {
            return new Links(staged, session).find(schemaOid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Place place(Exchange exchange) throws IOException {
        try (InputStream body = exchange.body()) {
            return Json.MAPPER.readValue(body, Place.class);
        } catch (JacksonException e) {
            throw ApiError.PARSE.error("The body is not as expected");
        }
    }
}
