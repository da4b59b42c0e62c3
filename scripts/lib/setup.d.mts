export function matchesLock(lock: unknown, installed: unknown): boolean;
export function explainNpm(text: string): string;
export function ensureInstalled(): Promise<void>;
