package mathesar.outbound;

import java.net.InetAddress;
import java.util.List;

/** Which addresses lie in the public internet: all but those of the IANA registries of special-purpose addresses (RFC 6890), and multicast. */
final class AddressRanges {
    private static final List<Range> SPECIAL_V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    /** The only part of IPv6 that is given out to the public (RFC 4291, 2.4); mapped, translated and local addresses lie outside. */
    private static final Range GLOBAL_V6 = Range.of("2000::/3");
    /** Within it: protocol assignments with Teredo, documentation, 6to4, which wraps IPv4 addresses. */
    private static final List<Range> SPECIAL_V6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private AddressRanges() {}

    /** Java gives an IPv4-mapped IPv6 address as the IPv4 address it means. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? SPECIAL_V4.stream().noneMatch(range -> range.holds(bytes))
                : GLOBAL_V6.holds(bytes) && SPECIAL_V6.stream().noneMatch(range -> range.holds(bytes));
    }

    private static List<Range> ranges(String... texts) {
        return List.of(texts).stream().map(Range::of).toList();
    }

    private record Range(InetAddress first, int bits) {
        static Range of(String text) {
            int slash = text.indexOf('/');
            return new Range(
                    InetAddress.ofLiteral(text.substring(0, slash)),
                    Integer.parseInt(text, slash + 1, text.length(), 10));
        }

        boolean holds(byte[] address) {
            byte[] start = first.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
