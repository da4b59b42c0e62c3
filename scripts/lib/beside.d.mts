/** Packages that stay files of their own beside the programs. */
export const BESIDE: readonly string[];
