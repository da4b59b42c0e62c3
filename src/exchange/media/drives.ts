import si from 'systeminformation';
import { z } from 'zod';

/** A stick or card that is plugged in and can be reached. */
export type Drive = {
  /** Folder in which it appears: `/media/ppk/STICK`, `E:\`. */
  folder: string;
  /** What people call it; its folder where it has no label. */
  name: string;
  fileSystem: string;
  size: number;
  free: number;
  writable: boolean;
};

const Block = z.object({
  name: z.string(),
  mount: z.string().nullish(),
  label: z.string().nullish(),
  fsType: z.string().nullish(),
  removable: z.boolean().nullish(),
  protocol: z.string().nullish(),
  group: z.string().nullish(),
});
const Volume = z.object({
  mount: z.string(),
  type: z.string().nullish(),
  size: z.number(),
  available: z.number().nullish(),
  rw: z.boolean().nullish(),
});

/** What the system tells of disks and volumes; tests put other answers in its place. */
export type DriveSource = { blocks: () => Promise<unknown[]>; volumes: () => Promise<unknown[]> };

const SYSTEM: DriveSource = { blocks: () => si.blockDevices(), volumes: () => si.fsSize() };

const parsed = <T>(shape: z.ZodType<T>, rows: unknown[]): T[] =>
  rows.flatMap((x) => {
    const r = shape.safeParse(x);
    return r.success ? [r.data] : [];
  });

/** Folders in which Linux desktops show what was plugged in, whatever it says of itself. */
const PLUGGED = /^\/(run\/)?media\//;
const OF_SYSTEM = new Set(['/', '/boot', '/boot/efi', '/home', 'C:']);

/**
 * Removable drives that are plugged in and mounted, by name. What the system does not tell is left out, not guessed: a
 * folder can always be chosen by hand. Never throws.
 */
export async function listDrives(source: DriveSource = SYSTEM): Promise<Drive[]> {
  const answers = await Promise.allSettled([source.blocks(), source.volumes()]);
  const [blocks, volumes] = answers.map((a) => (a.status === 'fulfilled' && Array.isArray(a.value) ? a.value : []));
  const volume = new Map(parsed(Volume, volumes ?? []).map((v) => [v.mount, v]));
  const found = parsed(Block, blocks ?? []).flatMap((b): Drive[] => {
    const mount = b.mount ?? '';
    const plugged = b.removable === true || b.protocol?.toLowerCase() === 'usb' || PLUGGED.test(mount);
    if (mount === '' || !plugged || OF_SYSTEM.has(mount)) return [];
    const v = volume.get(mount);
    const folder = /^[A-Z]:$/i.test(mount) ? `${mount}\\` : mount;
    return [
      {
        folder,
        name: b.label || folder,
        fileSystem: b.fsType || v?.type || '',
        size: v?.size ?? 0,
        free: v?.available ?? 0,
        writable: v?.rw ?? true,
      },
    ];
  });
  const once = new Map(found.map((d) => [d.folder, d]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name) || a.folder.localeCompare(b.folder));
}
