import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** A component whose code is fetched when it is first shown; shown under a `Suspense`. */
export function lazyPart<P, K extends string>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => load().then((module) => ({ default: module[name] })));
}
