import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { createGrid } from "../createGrid";
import type { Grid, GridOptions } from "../types";

export interface DataGridProps extends GridOptions {
  readonly ref?: Ref<Grid>;
  readonly className?: string | undefined;
}

/**
 * The sheet as a React component. It fills its parent. React only carries new props to the engine; nothing inside is drawn by
 * React. Keep `source`, `columns` and `settings` stable between renders: a new identity is a change. `callbacks` may be fresh.
 * `painters` and `icon` are read once.
 */
export function DataGrid({ ref, className, ...options }: DataGridProps) {
  const { source, columns, callbacks, settings, messages } = options;
  const host = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<Grid | null>(null);
  const first = useRef(options);

  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const made = createGrid(host.current, first.current);
    setGrid(made);
    return () => made.destroy();
  }, []);

  useLayoutEffect(() => grid?.setCallbacks(callbacks ?? {}), [grid, callbacks]);
  useLayoutEffect(() => grid?.setColumns(columns), [grid, columns]);
  useLayoutEffect(() => grid?.setSource(source), [grid, source]);
  useEffect(() => grid?.setSettings(settings ?? {}), [grid, settings]);
  useEffect(() => grid?.setMessages(messages ?? {}), [grid, messages]);
  useImperativeHandle(ref, () => grid as Grid, [grid]);

  return <div ref={host} className={className} style={{ position: "relative", height: "100%", minHeight: 0 }} />;
}
