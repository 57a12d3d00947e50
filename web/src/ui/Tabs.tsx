import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import styles from "./Tabs.module.css";

interface TabsProps<K extends string> {
  label: string;
  tabs: readonly { id: K; label: string; content: ReactNode }[];
  selected?: K;
  onSelect?: (id: K) => void;
}

/** Panels of one place, one of them in view. */
export function Tabs<K extends string>({ label, tabs, selected, onSelect }: TabsProps<K>) {
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect?.(key as K)}>
      <TabList aria-label={label} className={styles.bar}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

interface NavTabsProps {
  label: string;
  /** Tabs below other tabs are drawn as pills. */
  look?: "bar" | "pills";
  tabs: readonly { href: string; label: string; current: boolean }[];
}

/** Tabs that are addresses: a list of links. */
export function NavTabs({ label, look = "bar", tabs }: NavTabsProps) {
  return (
    <nav aria-label={label} className={styles[look]}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} className={styles.tab} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
