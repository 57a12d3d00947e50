package mathesar.users;

import java.util.List;
import mathesar.appdb.Users;
import mathesar.errors.ApiError;
import mathesar.http.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An account as a caller describes it: {@code username}, {@code is_superuser}, and maybe {@code email, full_name, display_language}. */
record UserDefinition(ObjectNode json) {
    /** @throws mathesar.errors.AppException KeyError if one of the keys is missing, ValueError without a name */
    UserDefinition require(List<String> keys) {
        for (String key : keys) {
            if (!json.has(key)) {
                throw ApiError.KEY.error("'" + key + "'");
            }
        }
        if (json.path("username").asString("").isBlank()) {
            throw ApiError.VALUE.error("The username is empty");
        }
        return this;
    }

    Users.Details details() {
        String language = text("display_language", "en");
        return new Users.Details(
                text("username", ""),
                json.path("is_superuser").asBoolean(false),
                text("email", ""),
                text("full_name", ""),
                Languages.isKnown(language) ? language : "en");
    }

    String text(String key, String absent) {
        JsonNode value = json.path(key);
        return value.isNull() ? absent : value.asString(absent);
    }
}
