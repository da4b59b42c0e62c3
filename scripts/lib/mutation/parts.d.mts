export const PARTS: Readonly<Record<string, { files: RegExp; tests: string[]; wholeFiles?: false }>>;
export function partOf(path: string): string | undefined;
export function testsOf(part: string): string[];
export function excludedIn(part: string): string[];
