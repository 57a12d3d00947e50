package mathesar.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
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

/** {@code forms.set_rules}: sets when a form takes answers and how its page looks; null for no bound, and for what is usual. */
record SetFormRules(AppDatabase records) implements RpcMethod<SetFormRules.Params, FormRules> {
    /**
     * @param opensAt ISO 8601 with an offset, like closesAt
     * @param accent {@code #rrggbb}
     * @param appearance light or dark
     */
    record Params(
            long databaseId,
            long formId,
            @Nullable String opensAt,
            @Nullable String closesAt,
            @Nullable Long answerLimit,
            @Nullable String accent,
            @Nullable String appearance,
            @Nullable String closedMessage,
            @Nullable Boolean editable) {}

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
        FormRules wanted = new FormRules(
                text(opens),
                text(closes),
                limit,
                accent(params.accent()),
                appearance(params.appearance()),
                params.closedMessage(),
                Boolean.TRUE.equals(params.editable()),
                0,
                "");
        return records.write(s -> {
            Forms.get(s, params.databaseId(), params.formId());
            FormRules.set(s, params.formId(), wanted);
            return FormRules.get(s, params.formId());
        });
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable String accent(@Nullable String colour) {
        if (colour != null && !colour.matches("#[0-9a-fA-F]{6}")) {
            throw ApiError.VALUE.error("'" + colour + "' is no colour of the form #rrggbb");
        }
        return colour == null ? null : colour.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String appearance(@Nullable String wanted) {
        if (wanted != null && !wanted.equals("light") && !wanted.equals("dark")) {
            throw ApiError.VALUE.error("A form looks light or dark, not '" + wanted + "'");
        }
        return wanted;
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
