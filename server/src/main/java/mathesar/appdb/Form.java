package mathesar.appdb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A form, as the API shows it.
 *
 * @param id 0 before it is stored
 * @param token the unguessable part of its public address
 * @param associatedRoleId the stored role it runs as
 */
@ApiName("FormInfo")
public record Form(
        long id,
        String createdAt,
        String updatedAt,
        String token,
        String name,
        @Nullable String description,
        int version,
        long databaseId,
        long schemaOid,
        long baseTableOid,
        @Nullable Long associatedRoleId,
        @Shape("shapes.RichText") @Nullable JsonNode headerTitle,
        @Shape("shapes.RichText") @Nullable JsonNode headerSubtitle,
        boolean publishPublic,
        @Shape("shapes.RichText") @Nullable JsonNode submitMessage,
        @Nullable String submitRedirectUrl,
        @Nullable String submitButtonLabel,
        List<FormField> fields) {
    /** All fields at every depth. */
    public Stream<FormField> allFields() {
        return fields.stream().flatMap(Form::withChildren);
    }

    private static Stream<FormField> withChildren(FormField field) {
        return Stream.concat(Stream.of(field), field.childFields().stream().flatMap(Form::withChildren));
    }

    /** The field with a key, at any depth. */
    public Optional<FormField> findField(String key) {
        return allFields().filter(field -> field.key().equals(key)).findFirst();
    }
}
