import {
  AtSign,
  Binary,
  Braces,
  Brackets,
  Calendar,
  CalendarClock,
  Clock,
  Coins,
  FileText,
  Fingerprint,
  Hash,
  KeyRound,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Sigma,
  SquareCheck,
  Timer,
  Type,
  UserRound,
  Waypoints,
} from "lucide-react";

const icons: Readonly<Record<string, LucideIcon>> = {
  text: Type,
  number: Hash,
  boolean: SquareCheck,
  date: Calendar,
  datetime: CalendarClock,
  time: Clock,
  duration: Timer,
  enum: List,
  money: Coins,
  email: AtSign,
  uri: Link2,
  uuid: Fingerprint,
  json: Braces,
  array: Brackets,
  user: UserRound,
  file: FileText,
  key: KeyRound,
  link: Waypoints,
  formula: Sigma,
  order: ListOrdered,
  other: Binary,
};

/** The icon of a kind of column. */
export function TypeIcon({ name }: { name: string }) {
  const Icon = icons[name] ?? Binary;
  return <Icon aria-hidden="true" />;
}

/** All icons once, out of sight: the sheet, which React does not draw, takes its copies from here. */
export function TypeIconStock() {
  return (
    <div hidden data-type-icons="">
      {Object.keys(icons).map((name) => (
        <span key={name} data-type-icon={name}>
          <TypeIcon name={name} />
        </span>
      ))}
    </div>
  );
}

/** A fresh copy of an icon of the stock. */
export function copyTypeIcon(name: string): Element | null {
  const found = document.querySelector(`[data-type-icons] [data-type-icon="${CSS.escape(name)}"] svg`);
  return (found?.cloneNode(true) as Element | undefined) ?? null;
}
