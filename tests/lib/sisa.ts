/** What is to be put away when a test ends, the newest first; `bersih.ts` does it after every test of every file. */
export const sisa: (() => void)[] = [];
