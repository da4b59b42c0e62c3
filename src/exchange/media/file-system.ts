import fs from 'node:fs/promises';

/** The operations on a file that is open. */
export type OpenFile = {
  write(data: Uint8Array): Promise<{ bytesWritten: number }>;
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  sync(): Promise<void>;
  close(): Promise<void>;
};

/** What writing to a medium needs of a file system; tests put one in its place that fails at a given operation. */
export type FileSystem = {
  open(file: string, flags: string | number): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  rm(file: string): Promise<void>;
  mkdir(folder: string): Promise<void>;
  stat(file: string): Promise<{ size: number; isFile: boolean; isFolder: boolean } | null>;
  /** Free bytes for an ordinary user, and whether the file system is FAT, whose files end at 4 GB. */
  space(folder: string): Promise<{ free: number; fat: boolean }>;
};

/** MSDOS_SUPER_MAGIC, statfs(2): FAT12, FAT16 and FAT32 of Linux. Elsewhere the write itself says it. */
const FAT_MAGIC = 0x4d44;

const missing = (e: unknown): boolean => e instanceof Error && 'code' in e && e.code === 'ENOENT';

/** The file system of this computer. */
export const REAL_FILES: FileSystem = {
  open: async (file, flags) => {
    const handle = await fs.open(file, flags);
    return {
      write: (data) => handle.write(data),
      read: (buffer, offset, length, position) => handle.read(buffer, offset, length, position),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  rename: (from, to) => fs.rename(from, to),
  rm: (file) => fs.rm(file, { force: true }),
  mkdir: async (folder) => void (await fs.mkdir(folder, { recursive: true })),
  stat: async (file) => {
    try {
      const s = await fs.stat(file);
      return { size: s.size, isFile: s.isFile(), isFolder: s.isDirectory() };
    } catch (e) {
      if (missing(e)) return null;
      throw e;
    }
  },
  space: async (folder) => {
    const s = await fs.statfs(folder);
    return { free: s.bavail * s.bsize, fat: s.type === FAT_MAGIC };
  },
};
