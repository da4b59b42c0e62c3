/** The folder given with `--data FOLDER` or `--data=FOLDER`; undefined when there is none. */
export function dataArgument(argv: readonly string[]): string | undefined {
  const joined = argv.find((arg) => arg.startsWith('--data='));
  if (joined !== undefined) return joined.slice('--data='.length) || undefined;
  const at = argv.indexOf('--data');
  const next = at < 0 ? undefined : argv[at + 1];
  return next === undefined || next.startsWith('-') ? undefined : next;
}
