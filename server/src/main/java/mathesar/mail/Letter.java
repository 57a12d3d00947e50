package mathesar.mail;

/**
 * A letter of plain text.
 *
 * @param to address of one person
 * @param language its code (BCP 47)
 */
public record Letter(String to, String language, String subject, String text) {}
