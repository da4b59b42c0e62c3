/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what FAT refuses
const FORBIDDEN = /[\u0000-\u001f"*/:<>?\\|\u007f]/;

/** Bytes a FAT32 file cannot reach: sizes are 32 bits wide. */
export const FAT_LIMIT = 2 ** 32 - 1;

/**
 * Whether a file may have this name on every medium people carry (FAT32, exFAT, NTFS, ext4): no path, no character or
 * name that Windows refuses, at most 200 characters, and 240 bytes of UTF-8 with room left for a suffix.
 */
export function isPortableName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 200 &&
    Buffer.byteLength(name) <= 240 &&
    !FORBIDDEN.test(name) &&
    !RESERVED.test(name) &&
    !/^\s|[\s.]$/.test(name)
  );
}

/** `a.rekap` → `a (2).rekap`. */
export function numberedName(name: string, n: number): string {
  const dot = name.lastIndexOf('.');
  const at = dot > 0 ? dot : name.length;
  return `${name.slice(0, at)} (${n})${name.slice(at)}`;
}
