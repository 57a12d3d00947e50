import { i18n } from "@/i18n/i18n";
import { NewPassword } from "./NewPassword";
import { PostForm } from "./PostForm";
import type { AuthPageData } from "./page-data";

export function PasswordForm({ data }: { data: AuthPageData }) {
  return (
    <PostForm
      csrf={data.csrf}
      submitLabel={i18n._({ id: "password.submit", message: "Set password" })}
      busyLabel={i18n._({ id: "password.busy", message: "Saving…" })}
    >
      <NewPassword names={["new_password1", "new_password2"]} errors={data.errors} autoFocus />
    </PostForm>
  );
}
