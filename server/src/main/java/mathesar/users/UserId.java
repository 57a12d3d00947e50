package mathesar.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import mathesar.errors.ApiError;
import tools.jackson.databind.JsonNode;

/** The id of a user as it is sent: a number, or its digits. */
record UserId(long value) {
    /** @throws mathesar.errors.AppException ValueError for anything else */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UserId of(JsonNode sent) {
        String text = sent.asString("");
        if (!text.matches("-?\\d{1,18}")) {
            throw ApiError.VALUE.error("'user_id' must be a number");
        }
        return new UserId(Long.parseLong(text));
    }
}
