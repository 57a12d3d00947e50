package mathesar.outbound;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import org.jspecify.annotations.Nullable;

/** An address that was checked, with the machine it means: its name is not asked for again, so that it cannot change its meaning in between. */
record Target(URI uri, String host, int port, InetAddress machine) {
    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);
    private static final Pattern PARTS = Pattern.compile("([A-Za-z]+)://([^/?#]*)(.*)", Pattern.DOTALL);
    /** Numbers that some programs read as IPv4 addresses: 2130706433, 0x7f000001, 0177.0.0.1, 127.1. */
    private static final Pattern NUMERIC =
            Pattern.compile("(0[xX][0-9a-fA-F]*|[0-9]+)(\\.(0[xX][0-9a-fA-F]*|[0-9]+))*\\.?");

    private static final Pattern QUAD = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    /** Finds the machines of a name, as {@link InetAddress#getAllByName} does. */
    @FunctionalInterface
    interface Names {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /**
     * Checks it all: scheme, host, port, and every machine that the host's name stands for.
     *
     * @param allowed hosts, or hosts with a port, that may be called wherever they are
     * @throws AppException ValueError if it is not an address of the public web
     */
    static Target of(String address, List<String> allowed, Names names) {
        URI uri = parse(address);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        Integer standard = PORTS.get(scheme);
        String host = uri.getHost();
        if (standard == null) {
            throw refused("Only addresses that begin with http:// or https:// can be read");
        }
        if (host == null || uri.getRawUserInfo() != null) {
            throw refused("This is not a web address that can be read");
        }
        String plain = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        int port = uri.getPort() < 0 ? standard : uri.getPort();
        boolean known = allowed.contains(plain) || allowed.contains(plain + ":" + port);
        if (!known && !PORTS.containsValue(port)) {
            throw refused("Only the ports 80 and 443 may be called, not " + port);
        }
        return new Target(uri, plain, port, machine(plain, known, names));
    }

    /** Where a redirect from here leads, checked in the same way. */
    Target next(String location, List<String> allowed, Names names) {
        try {
            return of(uri.resolve(location).toString(), allowed, names);
        } catch (IllegalArgumentException e) {
            throw refused("The server leads on to something that is not a web address");
        }
    }

    boolean secure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** Host and port as the header Host wants them. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (secure() ? 443 : 80) ? name : name + ":" + port;
    }

    /** Path and query. */
    String request() {
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    private static URI parse(String address) {
        var parts = PARTS.matcher(address.strip());
        if (!parts.matches()) {
            throw refused("This is not a web address: it should begin with https://");
        }
        try {
            String ascii = ascii(parts.group(2));
            String rest = parts.group(3).replace(" ", "%20");
            return new URI(new URI(parts.group(1) + "://" + ascii + rest).toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw refused("This is not a web address that can be read");
        }
    }

    /** The name as name servers know it (RFC 5891), so that look-alikes of dots and digits are judged as what they mean. */
    private static String ascii(String authority) {
        boolean plain = authority.chars().allMatch(c -> c < 0x80);
        if (plain) {
            return authority;
        }
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES) + (colon < 0 ? "" : authority.substring(colon));
    }

    private static InetAddress machine(String host, boolean known, Names names) {
        if (NUMERIC.matcher(host).matches() && !QUAD.matcher(host).matches()) {
            throw refused("Write the number of a host as four decimal numbers");
        }
        try {
            InetAddress[] all = names.find(host);
            for (InetAddress each : all) {
                if (!known && !AddressRanges.isPublic(each)) {
                    throw refused("“" + host + "” does not lie in the public web; an administrator can allow it");
                }
            }
            return all[0];
        } catch (UnknownHostException e) {
            throw refused("There is no host “" + host + "”");
        }
    }

    static AppException refused(@Nullable String why) {
        return ApiError.VALUE.error(why == null ? "The address cannot be read" : why);
    }
}
