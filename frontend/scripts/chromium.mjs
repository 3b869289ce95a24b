// Unpacks the Chromium that npm brought, with the few libraries that a bare machine lacks, into the folder that TMPDIR
// names. Prints where the browser is, then where the libraries are. Linux on x64 only.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
console.log(await chromium.executablePath());
console.log(join(await inflate(join(bin, 'al2023.tar.br')), 'lib'));
