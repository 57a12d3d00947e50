import { useQuery } from "@tanstack/react-query";
import styles from "./forms.module.css";
import { logoQuery } from "./queries";

/** The picture atop a form, if it has one. A form is read as well without it. */
export function FormLogo({ token }: { token: string }) {
  const logo = useQuery(logoQuery(token)).data;
  if (!logo) return null;
  return <img className={styles.logo} src={`data:${logo.type};base64,${logo.image}`} alt={logo.description} />;
}
