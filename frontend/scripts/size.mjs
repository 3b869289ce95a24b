// Prints what the play page weighs, gzipped, and fails when its scripts and styles pass the limit.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_BYTES = 45 * 1024; // a phone on a slow line has it within a second
const dist = new URL('../dist/', import.meta.url);
const page = readFileSync(new URL('play.html', dist), 'utf8');

const waiting = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(match => match[1]);
const seen = new Set();
let total = 0;

while (waiting.length > 0) {
  const name = waiting.pop();
  if (seen.has(name)) continue;
  seen.add(name);
  const bytes = readFileSync(new URL(name, dist));
  const size = gzipSync(bytes).length;
  total += size;
  console.log(`${String(size).padStart(7)} B  ${name}`);
  for (const match of bytes.toString().matchAll(/["']\.\/([\w.-]+\.(?:js|css))["']/g))
    waiting.push(`static/${match[1]}`);
}

console.log(`${String(total).padStart(7)} B  in all, of ${LIMIT_BYTES}`);
if (seen.size === 0 || total > LIMIT_BYTES) {
  console.error(seen.size === 0 ? 'No script found: run the build first.' : 'The play page is too heavy.');
  process.exit(1);
}
