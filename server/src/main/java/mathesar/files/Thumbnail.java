package mathesar.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import mathesar.attachments.Attachments;
import mathesar.attachments.FileBackend;
import mathesar.http.Exchange;
import mathesar.http.Route;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /files/<mash>/thumbnail/}: a small picture that keeps the ratio, drawn anew so that nothing hidden in the file comes along.
 * Query {@code width} and {@code height}, 500 each by default. Pictures beyond {@link #MAX_PIXELS} or {@link #MAX_SIDE} are refused.
 * Few are drawn at once, the others wait; a browser keeps what it got.
 */
record Thumbnail(Attachments attachments, FileAccess access) implements Route.Handler {
    private static final long MAX_PIXELS = 50_000_000;
    private static final int MAX_SIDE = 20_000;
    private static final int STANDARD = 500;
    private static final int LARGEST = 4096;

    /** A whole page of pictures must neither fill the memory nor keep all processors from other requests. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    @Override
    public void handle(Exchange exchange) throws IOException {
        if (!access.allows(exchange)) {
            exchange.text(401, "text/html; charset=utf-8", "Unauthorized");
            return;
        }
        Optional<String> uri = attachments.find(exchange.caller(), exchange.pathParam("mash"));
        Optional<FileBackend> backend = uri.flatMap(attachments::owner);
        if (uri.isEmpty() || backend.isEmpty()) {
            Download.notFound(exchange);
            return;
        }
        BufferedImage picture = draw(backend.get(), uri.get(), side(exchange, "width"), side(exchange, "height"));
        if (picture == null) {
            Download.notFound(exchange);
            return;
        }
        exchange.status(200);
        exchange.responseHeader("Cache-Control", "private, max-age=31536000, immutable");
        try (OutputStream out = exchange.stream("image/png")) {
            ImageIO.write(picture, "png", out);
        }
    }

    private static int side(Exchange exchange, String name) {
        return exchange.query(name)
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .map(wanted -> Math.clamp(wanted, 1, LARGEST))
                .orElse(STANDARD);
    }

    private static @Nullable BufferedImage draw(FileBackend backend, String uri, int width, int height)
            throws IOException {
        AT_ONCE.acquireUninterruptibly();
        try {
            return read(backend, uri, width, height);
        } finally {
            AT_ONCE.release();
        }
    }

    private static @Nullable BufferedImage read(FileBackend backend, String uri, int width, int height)
            throws IOException {
        try (InputStream file = backend.open(uri);
                ImageInputStream image = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            return readers.hasNext() ? read(readers.next(), image, width, height) : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static @Nullable BufferedImage read(ImageReader reader, ImageInputStream image, int width, int height)
            throws IOException {
        try {
            reader.setInput(image, true, true);
            int w = reader.getWidth(0);
            int h = reader.getHeight(0);
            if (w > MAX_SIDE || h > MAX_SIDE || (long) w * h > MAX_PIXELS) {
                return null;
            }
            double scale = Math.min(1, Math.min(width / (double) w, height / (double) h));
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, (int) (1 / scale / 2));
            param.setSourceSubsampling(step, step, 0, 0);
            return fit(reader.read(0, param), Math.max(1, (int) (w * scale)), Math.max(1, (int) (h * scale)));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage fit(BufferedImage source, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }
}
