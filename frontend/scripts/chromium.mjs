// Unpacks the Chromium that npm brought, with the few libraries that a bare machine lacks, into the folder that TMPDIR
// names. Prints where the browser is, then where the libraries are. Linux on x64 only.
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// It unpacks the libraries only where it believes that they are missing: on Amazon's Lambda.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
console.log(await chromium.executablePath());
console.log(join(tmpdir(), 'al2023', 'lib'));
