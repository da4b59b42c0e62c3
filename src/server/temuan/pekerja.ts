import { parentPort, workerData } from 'node:worker_threads';
import bonjour, { type Browser, type Service } from 'bonjour-service';
import { Ditemukan, type KabarTemuan, MulaiTemuan, PerintahTemuan } from './pesan.ts';

/**
 * Announces a receiver and finds others by mDNS, in a thread of its own: whatever a network or this library does ends at most
 * this thread. What is announced: the kind of service, its port, and the id of the device's key. No name of the computer,
 * which often is its owner's; no region; no figures.
 */
const JENIS = 'rekap-pleno';
const ULANG_MS = 10_000;
/** One that was not heard for so long is gone; goodbyes are lost on such networks. */
const LUPA_MS = 35_000;
const MAKS = 50;

const kirim = (k: KabarTemuan): void => parentPort?.postMessage(k);
const sebab = (e: unknown): string => (e instanceof Error ? ('code' in e && String(e.code)) || e.message : String(e));

const { mdns } = MulaiTemuan.parse(workerData);
const b = new bonjour.Bonjour(mdns ?? {}, (e: unknown) => kirim({ kabar: 'gagal', sebab: sebab(e) }));
const terlihat = new Map<string, { d: Ditemukan; waktu: number }>();
let pencari: Browser | null = null;
let jadwal: NodeJS.Timeout | undefined;

function kabari(): void {
  const kini = performance.now();
  for (const [k, x] of terlihat) if (kini - x.waktu > LUPA_MS) terlihat.delete(k);
  kirim({ kabar: 'ditemukan', daftar: [...terlihat.values()].map((x) => x.d) });
}

function lihat(s: Service): void {
  // The address that the answer came from is one that this computer can reach.
  const alamat = s.referer?.family === 'IPv4' ? s.referer.address : s.addresses?.find((a) => a.includes('.'));
  const d = Ditemukan.safeParse({ id: s.txt?.id, alamat, port: s.port });
  if (!d.success || (!terlihat.has(d.data.id) && terlihat.size >= MAKS)) return;
  terlihat.set(d.data.id, { d: d.data, waktu: performance.now() });
  kabari();
}

function tanya(): void {
  pencari?.stop();
  pencari = b.find({ type: JENIS });
  pencari.on('up', lihat);
  pencari.on('down', (s) => {
    if (terlihat.delete(String(s.txt?.id))) kabari();
  });
}

parentPort?.on('message', (m: unknown) => {
  const p = PerintahTemuan.parse(m);
  if (p.perintah === 'cari') {
    clearInterval(jadwal);
    pencari?.stop();
    pencari = null;
    terlihat.clear();
    if (!p.ya) return;
    tanya();
    jadwal = setInterval(() => {
      tanya();
      kabari();
    }, ULANG_MS);
    return;
  }
  b.unpublishAll(() => {
    if (!p.apa) return;
    const { id, port } = p.apa;
    b.publish({
      name: `Rekap Pleno ${id}`,
      type: JENIS,
      port,
      host: `rekap-${id}.local`,
      txt: { v: '1', id },
      disableIPv6: true,
    });
  });
});
