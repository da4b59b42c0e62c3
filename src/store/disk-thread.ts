import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** What a thread waits for; the fields are those of `disk-work.ts`. */
type DiskWork = { work: 'copy'; from: string; to: string } | { work: 'checkpoint'; file: string };

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), seq: z.number().int().optional(), hash: z.string().nullable().optional() }),
  z.object({ ok: z.literal(false), code: z.string(), message: z.string() }),
]);
type Done = Extract<z.infer<typeof Answer>, { ok: true }>;

/** A failure of the disk in the thread; `code` is SQLite's or the system's own, as if it had happened here. */
class DiskThreadError extends Error {
  override name = 'DiskThreadError';
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** The thread's file: TypeScript when the source runs (tests), the built file beside this one otherwise. */
const threadFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './disk-work.ts' : './disk.js', import.meta.url);

/**
 * Lets a thread of its own wait for the disk: on a worn-out one this takes seconds, in which the core must answer. Throws what
 * the disk said.
 */
export function waitForDisk(work: DiskWork): Promise<Done> {
  return new Promise((resolve, reject) => {
    // It inherits nothing: the session's secret is in the environment.
    const thread = new Worker(threadFile(), { workerData: work, env: {}, argv: [] });
    thread.once('message', (raw: unknown) => {
      const answer = Answer.parse(raw);
      if (answer.ok) resolve(answer);
      else reject(new DiskThreadError(answer.message, answer.code));
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`utas cakram berhenti (${code})`)));
  });
}
