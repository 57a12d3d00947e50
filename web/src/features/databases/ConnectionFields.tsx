import { i18n } from "@/i18n/i18n";
import { Select } from "@/ui/Select";
import { PasswordField, TextField } from "@/ui/TextField";
import {
  type Connection,
  type ConnectionErrors,
  needsCertificate,
  parseConnectionUrl,
  type SslMode,
} from "./connection";
import styles from "./databases.module.css";

interface ConnectionFieldsProps {
  value: Connection;
  errors: ConnectionErrors;
  onChange: (value: Connection) => void;
}

/** The parts of a connection; a pasted address fills them all. */
export function ConnectionFields({ value, errors, onChange }: ConnectionFieldsProps) {
  const field = (name: keyof Connection) => ({
    value: value[name],
    error: messageOf(errors[name]),
    onChange: (text: string) => onChange({ ...value, [name]: text }),
  });

  function takeAddress(text: string) {
    const parsed = parseConnectionUrl(text);
    onChange(parsed ?? { ...value, host: text });
  }

  return (
    <div className={styles.fields}>
      <TextField
        {...field("host")}
        onChange={takeAddress}
        label={i18n._({ id: "connect.host", message: "Host, or a postgres:// address" })}
        help={i18n._({ id: "connect.host.help", message: "Paste an address here and it fills all fields." })}
        isRequired
        autoFocus
        mono
        autoComplete="off"
      />
      <TextField
        {...field("port")}
        label={i18n._({ id: "connect.port", message: "Port" })}
        mono
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        {...field("database")}
        label={i18n._({ id: "connect.database", message: "Database" })}
        isRequired
        mono
        autoComplete="off"
      />
      <TextField
        {...field("role")}
        label={i18n._({ id: "connect.role", message: "Role" })}
        help={i18n._({ id: "connect.role.help", message: "It may be allowed to read only." })}
        isRequired
        mono
        autoComplete="off"
      />
      <PasswordField
        {...field("password")}
        label={i18n._({ id: "connect.password", message: "Password" })}
        autoComplete="off"
      />
      <Select
        label={i18n._({ id: "connect.ssl", message: "Encryption" })}
        choices={sslChoices()}
        value={value.sslmode}
        onChange={(sslmode: SslMode) => onChange({ ...value, sslmode })}
      />
      {needsCertificate(value) ? (
        <div className={styles.wide}>
          <TextField
            {...field("ssl_root_cert")}
            label={i18n._({ id: "connect.ca", message: "Certificate of your own authority (PEM)" })}
            help={i18n._({
              id: "connect.ca.help",
              message: "Leave empty if the server's certificate comes from a public authority.",
            })}
            rows={4}
            mono
          />
        </div>
      ) : null}
    </div>
  );
}

function sslChoices(): { value: SslMode; label: string; detail: string }[] {
  return [
    {
      value: "prefer",
      label: "prefer",
      detail: i18n._({ id: "ssl.prefer", message: "Encrypt if the server can" }),
    },
    { value: "require", label: "require", detail: i18n._({ id: "ssl.require", message: "Always encrypt" }) },
    {
      value: "verify-ca",
      label: "verify-ca",
      detail: i18n._({ id: "ssl.verifyCa", message: "Encrypt, check who signed the certificate" }),
    },
    {
      value: "verify-full",
      label: "verify-full",
      detail: i18n._({ id: "ssl.verifyFull", message: "Encrypt, check signature and host name" }),
    },
    { value: "disable", label: "disable", detail: i18n._({ id: "ssl.disable", message: "Never encrypt" }) },
  ];
}

function messageOf(error: ConnectionErrors[keyof Connection]): string | null {
  switch (error) {
    case "empty":
      return i18n._({ id: "field.empty", message: "This cannot be empty." });
    case "port":
      return i18n._({ id: "field.port", message: "A port is a number from 1 to 65535." });
    case "certificate":
      return i18n._({ id: "field.certificate", message: "This does not look like a PEM certificate." });
    default:
      return null;
  }
}
