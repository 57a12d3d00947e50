import { i18n } from "@/i18n/i18n";

const widest = 960;
const highest = 320;

/**
 * A picture no larger than it is ever shown, in Base64; what a camera notes beside it is gone.
 *
 * @throws an explained error for what the browser cannot draw
 */
export async function shrunk(file: File): Promise<string> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new Error(
      i18n._({
        id: "form.logo.none",
        message: "This is no picture that the browser can draw. Choose a PNG, JPEG, WebP or GIF.",
      }),
    );
  });
  const scale = Math.min(1, widest / picture.width, highest / picture.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL("image/webp", 0.92).replace(/^[^,]*,/, "");
}
