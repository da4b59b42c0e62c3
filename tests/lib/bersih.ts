import { afterAll, afterEach, vi } from 'vitest';
import { sisa } from './sisa.ts';

// Before every test file (vitest.config.ts): test files follow each other in one process, whose modules are read once, so that
// a hook in a module would be known to the first file alone. What a file changed of the process is put back when it ends.
const env = { ...process.env };

afterEach(() => {
  for (const buang of sisa.splice(0).reverse()) buang();
});

afterAll(() => {
  // Also of what was made outside of any test.
  for (const buang of sisa.splice(0).reverse()) buang();
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const nama of Object.keys(process.env)) if (!(nama in env)) delete process.env[nama];
  for (const [nama, nilai] of Object.entries(env)) if (process.env[nama] !== nilai) process.env[nama] = nilai;
});
