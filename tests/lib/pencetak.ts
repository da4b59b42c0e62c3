import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as tunggu } from 'node:timers/promises';

/** What a real print service is made of here; Debian: cups-daemon, cups-core-drivers, cups-client, cups-ipp-utils, avahi-daemon, dbus. */
const PROGRAM = ['dbus-daemon', 'avahi-daemon', 'cupsd', 'ippeveprinter', 'lpadmin'] as const;
const FOLDER = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'];
const cari = (nama: string): string | undefined =>
  FOLDER.map((f) => path.join(f, nama)).find((f) => f.startsWith('/') && fs.existsSync(f));

/** Why no print service can be had here; null where it can. It runs as root, because CUPS becomes another user for its work. */
export function tanpaPencetak(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'perlu Linux sebagai root';
  const kurang = PROGRAM.filter((n) => cari(n) === undefined);
  return kurang.length > 0 ? `belum ada: ${kurang.join(', ')}` : null;
}

/** One document that came out of the printer, in the order of coming. */
export type Keluar = { judul: string; pdf: Buffer; media: string; sisi: string };

const PORT_BEBAS = (): Promise<number> =>
  new Promise((jadi) => {
    const s = net.createServer().listen(0, '127.0.0.1', () => {
      const a = s.address();
      s.close(() => jadi(typeof a === 'object' && a ? a.port : 0));
    });
  });

/** What the printer does with a document: waits while it has no paper, notes what was asked of it, keeps it. */
const PERINTAH = `#!/bin/sh
# A printer without power does not go on with what it had begun.
while [ -e "$DIR/habis" ]; do kill -0 $PPID 2>/dev/null || exit 1; echo "STATE: +media-empty" >&2; sleep 0.2; done
echo "STATE: -media-empty" >&2
n=$(ls "$DIR/keluar" | grep -c pdf$)
n=$(printf %05d $((n + 1)))
printf '%s\\n%s\\n%s\\n' "$IPP_JOB_NAME" "$IPP_MEDIA$IPP_MEDIA_COL" "$IPP_SIDES" > "$DIR/keluar/$n.txt"
# Seen only when it is whole: whoever looks meanwhile must not read half of it.
cp "$1" "$DIR/keluar/$n.sebagian"
mv "$DIR/keluar/$n.sebagian" "$DIR/keluar/$n.pdf"
`;

const ATRIBUT = `ATTR keyword media-supported iso_a4_210x297mm,om_f4_215x330mm
ATTR keyword media-default iso_a4_210x297mm
ATTR collection media-size-supported { MEMBER integer x-dimension 21000 MEMBER integer y-dimension 29700 }, { MEMBER integer x-dimension 21500 MEMBER integer y-dimension 33000 }
ATTR keyword media-col-supported media-size
ATTR keyword sides-supported one-sided,two-sided-long-edge,two-sided-short-edge
ATTR keyword sides-default one-sided
ATTR mimeMediaType document-format-supported application/pdf
ATTR mimeMediaType document-format-default application/pdf
ATTR rangeOfInteger copies-supported 1-99
ATTR integer copies-default 1
ATTR integer pages-per-minute 60
`;

const dbus = (f: string): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=${f}/bus</listen><auth>EXTERNAL</auth><policy context="default">
<allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/><allow user="*"/><allow send_type="method_call"/>
</policy></busconfig>`;

const AVAHI = `[server]
use-ipv6=no
allow-interfaces=lo
[wide-area]
enable-wide-area=no
[publish]
publish-hinfo=no
publish-workstation=no
`;

const cupsd = (f: string): string => `Listen ${f}/soket
LogLevel info
WebInterface No
Browsing No
DefaultAuthType None
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

const berkasCups = (f: string): string =>
  [
    ['ServerRoot', ''],
    ['RequestRoot', '/antre'],
    ['CacheDir', '/cache'],
    ['StateDir', '/state'],
    ['TempDir', '/tmp'],
    ['ErrorLog', '/log/error'],
    ['AccessLog', '/log/access'],
    ['PageLog', '/log/page'],
  ]
    .map(([n, d]) => `${n} ${f}${d}\n`)
    .join('');

async function sampai(syarat: () => boolean, apa: string, ms = 15_000): Promise<void> {
  const akhir = Date.now() + ms;
  while (!syarat()) {
    if (Date.now() > akhir) throw new Error(`${apa} belum juga setelah ${ms} ms`);
    await tunggu(50);
  }
}

const menjawab = (port: number): Promise<boolean> =>
  new Promise((jadi) => {
    const s = net.connect(port, '127.0.0.1');
    s.once('connect', () => {
      s.destroy();
      jadi(true);
    });
    s.once('error', () => jadi(false));
  });

/**
 * A print service with one printer, both real: CUPS in a folder of its own, and `ippeveprinter` of the same project, which
 * keeps what it gets. Nothing of the machine's own print service is touched.
 */
export class PencetakUji {
  /** Queues of the same printer: this one does not wait for the end of a job, which takes CUPS seconds to notice. */
  readonly nama = 'Kantor';
  /** This one follows a job to its end. */
  readonly teliti = 'Teliti';
  /** This one lets CUPS write the PDF anew on its way (pdftopdf), as the queues of most real printers do. */
  readonly saring = 'Saring';
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-pencetak-'));
  readonly #proses: ChildProcess[] = [];
  #pencetak: ChildProcess | undefined;
  #port = 0;

  get soket(): string {
    return path.join(this.folder, 'soket');
  }

  #jalan(nama: (typeof PROGRAM)[number], arg: string[]): ChildProcess {
    const log = fs.openSync(path.join(this.folder, `${nama}.log`), 'a');
    const anak = spawn(cari(nama) ?? nama, arg, {
      stdio: ['ignore', log, log],
      env: { ...process.env, DIR: this.folder, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${this.folder}/bus`, LC_ALL: 'C' },
    });
    fs.closeSync(log);
    return anak;
  }

  #admin(...arg: string[]): void {
    const r = spawnSync(cari('lpadmin') ?? 'lpadmin', arg, { env: { ...process.env, CUPS_SERVER: this.soket } });
    if (r.status !== 0) throw new Error(`lpadmin: ${r.stderr}`);
  }

  async mulai(): Promise<this> {
    const f = this.folder;
    for (const d of ['antre', 'cache', 'state', 'tmp', 'log', 'spool', 'keluar']) fs.mkdirSync(path.join(f, d));
    fs.chmodSync(f, 0o755);
    const tulis = (nama: string, isi: string, mode = 0o644): string => {
      const berkas = path.join(f, nama);
      fs.writeFileSync(berkas, isi, { mode });
      return berkas;
    };
    tulis('perintah', PERINTAH, 0o755);
    tulis('atribut', ATRIBUT);
    this.#proses.push(
      this.#jalan('dbus-daemon', [`--config-file=${tulis('dbus.conf', dbus(f))}`, '--nofork', '--nopidfile']),
    );
    await sampai(() => fs.existsSync(path.join(f, 'bus')), 'dbus-daemon');
    const avahi = ['--no-drop-root', '--no-chroot', '--no-rlimits', '-f', tulis('avahi.conf', AVAHI)];
    this.#proses.push(this.#jalan('avahi-daemon', avahi));
    const cups = ['-f', '-c', tulis('cupsd.conf', cupsd(f)), '-s', tulis('cups-files.conf', berkasCups(f))];
    this.#proses.push(this.#jalan('cupsd', cups));
    await sampai(() => fs.existsSync(this.soket), 'cupsd');
    this.#port = await PORT_BEBAS();
    await this.nyalakan();
    const ppd = path.join(import.meta.dirname, 'pencetak.ppd');
    const langsung = /^\*cupsFilter2: "application\/pdf .*\n/m;
    const ppdSaring = tulis('saring.ppd', fs.readFileSync(ppd, 'utf8').replace(langsung, ''));
    const uri = `ipp://localhost:${this.#port}/ipp/print`;
    this.#admin('-p', this.nama, '-E', '-v', `${uri}?waitjob=false`, '-P', ppd);
    this.#admin('-p', this.teliti, '-E', '-v', uri, '-P', ppd);
    this.#admin('-p', this.saring, '-E', '-v', `${uri}?waitjob=false`, '-P', ppdSaring);
    this.#admin('-d', this.nama);
    return this;
  }

  /** Switches the printer on; it may take a moment until its name service lets it in. */
  async nyalakan(): Promise<void> {
    const f = this.folder;
    const arg = [
      '-a',
      `${f}/atribut`,
      '-c',
      `${f}/perintah`,
      '-r',
      'off',
      '-p',
      `${this.#port}`,
      '-k',
      '-d',
      `${f}/spool`,
    ];
    for (let i = 0; i < 60; i++) {
      if (!this.#pencetak || this.#pencetak.exitCode !== null || this.#pencetak.signalCode !== null)
        this.#pencetak = this.#jalan('ippeveprinter', [...arg, '-n', 'localhost', 'Uji']);
      await tunggu(150);
      if (await menjawab(this.#port)) return;
    }
    throw new Error('ippeveprinter tidak menjawab');
  }

  /** Pulls its plug. */
  matikan(): void {
    this.#pencetak?.kill('SIGKILL');
  }

  habiskanKertas(): void {
    fs.writeFileSync(path.join(this.folder, 'habis'), '');
  }

  isiKertas(): void {
    fs.rmSync(path.join(this.folder, 'habis'), { force: true });
  }

  keluar(): Keluar[] {
    const d = path.join(this.folder, 'keluar');
    return fs
      .readdirSync(d)
      .filter((n) => n.endsWith('.pdf'))
      .sort()
      .map((n) => {
        const [judul = '', media = '', sisi = ''] = fs
          .readFileSync(path.join(d, n.replace('.pdf', '.txt')), 'utf8')
          .split('\n');
        return { judul, media, sisi, pdf: fs.readFileSync(path.join(d, n)) };
      });
  }

  async tunggu(banyak: number): Promise<Keluar[]> {
    await sampai(() => this.keluar().length >= banyak, `${banyak} dokumen dari pencetak`, 40_000);
    return this.keluar();
  }

  berhenti(): void {
    for (const p of [this.#pencetak, ...this.#proses.reverse()]) p?.kill('SIGKILL');
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
