package mathesar.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mathesar.errors.AppException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are called at all. */
class TargetTest {
    private static Target of(String address, String... allowed) {
        return Target.of(address, List.of(allowed), InetAddress::getAllByName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.8.8.8/",
                "http://localhost/",
                "http://localhost./",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:a00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001::1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[ff02::1]/",
                "http://[fec0::1]/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://0x7f.1/",
                "http://①②⑦.⓪.⓪.①/",
                "http://127。0。0。1/",
                "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
                "http://127.0.0.1:80@127.0.0.1/",
                "http://example.org@127.0.0.1/",
                "http://93.184.215.14:22/",
                "http://93.184.215.14:5432/",
                "ftp://93.184.215.14/",
                "file:///etc/passwd",
                "jar:http://93.184.215.14/!/",
                "gopher://93.184.215.14/",
                "//93.184.215.14/",
                "http:///path",
                "http://",
                "",
                "http://127.0.0.1\\@93.184.215.14/",
                "http://93.184.215.14/\r\nHost: inside"
            })
    void refuses(String address) {
        assertThatThrownBy(() -> of(address)).isInstanceOf(AppException.class);
    }

    @Test
    void takesThePublicWeb() {
        Target target = of(" HTTPS://93.184.215.14/a b/ü.csv?x=1#part ");
        assertThat(target.request()).isEqualTo("/a%20b/%C3%BC.csv?x=1");
        assertThat(target.port()).isEqualTo(443);
        assertThat(target.secure()).isTrue();
        assertThat(target.authority()).isEqualTo("93.184.215.14");
        assertThat(of("http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]:443").authority())
                .isEqualTo("[2606:2800:21f:cb07:6820:80da:af6b:8b2c]:443");
    }

    @Test
    void takesWhatAnAdministratorAllowed() {
        assertThat(of("http://127.0.0.1:9999/", "127.0.0.1").port()).isEqualTo(9999);
        assertThat(of("http://localhost:9999/", "localhost:9999").port()).isEqualTo(9999);
        assertThatThrownBy(() -> of("http://localhost:9998/", "localhost:9999")).isInstanceOf(AppException.class);
    }

    /** One good machine among bad ones does not help, and the name is asked for once. */
    @Test
    void asksForANameOnce() throws Exception {
        InetAddress good = InetAddress.ofLiteral("93.184.215.14");
        InetAddress bad = InetAddress.ofLiteral("10.0.0.1");
        AtomicInteger asked = new AtomicInteger();
        Target target = Target.of("http://rebinding.test/", List.of(), host -> {
            return new InetAddress[] {asked.getAndIncrement() == 0 ? good : bad};
        });
        assertThat(target.machine()).isEqualTo(good);
        assertThat(asked).hasValue(1);
        assertThatThrownBy(() -> Target.of("http://mixed.test/", List.of(), host -> new InetAddress[] {good, bad}))
                .hasMessageContaining("does not lie in the public web");
        assertThatThrownBy(() -> target.next("http://169.254.169.254/", List.of(), InetAddress::getAllByName))
                .hasMessageContaining("does not lie in the public web");
        assertThatThrownBy(() -> target.next("file:///etc/passwd", List.of(), InetAddress::getAllByName))
                .isInstanceOf(AppException.class);
    }
}
