package mathesar.appdb;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import mathesar.rpc.ApiName;
import org.jspecify.annotations.Nullable;

/**
 * A known PostgreSQL server.
 *
 * @param port null for the default
 * @param sslMode disable, prefer, require, verify-ca or verify-full
 */
@ApiName("ServerInfo")
public record Server(
        long id,
        String host,
        @Nullable Integer port,
        @JsonProperty("sslmode") String sslMode,
        @JsonIgnore @Nullable String rootCertificate) {}
