import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { readBackup } from '../../src/app/cadangan/daftar.ts';
import { listBackups, makeBackup, rehearseBackup } from '../../src/app/cadangan/index.ts';
import { readBackupSettings } from '../../src/app/cadangan/setelan.ts';
import { closePleno } from '../../src/app/index.ts';
import { readPaired } from '../../src/app/lan/berkas.ts';
import { KotakKeluar } from '../../src/app/lan/keluar.ts';
import { previewPackage, receivePackage } from '../../src/app/paket-terima.ts';
import { receiveNotice } from '../../src/app/pemberitahuan-terima.ts';
import { readMappingFile } from '../../src/app/pemetaan-berkas.ts';
import { deviceCard } from '../../src/app/perangkat.ts';
import type { Pleno } from '../../src/app/pleno.ts';
import { readLook } from '../../src/app/proyektor.ts';
import { verifyBytes } from '../../src/app/verifikasi.ts';
import {
  CatatanDefinisi,
  Definisi,
  FaktaPemilu,
  jsonKanonik,
  KOSONG,
  kalimatKesalahan,
  kenaliLampiran,
  susunDefinisi,
} from '../../src/domain/index.ts';
import {
  bacaBerkasKunci,
  bacaKartu,
  bacaPaket,
  bacaPemberitahuan,
  buatKunci,
  bukaKunci,
  bungkusKunci,
  kartuKeJson,
  kartuKeQr,
} from '../../src/exchange/index.ts';
import { tandaTangani } from '../../src/exchange/kunci.ts';
import { periksaAkuan } from '../../src/exchange/lan/akuan.ts';
import {
  Akuan,
  bacaAlamat,
  buatAkuan,
  buatSertifikatLan,
  Kotak,
  periksaSertifikatLan,
  tulisAlamat,
} from '../../src/exchange/lan/index.ts';
import { bacaZip, tulisZip } from '../../src/exchange/zip.ts';
import {
  bacaBagian,
  bacaImpor,
  bacaSirekap,
  bacaTabelTerbuka,
  bacaTotalSirekap,
  berkasTemplat,
  siapkanSirekap,
} from '../../src/intake/index.ts';
import { buatSertifikatLatihan } from '../../src/minutes/tanda-tangan/latihan.ts';
import { bukaP12 } from '../../src/minutes/tanda-tangan/p12.ts';
import { jpegKepala, pdf, png, webp } from '../lib/foto.ts';
import { jamUji, nilai } from '../lib/hasil.ts';
import { sidikSimpanan } from '../lib/paket.ts';
import { KINI_TANDA, pdfUji, tandaiUji } from '../lib/pdf-bertanda.ts';
import { bukaSumberMemori } from '../lib/sumber-memori.ts';
import { type Acak, hukum, hukumHasil } from './bentuk.ts';
import { ubahNilai } from './mutasi.ts';
import { type Bahan, type Contoh, daftarContoh, sebagaiBerkas, teks } from './sasaran.ts';

/** One reader: what it starts from, and what is done with a changed file. Says whether it was taken. */
export type Sasaran = {
  nama: string;
  contoh: Contoh[];
  coba(isi: Uint8Array, nama: string): unknown;
  /** Only every n-th round: it takes long. */
  tiap?: number;
  /** Whole samples may be refused, because each is only a part. */
  utuhDitolak?: true;
  /** A change that keeps what an outer check would already refuse: signed anew. */
  ubah?(a: Acak, isi: Uint8Array): Uint8Array;
};

const dekode = (b: Uint8Array): string => new TextDecoder().decode(b);
/** Refused by a reader that says so otherwise. */
const ditolak = { ok: false, galat: { kode: 'BERKAS_BENTUK', konteks: { kunci: 'x', sebab: 'x' } } };
const json = (nama: string, v: unknown): Contoh => ({ nama, isi: teks(JSON.stringify(v)), ragam: 'json' });

/** Changes one file of a signed container and signs it anew, so that what lies behind the signature is looked at. */
function bertandaUlang(b: Bahan, perihal: 'paket' | 'pemberitahuan') {
  return (a: Acak, isi: Uint8Array): Uint8Array => {
    const zip = bacaZip(isi);
    if (!zip.ok) return isi;
    const [m, , ...lain] = zip.nilai;
    if (!m) return isi;
    let manifes = JSON.parse(dekode(m.isi)) as Record<string, unknown>;
    const i = a.bulat(0, lain.length);
    const satu = lain[i];
    if (!satu || satu.isi.length === 0) manifes = ubahNilai(a, manifes) as Record<string, unknown>;
    else {
      const baris = dekode(satu.isi)
        .split('\n')
        .filter((x) => x !== '');
      const j = a.bulat(0, Math.max(0, baris.length - 1));
      const asal: unknown = JSON.parse(baris[j] ?? 'null');
      const baru = jsonTeks(ubahNilai(a, asal));
      const cara = a.bulat(0, 4);
      const hasil = cara === 0 ? baris.filter((_, n) => n !== j) : cara === 1 ? [...baris, baru] : baris.with(j, baru);
      satu.isi = teks(`${hasil.join('\n')}\n`);
      for (const f of (manifes.berkas as { nama: string; ukuran: number; sha256: string }[]) ?? [])
        if (f.nama === satu.nama) Object.assign(f, { ukuran: satu.isi.length, sha256: sha(satu.isi) });
    }
    const bytes = teks(jsonTeks(manifes));
    const tanda = { algoritma: 'Ed25519', kunci: b.alat.kunci, tanda: tandaTangani(b.alat, perihal, bytes) };
    const jadi = tulisZip([
      { nama: 'manifest.json', isi: bytes },
      { nama: 'tanda-tangan.json', isi: teks(jsonKanonik(tanda)) },
      ...lain,
    ]);
    return jadi.ok ? jadi.nilai : isi;
  };
}

const sha = (b: Uint8Array): string => createHash('sha256').update(b).digest('hex');

/** Canonical where that is possible: what is not would be refused for its spelling alone. */
function jsonTeks(v: unknown): string {
  try {
    return jsonKanonik(v as Parameters<typeof jsonKanonik>[0]);
  } catch {
    return JSON.stringify(v) ?? 'null';
  }
}

function sasaranImpor(b: Bahan): Sasaran[] {
  const kontes = b.definisi.kontes[0];
  if (!kontes) throw new Error('simulasi tanpa kontes');
  const konteks = { ...siapkanSirekap(kontes), sungguhan: false };
  const pilihan = { definisi: b.definisi, kontes: kontes.kode, wilayah: b.wilayah };
  const peserta = Object.fromEntries(kontes.bentuk === 'paslon' ? kontes.paslon.map((p, i) => [p.idSumber, i]) : []);
  const zip = (): Uint8Array =>
    zipSync(Object.fromEntries([...b.sirekap, ...b.tabel].map((c) => [`isi/${c.nama}`, c.isi])));
  const impor = async (isi: Uint8Array, nama: string): Promise<unknown> => {
    const h = await bacaImpor(await bukaSumberMemori([{ nama, isi }]), pilihan);
    if (h.ok)
      for (const l of h.nilai.lembar)
        hukum(
          l.isian.every((n) => n === KOSONG || (n >= 0 && n <= 999_999)),
          `angka di luar batas: ${l.tps}`,
        );
    return h;
  };
  return [
    { nama: 'sirekap', contoh: b.sirekap, coba: (isi, nama) => bacaSirekap(konteks, nama, isi) },
    {
      nama: 'sirekap-total',
      contoh: [
        json('t.json', {
          chart: peserta,
          table: { [b.wilayah]: { ...peserta, psu: 'Reguler', progres: { total: 2, progres: 1 } } },
        }),
      ],
      coba: (isi) => bacaTotalSirekap(konteks, isi),
    },
    { nama: 'impor', contoh: [...b.sirekap, ...b.tabel], coba: impor },
    { nama: 'zip', contoh: [{ nama: 'a.zip', isi: zip(), ragam: 'zip' }], coba: impor },
    {
      nama: 'tabel',
      contoh: b.tabel,
      coba: async (isi, nama) => {
        const { hasil, lembar } = await bacaTabelTerbuka(isi, nama, pilihan);
        hukum(lembar.length < 10_000, `${lembar.length} lembar kerja`);
        return hasil;
      },
    },
    {
      nama: 'pemetaan',
      contoh: [
        json('m.json', [
          { versi: 1, tanda: 'ab'.repeat(16), bentuk: 'lebar', nama: 'a', garis: [{ judul: 'TPS', arti: 'tps' }] },
        ]),
      ],
      coba: (isi) => readMappingFile(sebagaiBerkas(b, 'm.json', isi)),
    },
  ];
}

async function sasaranDefinisi(b: Bahan): Promise<Sasaran> {
  const fakta = FaktaPemilu.parse(
    JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../../resources/pemilu/fakta.json'), 'utf8')),
  );
  const templat: Contoh[] = [];
  for (const jenis of ['caleg', 'tps', 'dapil'] as const)
    templat.push({ nama: `${jenis}.xlsx`, isi: await berkasTemplat(jenis, 'xlsx'), ragam: 'zip' });
  return {
    nama: 'definisi',
    utuhDitolak: true,
    contoh: [...daftarContoh(b), ...templat],
    coba: async (isi, nama) => {
      const catat = new CatatanDefinisi();
      const { bagian } = await bacaBagian({ nama, isi }, undefined, catat);
      const h = susunDefinisi({ pemilihan: { jenis: 'PEMILU', tahun: 2024 }, bagian, fakta }, catat);
      if (h.ok) hukum(Definisi.safeParse(h.nilai.definisi).success, 'definisi yang tersusun tidak sah');
      else
        for (const k of h.galat.daftar)
          hukum(!/undefined|\[object/.test(kalimatKesalahan(k)), `kalimat: ${kalimatKesalahan(k).slice(0, 200)}`);
      // Its errors are of another kind than those of other readers.
      return h.ok
        ? h
        : { ok: false, galat: { kode: 'DEFINISI_BENTUK', konteks: { nama: 'x', sebab: 'x', jalur: 'x' } } };
    },
  };
}

function sasaranPaket(b: Bahan): Sasaran[] {
  const tetap = async (p: Pleno, apa: () => unknown): Promise<unknown> => {
    const sebelum = sidikSimpanan(p);
    const h = await apa();
    if (hukumHasil(h, 'paket') === 'ditolak') hukum(sidikSimpanan(p) === sebelum, 'ditolak, tetapi pleno berubah');
    return h;
  };
  return [
    {
      nama: 'paket',
      contoh: [b.paket],
      coba: (isi) => {
        const h = bacaPaket(isi);
        if (h.ok) previewPackage(b.kab, isi);
        return h;
      },
    },
    {
      nama: 'paket-bertanda',
      contoh: [b.paket],
      ubah: bertandaUlang(b, 'paket'),
      coba: (isi) => tetap(b.kab, () => receivePackage(b.kab, isi, { putusan: [] }, jamUji())),
    },
    { nama: 'pemberitahuan', contoh: [b.pemberitahuan], coba: (isi) => bacaPemberitahuan(isi) },
    {
      nama: 'pemberitahuan-bertanda',
      contoh: [b.pemberitahuan],
      ubah: bertandaUlang(b, 'pemberitahuan'),
      coba: (isi) => tetap(b.kec, () => receiveNotice(b.kec, isi, {}, jamUji())),
    },
  ];
}

async function sasaranKunci(b: Bahan): Promise<Sasaran[]> {
  const k = buatKunci('Uji');
  const { kartu } = deviceCard({ ...k, cara: 'polos' });
  const akuan = buatAkuan(k, {
    sidik: 'a'.repeat(64),
    sha256: 'b'.repeat(64),
    ukuran: 1000,
    pengirim: k.id,
    waktuMasuk: '2024-03-01T00:00:00.000Z',
  });
  const sertifikat = buatSertifikatLan('Uji', new Date());
  const p12 = buatSertifikatLatihan('NAMA', 'rahasia', KINI_TANDA);
  return [
    {
      nama: 'kartu',
      contoh: [
        { nama: 'k.json', isi: teks(kartuKeJson(kartu)), ragam: 'json' },
        { nama: 'k.txt', isi: teks(kartuKeQr(kartu)), ragam: 'teks' },
      ],
      coba: (isi) => bacaKartu(dekode(isi)),
    },
    {
      nama: 'kunci',
      tiap: 5,
      contoh: [
        { nama: 'kunci.json', isi: teks(await bungkusKunci(k, {})), ragam: 'json' },
        { nama: 'kunci-sandi.json', isi: teks(await bungkusKunci(k, { sandi: 'rahasia' })), ragam: 'json' },
      ],
      coba: async (isi) => {
        const h = bacaBerkasKunci(dekode(isi));
        return h.ok ? bukaKunci(h.nilai, { sandi: 'rahasia' }) : h;
      },
    },
    {
      nama: 'akuan',
      contoh: [json('a.json', akuan)],
      coba: (isi) => {
        const a = Akuan.safeParse(uraiLunak(isi));
        return a.success ? periksaAkuan(a.data) : ditolak;
      },
    },
    {
      nama: 'alamat',
      contoh: [
        {
          nama: 'a.txt',
          isi: teks(
            tulisAlamat({
              alamat: '192.168.1.5',
              port: 8443,
              kode: '12345678',
              sertifikat: 'a'.repeat(64),
            } as Parameters<typeof tulisAlamat>[0]),
          ),
          ragam: 'teks',
        },
      ],
      coba: (isi) => bacaAlamat(dekode(isi)),
    },
    {
      nama: 'sertifikat',
      contoh: [json('s.json', sertifikat)],
      coba: (isi) => {
        const h = periksaSertifikatLan(dekode(isi));
        return typeof h === 'string' ? ditolak : { ok: true };
      },
    },
    {
      nama: 'p12',
      contoh: [{ nama: 'a.p12', isi: p12, ragam: 'bita' }],
      coba: (isi) => bukaP12(isi, 'rahasia', KINI_TANDA),
    },
    {
      nama: 'setelan',
      contoh: [
        json('cadangan.json', { tempat: '/media/x', tiapMenit: 10 }),
        json('proyektor.json', { tema: 'gelap', huruf: 1 }),
        json('terpasang.json', [{ kartu, waktu: '2024-03-01T00:00:00.000Z', terdengar: null }]),
        json('keluar/a.json', { sidik: 'a'.repeat(64) }),
      ],
      coba: (isi, nama) => {
        const akar = path.join(b.folder, 'setelan');
        fs.rmSync(akar, { recursive: true, force: true });
        sebagaiBerkas(b, `setelan/${nama}`, isi);
        readBackupSettings(akar);
        readLook(akar);
        readPaired(path.join(akar, 'terpasang.json'));
        new KotakKeluar(akar).daftar();
        new Kotak(akar).daftar('menunggu');
        return { ok: true };
      },
    },
  ];
}

function uraiLunak(isi: Uint8Array): unknown {
  try {
    return JSON.parse(dekode(isi));
  } catch {
    return undefined;
  }
}

async function sasaranBerkas(): Promise<Sasaran[]> {
  const polos = await pdfUji('{"angka":1}');
  const bertanda = await tandaiUji(polos, 'SITI', 0);
  const dua = await tandaiUji(bertanda, 'BUDI', 1);
  return [
    {
      nama: 'lampiran',
      contoh: [
        { nama: 'a.png', isi: png(40, 40), ragam: 'bita' },
        { nama: 'a.jpg', isi: jpegKepala(100, 80, 300), ragam: 'bita' },
        { nama: 'a.webp', isi: webp(), ragam: 'bita' },
        { nama: 'a.pdf', isi: await pdf(1), ragam: 'bita' },
      ],
      coba: (isi) => kenaliLampiran(isi),
    },
    {
      nama: 'pdf-bertanda',
      contoh: [
        { nama: 'a.pdf', isi: polos, ragam: 'bita' },
        { nama: 'b.pdf', isi: dua, ragam: 'bita' },
      ],
      ubah: (a, isi) => {
        // Numbers of a PDF are its structure: offsets, lengths, ranges.
        const t = Buffer.from(isi).toString('latin1');
        const angka = [...t.matchAll(/\d+/g)];
        const m = angka[a.bulat(0, angka.length - 1)];
        if (!m || a.peluang(0.5)) return isi;
        const ganti = a.pilih(['0', '1', '-1', '99999999', '4294967296', '1e9', m[0].split('').reverse().join(''), '']);
        return Buffer.from(t.slice(0, m.index) + ganti + t.slice(m.index + m[0].length), 'latin1');
      },
      coba: (isi, nama) => {
        const h = verifyBytes(nama, isi);
        hukum(typeof h === 'object' && h !== null, 'pemeriksa tanpa jawaban');
        return { ok: true };
      },
    },
  ];
}

async function sasaranCadangan(b: Bahan): Promise<Sasaran[]> {
  const tempat = path.join(b.folder, 'stick');
  fs.mkdirSync(tempat, { recursive: true });
  const { cadangan } = nilai(await makeBackup(b.kab, tempat, jamUji()));
  const ket = fs.readFileSync(cadangan.keterangan);
  const db = path.join(path.dirname(cadangan.keterangan), cadangan.basisData.nama);
  const isiDb = fs.readFileSync(db);
  let n = 0;
  return [
    {
      nama: 'cadangan',
      contoh: [{ nama: 'k.json', isi: ket, ragam: 'json' }],
      coba: async (isi) => {
        fs.writeFileSync(cadangan.keterangan, isi);
        const h = readBackup(cadangan.keterangan);
        listBackups(tempat);
        // Laying out and proving the whole takes a while: now and then.
        return h.ok && n++ % 25 === 0 ? rehearseBackup(cadangan.keterangan, path.join(b.folder, 'rak')) : h;
      },
    },
    {
      nama: 'cadangan-isi',
      tiap: 40,
      contoh: [{ nama: 'k.db', isi: isiDb, ragam: 'bita' }],
      coba: async (isi) => {
        // With a manifest that vouches for it: only the database itself can say that it is broken.
        const k = JSON.parse(ket.toString()) as { basisData: { ukuran: number; sha256: string } };
        Object.assign(k.basisData, { ukuran: isi.length, sha256: sha(isi) });
        fs.writeFileSync(db, isi);
        fs.writeFileSync(cadangan.keterangan, JSON.stringify(k));
        return rehearseBackup(cadangan.keterangan, path.join(b.folder, 'rak'));
      },
    },
  ];
}

export async function semuaSasaran(b: Bahan): Promise<Sasaran[]> {
  return [
    ...sasaranImpor(b),
    await sasaranDefinisi(b),
    ...sasaranPaket(b),
    ...(await sasaranKunci(b)),
    ...(await sasaranBerkas()),
    ...(await sasaranCadangan(b)),
  ];
}

export function tutupBahan(b: Bahan): void {
  closePleno(b.kab);
  closePleno(b.kec);
}
