import { type CSSProperties, useEffect } from "react";
import type { FormRules } from "@/api/generated";

type Look = Pick<FormRules, "accent" | "appearance">;

/** Gives the page its colours; the style is that of the outermost element. */
export function useLook(look: Look | undefined): CSSProperties {
  const appearance = look?.appearance;
  useEffect(() => {
    if (appearance) document.documentElement.dataset.theme = appearance;
  }, [appearance]);
  return look?.accent ? accentStyle(look.accent) : {};
}

export function accentStyle(accent: string): CSSProperties {
  return {
    "--accent": accent,
    "--accent-hover": `color-mix(in srgb, ${accent} 85%, ${textOn(accent)})`,
    "--text-on-accent": textOn(accent),
  } as CSSProperties;
}

/** Black or white, whichever is read better on the colour (WCAG 2.2, relative luminance): one of them always has 4.5 to 1. */
export function textOn(colour: string): "#000000" | "#ffffff" {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = parts;
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? "#000000" : "#ffffff";
}
