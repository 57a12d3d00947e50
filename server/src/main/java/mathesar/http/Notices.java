package mathesar.http;

/** Short documents for answers that no program of ours shows. */
public final class Notices {
    private Notices() {}

    /** In English. */
    public static String document(String title, String text) {
        return document("en", title, text);
    }

    /** @param language code of the language that title and text are in */
    public static String document(String language, String title, String text) {
        return "<!doctype html><html lang=\"" + language + "\" dir=\"" + Languages.direction(language)
                + "\"><head><meta charset=\"utf-8\"><title>" + Html.escape(title)
                + "</title></head><body><h1>" + Html.escape(title) + "</h1><p>" + Html.escape(text)
                + "</p></body></html>";
    }
}
