package mathesar.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mathesar.config.Config;
import mathesar.config.MailServer;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends letters, at once or in the background. Without a server in the settings it says so to whoever asks. */
public final class Mailer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);
    private static final String PATIENCE = "10000";
    private static final int MOST_WAITING = 1_000;
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofSeconds(30), Duration.ofMinutes(5));

    private final @Nullable MailServer server;
    private final String from;
    private final String base;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledExecutorService post = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mail").daemon().factory());

    /** @throws AppException ValueError if the sender is no address: better at the start than at the first letter */
    public Mailer(Config.Mail settings) {
        server = settings.mailServer();
        from = settings.mailFrom() == null ? "" : settings.mailFrom();
        if (server != null) {
            address(from);
        }
        base = settings.publicUrl() == null ? "" : settings.publicUrl().replaceFirst("/+$", "");
    }

    /** Whether letters can be sent at all. */
    public boolean isSetUp() {
        return server != null;
    }

    /** Host and port of the server; null without one. */
    public @Nullable String server() {
        return server == null ? null : server.toString();
    }

    /** Whom letters come from. */
    public String from() {
        return from;
    }

    /** The whole address of a page. @param path from the root, with its slash */
    public String link(String path) {
        return base + path;
    }

    /**
     * Sends a letter and waits until the server has taken it.
     *
     * @throws AppException NotImplementedError without a server, ValueError for what is no address, OperationalError with what the server said
     */
    public void send(Letter letter) {
        MailServer known = server;
        if (known == null) {
            throw ApiError.NOT_IMPLEMENTED.error("No mail server is set up; see the setting mail_server");
        }
        InternetAddress to = address(letter.to());
        try {
            deliver(known, to, letter);
        } catch (MessagingException e) {
            throw new AppException(
                    ApiError.OPERATIONAL,
                    "The mail server " + known + " did not take the letter to " + letter.to() + ": " + said(e),
                    Map.of("reason", "mail_refused"),
                    e);
        }
    }

    /** Sends a letter in the background, trying again twice; nobody waits, and what cannot be sent is logged. */
    public void post(Letter letter) {
        if (server == null) {
            return;
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            LOG.warn("Too many letters are waiting; one is not sent");
            return;
        }
        later(letter, 0);
    }

    @Override
    public void close() {
        post.shutdown();
        try {
            if (!post.awaitTermination(2, TimeUnit.SECONDS)) {
                post.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void later(Letter letter, int tried) {
        var _ = post.schedule(() -> attempt(letter, tried), PAUSES.get(tried).toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(Letter letter, int tried) {
        try {
            send(letter);
            waiting.decrementAndGet();
        } catch (AppException refused) {
            LOG.warn("A letter was not sent: {}", refused.getMessage());
            if (tried + 1 < PAUSES.size() && refused.code() == ApiError.OPERATIONAL && !post.isShutdown()) {
                later(letter, tried + 1);
            } else {
                waiting.decrementAndGet();
            }
        }
    }

    private static InternetAddress address(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return address;
        } catch (MessagingException e) {
            throw new AppException(ApiError.VALUE, "'" + text + "' is no e-mail address", Map.of(), e);
        }
    }

    private void deliver(MailServer known, InternetAddress to, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(properties(known)));
        message.setFrom(address(from));
        message.setRecipient(Message.RecipientType.TO, to);
        // A line break in a subject would begin another header (RFC 5322, section 2.2).
        message.setSubject(letter.subject().replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setContentLanguage(new String[] {letter.language()});
        message.setHeader("Date", DATE.format(ZonedDateTime.now(ZoneOffset.UTC)));
        // So that nobody's note of absence answers it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message, known.user(), known.password());
    }

    private static Properties properties(MailServer known) {
        Properties all = new Properties();
        all.setProperty("mail.transport.protocol", "smtp");
        all.setProperty("mail.smtp.host", known.host());
        all.setProperty("mail.smtp.port", Integer.toString(known.port()));
        all.setProperty("mail.smtp.auth", Boolean.toString(known.user() != null));
        all.setProperty("mail.smtp.ssl.enable", Boolean.toString(known.tls()));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.starttls.enable", Boolean.toString(known.startTls()));
        all.setProperty("mail.smtp.starttls.required", Boolean.toString(known.startTls()));
        all.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        all.setProperty("mail.smtp.timeout", PATIENCE);
        all.setProperty("mail.smtp.writetimeout", PATIENCE);
        return all;
    }

    private static String said(MessagingException e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).strip();
    }
}
