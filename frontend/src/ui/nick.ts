const MAX_GRAPHEMES = 16;

/** A grapheme may carry any number of marks; a name tag does not. */
const MAX_CHARS = 64;

// Control, format (bidi and zero-width), unassigned, private, lone surrogates; then blank letters and marks.
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}]|\u034f|[\u115f\u1160\u2800\u3164\uffa0]|[\u17b4-\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;
const SPACE = /[\t-\r\p{Z}]+/gu;

/** A nick as the server will show it, by its own rule; undefined if it is too long. */
export function cleanNick(raw: string): string | undefined {
  if (raw.length > 4 * MAX_CHARS) return undefined;
  const seen = normal(normal(raw).replace(UNSEEN, '')).trim();
  return seen.length > MAX_CHARS || graphemes(seen) > MAX_GRAPHEMES ? undefined : seen;
}

function normal(text: string): string {
  return text.normalize('NFKC').replace(SPACE, ' ');
}

function graphemes(text: string): number {
  // Where a browser cannot tell graphemes, the server counts.
  return 'Segmenter' in Intl ? [...new Intl.Segmenter().segment(text)].length : 0;
}
