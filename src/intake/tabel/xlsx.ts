import { decode } from 'saxen';
import { isiZipMemori } from '../sumber-zip.ts';
import { buatTabel, MAKS_SEL_TABEL, type Tabel, TabelDitolak } from './tabel.ts';
import { BagianXlsx, type Pendengar } from './xlsx-isi.ts';
import { PembacaLembarKerja } from './xlsx-lembar.ts';

/**
 * Workbook (XLSX, also XLSM) → one table a worksheet. Our own small reader over yauzl and saxen: the kept libraries
 * build whole sheets before anything can say "too large", refuse a workbook for one `#DIV/0!`, and do not tell merged
 * cells. Throws `TabelDitolak`, and whatever yauzl says of a broken zip.
 */
export async function uraiXlsx(isi: Uint8Array): Promise<Tabel[]> {
  const bagian = await BagianXlsx.buka(isiZipMemori(isi));
  const buku = await cariBuku(bagian);
  const hubungan = await bacaHubungan(bagian, buku);
  const { lembar, sejak1904 } = await bacaBuku(bagian, buku);
  const jalur = (jenis: string): string | undefined => [...hubungan.values()].find((h) => h.jenis === jenis)?.jalur;
  const teks = await bacaTeksBersama(bagian, jalur('sharedStrings'));
  const tanggal = await bacaGayaTanggal(bagian, jalur('styles'));

  const tabel: Tabel[] = [];
  const pembaca = new PembacaLembarKerja(teks, tanggal, sejak1904);
  for (const l of lembar) {
    const h = hubungan.get(l.id);
    // Chart sheets and macro sheets have a name in the workbook but no cells.
    if (h?.jenis !== 'worksheet') continue;
    pembaca.mulai();
    if (!(await bagian.urai(h.jalur, pembaca, true)))
      throw new TabelDitolak('TABEL_RUSAK', `${l.nama} tidak ada isinya`);
    const { baris, gabungan } = pembaca.selesai();
    tabel.push(buatTabel(l.nama, baris, { gabungan, tersembunyi: l.tersembunyi }));
  }
  return tabel;
}

/** Attributes by local name, decoded. Only the few that we need are read, so the getter's cost is paid seldom. */
const atributLokal = (a: Readonly<Record<string, string>>, nama: string): string | undefined => {
  const k = Object.keys(a).find((x) => x === nama || x.endsWith(`:${nama}`));
  return k === undefined ? undefined : decode(a[k] ?? '');
};

/** Listener for parts where only opening tags matter. */
const pembuka = (buka: (nama: string, a: (nama: string) => string | undefined) => void): Pendengar => ({
  buka: (nama, atribut) => buka(nama, (n) => atributLokal(atribut(), n)),
  tutup: () => undefined,
  teks: () => undefined,
});

async function cariBuku(bagian: BagianXlsx): Promise<string> {
  let jalur: string | undefined;
  await bagian.urai(
    '_rels/.rels',
    pembuka((nama, a) => {
      if (nama === 'Relationship' && a('Type')?.endsWith('/officeDocument')) jalur = a('Target');
    }),
  );
  const buku = (jalur ?? 'xl/workbook.xml').replace(/^\/+/, '');
  if (bagian.ada(buku) && buku.endsWith('.xml') && !/^(word|ppt)\//.test(buku)) return buku;
  const lain: readonly (readonly [string, string])[] = [
    ['xl/workbook.bin', 'Excel biner (.xlsb)'],
    ['content.xml', 'OpenDocument (.ods)'],
    ['word/document.xml', 'dokumen Word'],
    ['ppt/presentation.xml', 'presentasi PowerPoint'],
    ['Index/Document.iwa', 'Apple Numbers'],
  ];
  throw new BukanXlsx(lain.find(([n]) => bagian.ada(n))?.[1] ?? 'berkas zip');
}

/** A zip, but not a workbook: says what it seems to be. */
export class BukanXlsx extends Error {}

type Hubungan = { jenis: string; jalur: string };

async function bacaHubungan(bagian: BagianXlsx, buku: string): Promise<Map<string, Hubungan>> {
  const folder = buku.slice(0, buku.lastIndexOf('/') + 1);
  const hubungan = new Map<string, Hubungan>();
  await bagian.urai(
    `${folder}_rels/${buku.slice(folder.length)}.rels`,
    pembuka((nama, a) => {
      const [id, jenis, tujuan] = [a('Id'), a('Type'), a('Target')];
      if (nama !== 'Relationship' || !id || !jenis || !tujuan) return;
      const jalur = tujuan.startsWith('/') ? tujuan.slice(1) : gabungJalur(folder, tujuan);
      hubungan.set(id, { jenis: jenis.slice(jenis.lastIndexOf('/') + 1), jalur });
    }),
  );
  return hubungan;
}

/** `xl/` + `../xl/a.xml` → `xl/a.xml`. */
function gabungJalur(folder: string, tujuan: string): string {
  const bagian: string[] = [];
  for (const b of `${folder}${tujuan}`.split('/')) {
    if (b === '..') bagian.pop();
    else if (b !== '.' && b !== '') bagian.push(b);
  }
  return bagian.join('/');
}

type LembarKerja = { nama: string; id: string; tersembunyi: boolean };

async function bacaBuku(bagian: BagianXlsx, buku: string): Promise<{ lembar: LembarKerja[]; sejak1904: boolean }> {
  const lembar: LembarKerja[] = [];
  let sejak1904 = false;
  await bagian.urai(
    buku,
    pembuka((nama, a) => {
      if (nama === 'workbookPr') sejak1904 = /^(1|true)$/.test(a('date1904') ?? '');
      if (nama !== 'sheet') return;
      const id = a('id');
      if (id) lembar.push({ nama: a('name') ?? id, id, tersembunyi: /^(very)?hidden$/i.test(a('state') ?? '') });
    }),
  );
  return { lembar, sejak1904 };
}

/** Characters of all shared texts together. */
const MAKS_TEKS = 128 * 1024 * 1024;

/** Texts that cells refer to by number. Phonetic readings (`rPh`) are not part of a text. */
async function bacaTeksBersama(bagian: BagianXlsx, jalur: string | undefined): Promise<string[]> {
  const daftar: string[] = [];
  if (jalur === undefined) return daftar;
  let kini = '';
  let dalamT = false;
  let dalamFonetik = false;
  let panjang = 0;
  const pendengar: Pendengar = {
    buka(nama, _, tutup) {
      if (nama === 'si') {
        kini = '';
      } else if (nama === 't') dalamT = !tutup && !dalamFonetik;
      else if (nama === 'rPh') dalamFonetik = !tutup;
    },
    tutup(nama) {
      if (nama === 'si') {
        panjang += kini.length;
        if (daftar.length >= MAKS_SEL_TABEL || panjang > MAKS_TEKS)
          throw new TabelDitolak('TABEL_TERLALU_BESAR', 'terlalu banyak teks');
        daftar.push(kini);
      }
      if (nama === 't') dalamT = false;
      if (nama === 'rPh') dalamFonetik = false;
    },
    teks(t) {
      if (dalamT) kini += t;
    },
  };
  await bagian.urai(jalur, pendengar, true);
  return daftar;
}

/** Built-in number formats that show a date or a time (ECMA-376, 18.8.30). */
const FORMAT_TANGGAL = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Per cell style: does it show its number as a date? */
async function bacaGayaTanggal(bagian: BagianXlsx, jalur: string | undefined): Promise<boolean[]> {
  const tanggal: boolean[] = [];
  if (jalur === undefined) return tanggal;
  const sendiri = new Map<number, boolean>();
  let dalamXfs = false;
  await bagian.urai(jalur, {
    buka(nama, atribut, tutup) {
      if (nama === 'numFmt') {
        const a = atribut();
        sendiri.set(Number(atributLokal(a, 'numFmtId')), polaTanggal(atributLokal(a, 'formatCode') ?? ''));
      } else if (nama === 'cellXfs') dalamXfs = !tutup;
      else if (nama === 'xf' && dalamXfs) {
        const id = Number(atributLokal(atribut(), 'numFmtId') ?? 0);
        tanggal.push(sendiri.get(id) ?? FORMAT_TANGGAL(id));
      }
    },
    tutup(nama) {
      if (nama === 'cellXfs') dalamXfs = false;
    },
    teks: () => undefined,
  });
  return tanggal;
}

/** Does a number format show dates? Letters of dates outside quotes, escapes and brackets. */
const polaTanggal = (pola: string): boolean =>
  /[dmyhs]/i.test(pola.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|Standard/gi, ''));
