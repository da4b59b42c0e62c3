import { afterAll, vi } from 'vitest';

// Before every test file (vitest.config.ts): test files follow each other in one process. What a file changed of it is put
// back when the file ends.
const env = { ...process.env };

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const nama of Object.keys(process.env)) if (!(nama in env)) delete process.env[nama];
  for (const [nama, nilai] of Object.entries(env)) if (process.env[nama] !== nilai) process.env[nama] = nilai;
});
