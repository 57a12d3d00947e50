import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { ResultColumn, ResultRow } from "../results/source";
import styles from "./chart.module.css";
import type { ChartData, ChartSpec } from "./data";
import { type Drawing, drawIn } from "./engine";
import { currentLook, optionOf } from "./option";

export interface DrawnProps {
  ref?: Ref<Pictures>;
  label: string;
  spec: ChartSpec;
  data: ChartData;
  columns: readonly ResultColumn[];
  rows: readonly ResultRow[];
  /** A part of the drawing was pressed: which series, and which of its items. */
  onPress: ((series: number, item: number) => void) | undefined;
}

/** Hands out what is drawn as a picture. */
export interface Pictures {
  picture: (format: "png" | "svg") => string;
}

/** A chart drawn by the chart library, in the colours of the theme. */
export function Drawn({ ref, label, spec, data, columns, rows, onPress }: DrawnProps) {
  const host = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const pressed = useRef(onPress);
  pressed.current = onPress;
  const theme = useThemeName();

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const made = drawIn(element);
    drawing.current = made;
    made.onPress((series, item) => pressed.current?.(series, item));
    const observer = new ResizeObserver(made.resize);
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.end();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    if (host.current) drawing.current?.draw(optionOf(spec, data, rows, columns, currentLook(host.current)));
  }, [spec, data, rows, columns, theme]);

  useImperativeHandle(
    ref,
    () => ({
      picture: (format) => {
        const background = getComputedStyle(document.documentElement).getPropertyValue("--bg").trim();
        return drawing.current?.picture(format, background) ?? "";
      },
    }),
    [],
  );
  return <div ref={host} role="img" aria-label={label} className={styles.drawn} />;
}

/** The theme's name, which changes with it. */
function useThemeName(): string {
  const [name, setName] = useState(document.documentElement.dataset.theme ?? "");
  useEffect(() => {
    const observer = new MutationObserver(() => setName(document.documentElement.dataset.theme ?? ""));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => observer.disconnect();
  }, []);
  return name;
}
