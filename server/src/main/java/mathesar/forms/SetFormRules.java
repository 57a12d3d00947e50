package mathesar.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.FormRules;
import mathesar.appdb.Forms;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code forms.set_rules}: sets when a form takes answers and how many; null for no bound. */
record SetFormRules(AppDatabase records) implements RpcMethod<SetFormRules.Params, FormRules> {
    /** @param opensAt ISO 8601 with an offset, like closesAt */
    record Params(
            long databaseId,
            long formId,
            @Nullable String opensAt,
            @Nullable String closesAt,
            @Nullable Long answerLimit) {}

    @Override
    public String name() {
        return "forms.set_rules";
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public FormRules call(Caller caller, Params params) {
        Instant opens = moment(params.opensAt());
        Instant closes = moment(params.closesAt());
        Long limit = params.answerLimit();
        if (limit != null && limit < 1) {
            throw ApiError.VALUE.error("A form takes at least one answer");
        }
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            throw ApiError.VALUE.error("A form opens before it closes");
        }
        return records.write(s -> {
            Forms.get(s, params.databaseId(), params.formId());
            FormRules.set(s, params.formId(), opens, closes, limit);
            return FormRules.get(s, params.formId());
        });
    }

    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new AppException(
                    ApiError.VALUE, "'" + text + "' is no moment in ISO 8601 with an offset", Map.of(), e);
        }
    }
}
