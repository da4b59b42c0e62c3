import type { RingkasPublik } from '../../contract/publik.ts';
import { angka } from '../../domain/format.ts';
import * as data from './data.ts';
import { batang, h, tautan } from './dom.ts';
import { tabelLembar, tabelSuara } from './tabel.ts';

type Kontes = RingkasPublik['kontes'][number];
type Sah = { disahkan: number; jumlah: number };

const kemajuan = (x: Sah): string => `${angka(x.disahkan)} dari ${angka(x.jumlah)} TPS disahkan`;
const ditetapkan = (ya: boolean): HTMLElement | null => (ya ? h('b', { class: 'tetap' }, '✓ Ditetapkan') : null);

/** A large target with name, words and bar. */
function kartu(ke: string, nama: string, x: Sah & { ditetapkan?: boolean }): HTMLElement {
  return h(
    'li',
    {},
    tautan(
      ke,
      'kartu',
      h('span', { class: 'judul' }, nama),
      ditetapkan(x.ditetapkan === true),
      h('span', {}, kemajuan(x)),
      batang(x.disahkan, x.jumlah),
    ),
  );
}

const kembali = (ke: string, nama: string): HTMLElement => tautan(ke, 'kembali', `‹ ${nama}`);
const belum = (): HTMLElement => h('p', { class: 'belum' }, 'Belum ada lembar yang disahkan.');

function utama(r: RingkasPublik): HTMLElement[] {
  const k = r.keberatan;
  return [
    h('h1', {}, 'Kemajuan rekapitulasi'),
    h('ul', { class: 'daftar' }, ...r.kontes.map((x) => kartu(`/${x.kode}`, x.nama, x))),
    k.jumlah === 0
      ? h('p', { class: 'catatan' }, 'Belum ada keberatan atau kejadian khusus yang dicatat.')
      : h(
          'ul',
          { class: 'daftar' },
          h(
            'li',
            {},
            tautan(
              '/keberatan',
              'kartu',
              h('span', { class: 'judul' }, 'Keberatan dan kejadian khusus'),
              h('span', {}, `${angka(k.jumlah)} dicatat, ${angka(k.selesai)} sudah dijawab`),
            ),
          ),
        ),
  ];
}

const STATUS = {
  terbuka: 'belum dijawab',
  diterima: '✓ diterima',
  ditolak: '× ditolak',
  diteruskan: '→ diteruskan ke tingkat berikutnya',
} as const;

/** Who objected where, and how it stands; the words themselves are read out in the hall. */
async function semuaKeberatan(r: RingkasPublik): Promise<HTMLElement[]> {
  const semua = (await data.keberatan(r.keberatan.tanda)) || [];
  const nama = (kode: string): string => r.kontes.filter((x) => x.kode === kode).map((x) => x.nama)[0] || kode;
  return [
    kembali('/', 'Semua surat suara'),
    h('h1', {}, 'Keberatan dan kejadian khusus'),
    h('p', { class: 'kemajuan' }, 'Isinya dibacakan dalam rapat dan tertulis dalam berita acara.'),
    h(
      'ul',
      { class: 'keberatan' },
      ...semua.map((k) =>
        h(
          'li',
          {},
          h('b', {}, `${k.jenis === 'keberatan' ? 'Keberatan' : 'Kejadian khusus'} ${k.nomor} · ${k.dari}`),
          h('span', {}, `${k.tempat}${k.kontes ? ` · ${nama(k.kontes)}` : ''}`),
          k.jenis === 'keberatan' || k.status !== 'terbuka'
            ? h(
                'span',
                { class: 'status' },
                `${STATUS[k.status]}${k.hitungUlang ? ', surat suara dihitung ulang' : ''}`,
              )
            : null,
        ),
      ),
    ),
  ];
}

async function satuKontes(k: Kontes): Promise<HTMLElement[]> {
  const [f, rekap] = await Promise.all([data.formulir(k.kode, k.tanda), data.rekap(k.kode, k.tanda)]);
  return [
    kembali('/', 'Semua surat suara'),
    h('h1', {}, k.nama),
    h('p', { class: 'kemajuan' }, kemajuan(k), ' ', ditetapkan(k.ditetapkan)),
    batang(k.disahkan, k.jumlah),
    k.disahkan === 0 || !f || !rekap ? belum() : tabelSuara(f, rekap.angka),
    h('h2', {}, 'Desa dan kelurahan'),
    h('ul', { class: 'daftar' }, ...k.desa.map((d) => kartu(`/${k.kode}/${d.kode}`, d.nama, d))),
  ];
}

async function satuDesa(k: Kontes, kode: string): Promise<HTMLElement[] | null> {
  const [f, d] = await Promise.all([data.formulir(k.kode, k.tanda), data.desa(k.kode, kode, k.tanda)]);
  if (!f || !d) return null;
  return [
    kembali(`/${k.kode}`, k.nama),
    h('h1', {}, d.nama),
    h('p', { class: 'kemajuan' }, kemajuan(d), ' ', ditetapkan(d.ditetapkan)),
    batang(d.disahkan, d.jumlah),
    d.disahkan === 0 ? belum() : tabelSuara(f, d.angka),
    h('h2', {}, 'TPS'),
    h(
      'ul',
      { class: 'tps' },
      ...d.tps.map((t) =>
        h(
          'li',
          {},
          t.angka
            ? tautan(`/${k.kode}/${t.tps}`, 'sah', `TPS ${t.nomor}`, h('small', {}, '✓ disahkan'))
            : h('span', {}, `TPS ${t.nomor}`, h('small', {}, 'belum disahkan')),
        ),
      ),
    ),
  ];
}

async function satuTps(k: Kontes, tps: string): Promise<HTMLElement[] | null> {
  const desa = tps.slice(0, 10);
  const [f, d] = await Promise.all([data.formulir(k.kode, k.tanda), data.desa(k.kode, desa, k.tanda)]);
  const t = d?.tps.filter((x) => x.tps === tps)[0];
  if (!f || !d || !t) return null;
  return [
    kembali(`/${k.kode}/${desa}`, d.nama),
    h('h1', {}, `TPS ${t.nomor}`),
    h('p', { class: 'kemajuan' }, `${k.nama}, ${d.nama}`),
    t.angka ? tabelLembar(f, t.angka) : h('p', { class: 'belum' }, 'Lembar ini belum disahkan.'),
  ];
}

/** The screen of an address: `#/PPWP/9901012001`. What does not exist leads back to the first screen. */
export async function layar(r: RingkasPublik, alamat: string): Promise<HTMLElement[]> {
  if (!r.pleno) return [h('h1', {}, 'Belum ada rapat pleno yang dibuka.')];
  const [, kode, tempat] = alamat.split('/');
  if (kode === 'keberatan' && r.keberatan.jumlah > 0) return semuaKeberatan(r);
  const k = r.kontes.filter((x) => x.kode === kode)[0];
  if (!k) return utama(r);
  if (!tempat) return satuKontes(k);
  const isi = await (tempat.length > 10 ? satuTps(k, tempat) : satuDesa(k, tempat));
  return isi || satuKontes(k);
}
