package mathesar.users;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.config.SingleSignOn;
import mathesar.http.Exchange;
import mathesar.http.Html;
import mathesar.http.Languages;
import mathesar.http.WebBuild;
import org.jspecify.annotations.Nullable;

/**
 * A page that comes before a session: a form that the program in the page shows, and a plain one where scripts do not run.
 *
 * @param page login, setup, password, second_step, forgotten or forgotten_sent
 * @param errors what was wrong, by field; {@code __all__} for what concerns no single one
 * @param values what the person had typed, never a password
 * @param signOn other ways in; the only ones where it is required
 * @param forgettable whether who has forgotten their password may ask for a letter
 */
record AuthDocument(
        String page,
        String title,
        String button,
        List<Field> fields,
        Map<String, List<String>> errors,
        Map<String, String> values,
        @Nullable String next,
        boolean needsCode,
        SingleSignOn signOn,
        boolean forgettable) {
    /** Where there is no other way in. */
    AuthDocument(
            String page,
            String title,
            String button,
            List<Field> fields,
            Map<String, List<String>> errors,
            Map<String, String> values,
            @Nullable String next,
            boolean needsCode) {
        this(page, title, button, fields, errors, values, next, needsCode, SingleSignOn.NONE, false);
    }

    /** A field of the plain form. */
    record Field(String name, String label, String type) {}

    AuthDocument with(Map<String, List<String>> found, Map<String, String> typed) {
        return new AuthDocument(page, title, button, fields, found, typed, next, needsCode, signOn, forgettable);
    }

    /** Answers with it, in the reader's language. */
    void show(Exchange exchange, WebBuild web) {
        in(Languages.of(exchange)).answer(exchange, web);
    }

    private AuthDocument in(String language) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        errors.forEach((field, texts) -> told.put(
                field, texts.stream().map(text -> PageTexts.in(language, text)).toList()));
        return new AuthDocument(
                page,
                PageTexts.in(language, title),
                PageTexts.in(language, button),
                fields.stream()
                        .map(field -> new Field(field.name, PageTexts.in(language, field.label), field.type))
                        .toList(),
                told,
                values,
                next,
                needsCode,
                signOn,
                forgettable);
    }

    private void answer(Exchange exchange, WebBuild web) {
        String language = Languages.of(exchange);
        String csrf = exchange.csrfToken();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("page", page);
        data.put("csrf", csrf);
        data.put("errors", errors);
        data.put("values", values);
        data.put("next", next);
        data.put("needs_code", needsCode);
        data.put("sso_providers", providers());
        data.put("sso_only", signOn.required());
        data.put("forgettable", forgettable);
        data.put("languages", Languages.all());
        WebBuild.Document document = new WebBuild.Document(
                "src/auth/main.tsx", title + " · Mathesar", language, "page-data", data, plainForm(language, csrf));
        exchange.html(200, web.render(document, exchange.nonce()));
    }

    private List<Map<String, String>> providers() {
        return signOn.providers().stream()
                .map(one -> Map.of("id", one.id(), "name", one.title(), "url", start(one)))
                .toList();
    }

    private String start(SingleSignOn.LoginProvider provider) {
        return next == null
                ? provider.start()
                : provider.start() + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private String plainForm(String language, String csrf) {
        StringBuilder form = new StringBuilder("<h1>" + Html.escape(title) + "</h1>");
        errors.values()
                .forEach(texts -> texts.forEach(text -> form.append("<p role=\"alert\">")
                        .append(Html.escape(text))
                        .append("</p>")));
        for (SingleSignOn.LoginProvider one : signOn.providers()) {
            form.append("<p><a href=\"")
                    .append(Html.escape(start(one)))
                    .append("\">Log in with ")
                    .append(Html.escape(one.title()))
                    .append("</a></p>");
        }
        if (fields.isEmpty()) {
            return form.append("<p>")
                    .append(Html.escape(PageTexts.in(language, "If there is such an account, a letter is on its way.")))
                    .append("</p>")
                    .toString();
        }
        return signOn.required() ? form.toString() : ownForm(form, language, csrf);
    }

    private String ownForm(StringBuilder form, String language, String csrf) {
        form.append("<form method=\"post\">").append(hidden("csrfmiddlewaretoken", csrf));
        if (next != null) {
            form.append(hidden("next", next));
        }
        for (Field field : fields) {
            form.append("<p><label>")
                    .append(Html.escape(field.label()))
                    .append(" <input required name=\"")
                    .append(field.name())
                    .append("\" type=\"")
                    .append(field.type())
                    .append("\" value=\"")
                    .append(Html.escape(values.getOrDefault(field.name(), "")))
                    .append("\"></label></p>");
        }
        form.append("<button>").append(Html.escape(button)).append("</button></form>");
        if (forgettable) {
            form.append("<p><a href=\"" + ForgottenPage.PATH + "\">")
                    .append(Html.escape(PageTexts.in(language, "Forgotten the password?")))
                    .append("</a></p>");
        }
        return form.toString();
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + Html.escape(value) + "\">";
    }
}
