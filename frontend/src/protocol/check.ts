import { Malformed } from './frames';

/** A JSON object, or a clear complaint. */
export function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Malformed(`${name} should be an object: ${brief(value)}`);
  return value as Record<string, unknown>;
}

/** A list; one that is left out is empty. */
export function list(value: unknown, name: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Malformed(`${name} should be a list: ${brief(value)}`);
  return value;
}

/** A whole number from `min` to `max`, both included. */
export function whole(value: unknown, name: string, max = Number.MAX_SAFE_INTEGER, min = 0): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < min || value > max)
    throw new Malformed(`${name} should be a whole number from ${min} to ${max}: ${brief(value)}`);
  return value;
}

export function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Malformed(`${name} should be text: ${brief(value)}`);
  return value;
}

export function flag(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new Malformed(`${name} should be true or false: ${brief(value)}`);
  return value;
}

/** One of a few words. */
export function oneOf<T extends string>(value: unknown, name: string, words: readonly T[]): T {
  const found = words.find(word => word === value);
  if (found === undefined)
    throw new Malformed(`${name} should be one of ${words.join(', ')}: ${brief(value)}`);
  return found;
}

function brief(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 60);
}
