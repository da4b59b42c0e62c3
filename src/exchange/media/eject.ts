import { spawn } from 'node:child_process';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';

/** Runs a program of the system to its end; null where there is no such program. */
export type RunProgram = (program: string, args: string[]) => Promise<{ code: number; text: string } | null>;

const LIMIT_MS = 20_000;

const run: RunProgram = (program, args) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS, windowsHide: true });
    let text = '';
    const keep = (data: Buffer): void => {
      text = (text + data.toString()).slice(-2000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve({ code: code ?? 1, text }));
  });

/**
 * Asks the system to let go of a drive, so that it can be pulled out: udisks on Linux, the shell's own *Eject* on
 * Windows. Everything written by `writeToMedium` is on the drive before this is asked. Errors: MEDIA_BELUM_LEPAS.
 */
export async function ejectDrive(
  drive: { folder: string; device?: string },
  o: { platform?: NodeJS.Platform; run?: RunProgram } = {},
): Promise<Hasil<null>> {
  const platform = o.platform ?? process.platform;
  const exec = o.run ?? run;
  if (platform === 'win32') {
    // The letter alone goes into the script, and only where it is one.
    const letter = /^([A-Z]):\\?$/i.exec(drive.folder)?.[1];
    if (!letter) return gagal('MEDIA_BELUM_LEPAS', { sebab: 'bukan huruf drive' });
    const script = `(New-Object -ComObject Shell.Application).Namespace(17).ParseName('${letter}:').InvokeVerb('Eject'); Start-Sleep 2; if (Test-Path '${letter}:\\') { exit 1 }`;
    const done = await exec('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script]);
    return done?.code === 0 ? berhasil(null) : gagal('MEDIA_BELUM_LEPAS', { sebab: 'masih dipakai' });
  }
  const mount = await exec('findmnt', ['-n', '-o', 'SOURCE', '--mountpoint', drive.folder]);
  const device = mount?.code === 0 ? mount.text.trim() : '';
  if (!/^\/dev\/[\w/-]+$/.test(device)) return gagal('MEDIA_BELUM_LEPAS', { sebab: 'perangkatnya tidak dikenal' });
  const done = await exec('udisksctl', ['unmount', '--no-user-interaction', '-b', device]);
  if (!done) return gagal('MEDIA_BELUM_LEPAS', { sebab: 'sistem ini tidak dapat diminta melepasnya' });
  return done.code === 0 ? berhasil(null) : gagal('MEDIA_BELUM_LEPAS', { sebab: 'masih dipakai' });
}
