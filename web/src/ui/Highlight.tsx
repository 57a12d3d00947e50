/** Shows `text` with every occurrence of `part` marked, whatever its case. */
export function Highlight({ text, part }: { text: string; part: string }) {
  return <>{split(text, part).map(({ at, piece, hit }) => (hit ? <mark key={at}>{piece}</mark> : piece))}</>;
}

interface Piece {
  at: number;
  piece: string;
  hit: boolean;
}

/** Cuts `text` into pieces that match `part` and pieces that do not. */
export function split(text: string, part: string): Piece[] {
  const needle = part.trim().toLowerCase();
  if (!needle) return [{ at: 0, piece: text, hit: false }];
  const haystack = text.toLowerCase();
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, from)) {
    if (at > from) pieces.push({ at: from, piece: text.slice(from, at), hit: false });
    pieces.push({ at, piece: text.slice(at, at + needle.length), hit: true });
    from = at + needle.length;
  }
  if (from < text.length) pieces.push({ at: from, piece: text.slice(from), hit: false });
  return pieces;
}

/** Whether any of the texts contains `part`, whatever its case. */
export function matches(part: string, ...texts: (string | null | undefined)[]): boolean {
  const needle = part.trim().toLowerCase();
  return texts.some((text) => text?.toLowerCase().includes(needle));
}
