/**
 * Reads JSON without losing digits. JavaScript's numbers are doubles: `9007199254740993` and `1.50` would come out as
 * `9007199254740992` and `1.5`. A number that a double cannot print back exactly as it was written stays a string.
 */
export function parseExact(text: string): unknown {
  return JSON.parse(mayLoseDigits.test(text) ? text.replace(stringOrNumber, keepDigits) : text);
}

/** Sixteen digits in a row, a fraction ending in zero, or a negative zero: the cheap test that lets most answers pass untouched. */
const mayLoseDigits = /\d{16}|[\d.]{17}|\.\d*0(?!\d)|-0(?!\.)/;

const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function keepDigits(token: string): string {
  if (token.startsWith('"')) return token;
  return String(Number(token)) === token || /[eE]/.test(token) ? token : `"${token}"`;
}
