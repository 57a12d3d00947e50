import { useQuery } from "@tanstack/react-query";
import { Paperclip } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { i18n } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import styles from "./files.module.css";
import { type FileManifest, kindOf, local } from "./manifest";

const thumbnailSize = 160;
const mostText = 20_000;

/** What a file looks or sounds like, as far as browsers show it without running anything of it. */
export function FilePreview({ file }: { file: FileManifest }) {
  const kind = kindOf(file);
  if (kind === "image") return <Picture key={file.direct} file={file} />;
  // biome-ignore lint/a11y/useMediaCaption: people's own recordings bring no captions
  if (kind === "audio") return <audio className={styles.media} src={local(file.direct)} controls preload="metadata" />;
  // biome-ignore lint/a11y/useMediaCaption: people's own recordings bring no captions
  if (kind === "video") return <video className={styles.media} src={local(file.direct)} controls preload="metadata" />;
  if (kind === "pdf")
    return <iframe className={styles.pages} src={local(file.direct)} title={file.name} loading="lazy" />;
  if (kind === "text") return <TextPreview file={file} />;
  return <Paperclip className={styles.clip} aria-hidden="true" />;
}

/** A small picture that opens the whole one. */
function Picture({ file }: { file: FileManifest }) {
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const small = file.thumbnail && !failed ? `${local(file.thumbnail)}?height=${thumbnailSize}` : local(file.direct);
  return (
    <>
      <AriaButton
        className={styles.picture}
        aria-label={i18n._({ id: "file.enlarge", message: "Show {name} large", values: { name: file.name } })}
        onPress={() => setOpen(true)}
      >
        {/* kinds of pictures that the server cannot draw smaller are shown as they are */}
        <img src={small} alt="" loading="lazy" onError={() => setFailed(true)} />
      </AriaButton>
      {open ? (
        <Dialog title={file.name} width="lg" onClose={() => setOpen(false)}>
          <img className={styles.whole} src={local(file.direct)} alt={file.name} />
        </Dialog>
      ) : null}
    </>
  );
}

/** The beginning of a text. */
function TextPreview({ file }: { file: FileManifest }) {
  const text = useQuery({
    queryKey: ["fileText", file.direct],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const answer = await fetch(local(file.direct), { signal });
      if (!answer.ok) throw new Error(answer.statusText);
      return beginning(answer);
    },
  });
  if (!text.data) return <Paperclip className={styles.clip} aria-hidden="true" />;
  return (
    <section
      className={styles.text}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
      tabIndex={0}
      aria-label={i18n._({ id: "file.text", message: "Beginning of {name}", values: { name: file.name } })}
    >
      {text.data}
    </section>
  );
}

/** Reads no more than is shown, however long the file is. */
async function beginning(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (reader && text.length < mostText) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  return `${text.slice(0, mostText)}…`;
}
