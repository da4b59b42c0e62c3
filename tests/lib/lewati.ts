import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test was left out; `npm test` prints it beside the test's name. */
    alasan?: string;
  }
}

/** Leaves a test out with a reason a person can act on, e.g. a program this machine does not have. */
export function lewati(context: TestContext, alasan: string): never {
  context.task.meta.alasan = alasan;
  return context.skip(alasan);
}
