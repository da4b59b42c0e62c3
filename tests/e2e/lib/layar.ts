import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './paths.ts';

/** Two outputs of one graphics card that draws nowhere: the operator's own, and one that can be plugged in and pulled. */
const CONFIG = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "kartu"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "layar"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "semua"
  Device "kartu"
  Monitor "layar"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 4096 2160
  EndSubSection
EndSection
`;
const NEEDED = ['/usr/lib/xorg/modules/drivers/dummy_drv.so', '/usr/bin/Xorg', '/usr/bin/xrandr'];

/** Why there can be no second display on this machine; null where there can. */
export function noSecondDisplay(): string | null {
  const missing = NEEDED.find((file) => !existsSync(file));
  if (missing) return `${missing} is missing (xserver-xorg-core, xserver-xorg-video-dummy, x11-xserver-utils)`;
  return process.getuid?.() === 0 ? null : 'an X server of one’s own with a chosen driver needs root';
}

export interface Displays {
  /** For the environment variable DISPLAY. */
  readonly name: string;
  plug(mode?: '1920x1080' | '1024x768'): void;
  pull(): void;
  stop(): Promise<void>;
}

/** An X server whose second display comes and goes like a projector's cable. */
export async function startDisplays(number: number): Promise<Displays> {
  const { folder, remove } = temporaryFolder();
  const name = `:${number}`;
  writeFileSync(path.join(folder, 'xorg.conf'), CONFIG);
  const args = [name, '-config', 'xorg.conf', '-noreset', '-novtswitch', '-sharevts', '-nolisten', 'tcp'];
  const server = spawn('Xorg', [...args, '-logfile', path.join(folder, 'log')], { cwd: folder, stdio: 'ignore' });
  const xrandr = (...rest: string[]): string =>
    execFileSync('xrandr', ['--display', name, ...rest], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    }
    remove();
  };
  for (let i = 0; ; i++) {
    try {
      xrandr('--output', 'DUMMY0', '--mode', '1368x768', '--pos', '0x0', '--primary');
      break;
    } catch (error) {
      if (i === 100 || server.exitCode !== null) {
        await stop();
        throw error;
      }
      await new Promise((r) => setTimeout(r, 100));
    }
  }
  for (const mode of ['1920x1080', '1024x768']) xrandr('--addmode', 'DUMMY1', mode);
  /** The driver tells of a plug only when somebody looks at the outputs. */
  const output = (...what: string[]): void => {
    xrandr('--output', 'DUMMY1', ...what);
    xrandr('--query');
  };
  return {
    name,
    plug: (mode = '1920x1080') => output('--mode', mode, '--pos', '1368x0'),
    pull: () => output('--off'),
    stop,
  };
}
