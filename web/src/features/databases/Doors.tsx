import { FileSpreadsheet, PlugZap, Sparkles } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { i18n } from "@/i18n/i18n";
import { userTitle, useUser } from "@/model/session";
import { PageHeader } from "@/ui/Page";
import styles from "./databases.module.css";

interface DoorsProps {
  onOpen: (door: "connect" | "upload" | "samples") => void;
}

/** Three ways to a first database. */
export function Doors({ onOpen }: DoorsProps) {
  const user = useUser();
  return (
    <>
      <PageHeader
        title={i18n._({ id: "home.welcome", message: "Welcome, {name}", values: { name: userTitle(user) } })}
        detail={i18n._({ id: "doors.detail", message: "Where does your data come from? You can do the others later." })}
      />
      <div className={styles.doors}>
        <Door
          icon={<PlugZap aria-hidden="true" />}
          title={i18n._({ id: "doors.connect", message: "Connect an existing database" })}
          text={i18n._({
            id: "doors.connect.text",
            message:
              "Any PostgreSQL from 14 on. Nothing is installed or changed there; a role that may only read is enough.",
          })}
          onPress={() => onOpen("connect")}
        />
        <Door
          icon={<FileSpreadsheet aria-hidden="true" />}
          title={i18n._({ id: "doors.upload", message: "Upload a spreadsheet" })}
          text={i18n._({
            id: "doors.upload.text",
            message: "A CSV or TSV file becomes a table with typed columns, after you have seen a preview.",
          })}
          onPress={() => onOpen("upload")}
        />
        <Door
          icon={<Sparkles aria-hidden="true" />}
          title={i18n._({ id: "doors.samples", message: "Start with sample data" })}
          text={i18n._({
            id: "doors.samples.text",
            message: "A library, a bike shop, a community project and more, to try everything without risk.",
          })}
          onPress={() => onOpen("samples")}
        />
      </div>
    </>
  );
}

interface DoorProps {
  icon: ReactNode;
  title: string;
  text: string;
  onPress: () => void;
}

function Door({ icon, title, text, onPress }: DoorProps) {
  return (
    <AriaButton className={styles.door} onPress={onPress}>
      <span className={styles.doorIcon}>{icon}</span>
      <span className={styles.doorTitle}>{title}</span>
      <span className={styles.doorText}>{text}</span>
    </AriaButton>
  );
}
