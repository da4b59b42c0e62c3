import type { RingkasPublik } from '../../contract/publik.ts';
import * as data from './data.ts';
import { layar } from './layar.ts';

/** As `TANYA_PUBLIK_DETIK` of the contract; a little more or less, so that phones do not all ask at once. */
const TANYA_MS = 5000;

const el = (id: string): HTMLElement => {
  const e = document.getElementById(id);
  if (!e) throw new Error(id);
  return e;
};

let kini: RingkasPublik | null = null;
let terakhir: Date | null = null;
let putus = false;
/** What stands on the page: it is drawn again only when this changes, so that nobody loses their place. */
let tergambar = '';

const dua = (n: number): string => (n < 10 ? `0${n}` : String(n));
const jam = (d: Date): string => `${dua(d.getHours())}.${dua(d.getMinutes())}.${dua(d.getSeconds())}`;
const tempat = (): string => location.hash.replace(/^#/, '') || '/';

function kataSegar(): void {
  const waktu = terakhir ? `Diperbarui pukul ${jam(terakhir)}.` : '';
  el('segar').textContent = putus ? `Sambungan terputus; mencoba lagi. ${waktu}`.trim() : waktu;
  el('segar').className = putus ? 'putus' : '';
}

async function gambar(pindah: boolean): Promise<void> {
  if (!kini) return;
  const r = kini;
  const di = tempat();
  const tanda = `${di} ${JSON.stringify(r)}`;
  if (tanda === tergambar) return;
  const isi = await layar(r, di);
  if (di !== tempat()) return;
  tergambar = tanda;
  const p = r.pleno;
  el('simulasi').hidden = !p || !p.simulasi;
  el('nama').textContent = p ? p.nama : 'Rekapitulasi';
  el('acara').textContent = p ? [p.atas.join(', '), p.pemilihan].filter((x) => x !== '').join(' · ') : '';
  const utama = el('isi');
  utama.textContent = '';
  for (const e of isi) utama.appendChild(e);
  document.title = `${isi.filter((e) => e.tagName === 'H1')[0]?.textContent || 'Rekapitulasi'} – tampilan publik`;
  if (pindah) {
    window.scrollTo(0, 0);
    utama.focus();
  }
}

async function segarkan(): Promise<void> {
  try {
    const r = await data.ringkas();
    if (!r) throw new Error('kosong');
    kini = r;
    await gambar(false);
    terakhir = new Date();
    putus = false;
  } catch {
    putus = true;
  }
  kataSegar();
}

/** A page in a pocket asks nobody; looked at again, it asks at once. */
function putaran(): void {
  const jeda = TANYA_MS * (0.9 + Math.random() * 0.2);
  setTimeout(() => {
    if (document.hidden) putaran();
    else segarkan().then(putaran, putaran);
  }, jeda);
}

window.addEventListener('hashchange', () => {
  gambar(true).catch(() => {
    putus = true;
    kataSegar();
  });
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void segarkan();
});
void segarkan();
putaran();
