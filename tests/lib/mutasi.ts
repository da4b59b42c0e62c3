// Setup of every test file while mutation testing runs (`npm run mutasi`), after Stryker's own setup file.
import fc from 'fast-check';
import { afterAll, beforeAll, inject, type TestContext } from 'vitest';

type Hits = Record<string, number>;
/** What Stryker keeps between its setup file and the code it has instrumented. */
type Stryker = {
  activeMutant?: string | undefined;
  hitCount?: number;
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> };
};
declare module 'vitest' {
  interface ProvidedContext {
    globalNamespace: string;
    mode: 'dry-run' | 'mutant';
    activeMutant: string;
    testNameSeparator: string;
  }
}

// The same figures on every machine, and no time for shrinking what only has to fail.
fc.configureGlobal({ seed: 310102, endOnFailure: true });

const here = globalThis as unknown as Record<string, Stryker>;
const name = inject('globalNamespace');
here[name] ??= {};
const stryker = here[name];

// The whole domain is loaded before the test file. So what runs while it loads (constants, schemas: "static", tried with
// every test) is told from what the test file itself calls while it is read, e.g. for a fixture.
import.meta.glob('../../src/domain/**/*.ts', { eager: true });

type Task = Readonly<TestContext['task']>;
type Suite = Task['suite'];

function testId(test: Task): string {
  const names = [test.name];
  for (let suite: Suite = test.suite; suite; suite = suite.suite) names.unshift(suite.name);
  return `${test.file.filepath}#${names.join(inject('testNameSeparator')).trim()}`;
}

function testsOf(suite: { tasks: readonly (Task | NonNullable<Suite>)[] }): Task[] {
  return suite.tasks.flatMap((task) => (task.type === 'suite' ? testsOf(task) : [task as Task]));
}

if (inject('mode') === 'mutant') {
  // Fixtures are made by the mutated code as well.
  stryker.hitCount = 0;
  stryker.activeMutant = inject('activeMutant');
} else {
  const whileLoading: Hits = { ...stryker.mutantCoverage?.static };
  const byFixtures: Hits = {};
  beforeAll(() => {
    const coverage = stryker.mutantCoverage;
    for (const [mutant, hits] of Object.entries(coverage?.static ?? {})) {
      const more = hits - (whileLoading[mutant] ?? 0);
      if (more > 0) byFixtures[mutant] = more;
    }
    if (coverage) coverage.static = whileLoading;
  });
  // What the file's fixtures called counts as called by each of its tests.
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures a hook wants
  afterAll(({}, suite) => {
    const coverage = stryker.mutantCoverage;
    if (!coverage) return;
    for (const test of testsOf(suite as unknown as Parameters<typeof testsOf>[0])) {
      const id = testId(test);
      coverage.perTest[id] ??= {};
      const hits = coverage.perTest[id];
      for (const [mutant, more] of Object.entries(byFixtures)) hits[mutant] = (hits[mutant] ?? 0) + more;
    }
  });
}
