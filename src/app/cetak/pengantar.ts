import path from 'node:path';
import { jsonKanonik, nomorDokumen, RUPA_DOKUMEN } from '../../domain/index.ts';
import { type Blok, buatNaskah, type IsiNaskah, Kertas, SIDIK_PENDEK, type Tanda } from '../../minutes/index.ts';
import { type DokumenTersimpan, sha256Hex } from '../../store/index.ts';
import { kepalaNaskah, waktuCetak } from '../dokumen/naskah.ts';
import { tingkatPleno } from '../dokumen/wilayah.ts';
import type { Pleno } from '../pleno.ts';
import { resourcesFolder } from '../resources.ts';

export type IsiPengantar = {
  nomor: number;
  untuk: string;
  /** This bundle among those of the order, from 1. */
  ke: number;
  dari: number;
  dokumen: readonly DokumenTersimpan[];
  waktu: string;
};

const MODEL = 'DAFTAR PENGANTAR';
const TITIK = '.'.repeat(40);

const sebut = (d: DokumenTersimpan): string => {
  const rupa = d.rupa === 'salinan' ? ' (salinan)' : d.rupa === 'blangko' ? ' (blangko)' : '';
  return `${d.model}${d.kontes === null ? '' : `-${d.kontes}`}${rupa}`;
};

const status = (d: DokumenTersimpan): string => (d.rupa === 'blangko' ? 'blangko' : d.draf ? 'DRAF' : 'final');

function baris(p: Pleno, d: DokumenTersimpan, i: number): string[] {
  const nomor = d.nomor ?? nomorDokumen({ ...d, rupa: d.rupa ?? RUPA_DOKUMEN[0] });
  return [
    `${i + 1}`,
    `${sebut(d)} ${p.peta.nama(d.wilayah)}\n${nomor}`,
    d.revisi === undefined ? '-' : `${d.revisi}`,
    d.cetakan === undefined ? '-' : `${d.cetakan}`,
    status(d),
    `${d.halaman}`,
    (d.data ?? d.sha256).slice(0, SIDIK_PENDEK),
  ];
}

/** What the list says, as blocks of a document of text. */
function coverBlocks(p: Pleno, m: IsiPengantar): Blok[] {
  const halaman = m.dokumen.reduce((n, d) => n + d.halaman, 0);
  return [
    { blok: 'judul', baris: [{ teks: 'DAFTAR PENGANTAR DOKUMEN', besar: true }] },
    {
      blok: 'daftar',
      isi: [
        ['Untuk', m.untuk],
        ['Dari', `${p.formulir.tingkat[tingkatPleno(p)].singkatan} ${p.peta.nama(p.s.wilayah)}`],
        ['Pesanan cetak', `nomor ${m.nomor}, berkas ${m.ke} dari ${m.dari}, ${waktuCetak(m.waktu)}`],
        ['Isi', `${m.dokumen.length} dokumen, ${halaman} halaman`],
      ],
    },
    {
      blok: 'tabel',
      kolom: [
        { judul: 'No.', bobot: 5, rata: 'tengah' },
        { judul: 'Dokumen', bobot: 46, rata: 'kiri' },
        { judul: 'Revisi', bobot: 8, rata: 'tengah' },
        { judul: 'Cetakan', bobot: 9, rata: 'tengah' },
        { judul: 'Keadaan', bobot: 10, rata: 'tengah' },
        { judul: 'Halaman', bobot: 9, rata: 'kanan' },
        { judul: 'Data', bobot: 13, rata: 'tengah' },
      ],
      baris: m.dokumen.map((d, i) => baris(p, d, i)),
    },
    {
      blok: 'paragraf',
      teks: 'Cocokkan revisi, cetakan, jumlah halaman, dan delapan huruf "data" dengan kaki setiap halaman dokumen. Daftar ini catatan internal, bukan formulir.',
    },
    {
      blok: 'daftar',
      isi: [
        ['Diterima oleh', TITIK],
        ['Tanggal, pukul', TITIK],
        ['Tanda tangan', TITIK],
      ],
    },
  ];
}

/** The cover list of one bundle as a PDF, on the paper of its first document. */
export async function makeCoverList(p: Pleno, m: IsiPengantar): Promise<Uint8Array> {
  const isi: IsiNaskah = {
    model: MODEL,
    arah: 'tegak',
    wilayah: kepalaNaskah(p, null),
    blok: coverBlocks(p, m),
    tandaTangan: [],
  };
  const data = jsonKanonik({ format: 'rekap-pleno/daftar-pengantar', versi: 1, nomor: m.nomor, ke: m.ke, isi });
  const tanda: Tanda = {
    id: `DAFTAR-PENGANTAR/${m.nomor}/${m.ke}`,
    kode: 'DPGT',
    wilayah: p.s.wilayah,
    kontes: '-',
    revisi: 1,
    cetakan: 1,
    status: 'internal',
    kurang: '',
    simulasi: p.s.definisi.simulasi,
    data: sha256Hex(Buffer.from(data)),
  };
  const hasil = await buatNaskah({
    ...isi,
    formulir: p.formulir,
    kertas: Kertas.parse(m.dokumen[0]?.kertas ?? 'F4'),
    waktu: m.waktu,
    tanda,
    data,
    font: { folder: path.join(resourcesFolder(), 'fonts') },
    judulBerkas: `Daftar pengantar ${m.untuk}`,
    pokok: p.s.definisi.pemilihan.nama,
  });
  return hasil.pdf;
}
