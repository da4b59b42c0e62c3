// Setup of every test file while mutation testing runs (`npm run mutasi`), after Stryker's own setup file.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, inject, type TestContext } from 'vitest';

type Hits = Record<string, number>;
/** What Stryker keeps between its setup file and the code it has instrumented. */
type Stryker = {
  activeMutant?: string | undefined;
  hitCount?: number;
  /** Said to scripts/lib/mutation/worker.mjs: a test has failed under this mutant. */
  killed?: boolean;
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> };
};
declare module 'vitest' {
  interface ProvidedContext {
    globalNamespace: string;
    mode: 'dry-run' | 'mutant';
    activeMutant: string;
    testNameSeparator: string;
    /** Does a mutant that one test of a file calls count as called by each of them? */
    wholeFiles: boolean;
  }
}

// The same figures on every machine, and no time for shrinking what only has to fail.
fc.configureGlobal({ seed: 310102, endOnFailure: true });

const here = globalThis as unknown as Record<string, Stryker>;
const name = inject('globalNamespace');
here[name] ??= {};
const stryker = here[name];
const looking = inject('mode') === 'dry-run';
// Which mutants each file of tests calls is counted for it alone.
if (looking) stryker.mutantCoverage = { static: {}, perTest: {} };

// The whole domain is loaded before the test file. So what runs while it loads (constants, schemas: "static", tried with
// every test) is told from what the test file itself calls while it is read, e.g. for a fixture.
await Promise.all(Object.values(import.meta.glob('../../src/domain/**/*.ts')).map((load) => load()));

type Task = Readonly<TestContext['task']>;
type Suite = Task['suite'];
type AnySuite = { tasks: readonly (Task | NonNullable<Suite>)[] };

function testId(test: Task): string {
  const names = [test.name];
  for (let suite: Suite = test.suite; suite; suite = suite.suite) names.unshift(suite.name);
  return `${test.file.filepath}#${names.join(inject('testNameSeparator')).trim()}`;
}

const testsOf = (suite: AnySuite): Task[] =>
  suite.tasks.flatMap((task) => (task.type === 'suite' ? testsOf(task) : [task as Task]));

if (!looking) {
  // Fixtures are made by the mutated code as well.
  stryker.hitCount = 0;
  stryker.activeMutant = inject('activeMutant');
  beforeEach(({ onTestFailed }) => {
    onTestFailed(() => {
      stryker.killed = true;
    });
  });
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
  // What a fixture calls counts as called by each test of its file. So does, where a part says it (`wholeFiles`), what one
  // test calls: there the domain remembers what it has made for a form, so that the first test makes what the others look at.
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures a hook wants
  afterAll(({}, suite) => {
    const coverage = stryker.mutantCoverage;
    if (!coverage) return;
    const file: Hits = { ...byFixtures };
    if (inject('wholeFiles'))
      for (const hits of Object.values(coverage.perTest)) for (const mutant of Object.keys(hits)) file[mutant] ??= 1;
    for (const test of testsOf(suite as unknown as AnySuite)) {
      const id = testId(test);
      coverage.perTest[id] = { ...file, ...coverage.perTest[id] };
    }
  });
}
