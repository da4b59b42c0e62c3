import fs from 'node:fs';
import path from 'node:path';
import type { NamaTitik } from '../../src/contract/index.ts';
import type { KodeTps } from '../../src/domain/index.ts';
import { hukum, type Kerja, lewat, type Siksaan } from './bentuk.ts';
import { hukumSunyi, type Inti, matikan, nyalakan, plenoKecil } from './inti.ts';
import { fsKecil } from './penuh.ts';
import { lewatStrace, tanpaStrace } from './sistem-cakram.ts';

type Opsi = { param?: Record<string, string>; badan?: unknown };
const SEL = 'IV.1';
/** What a disk that takes nothing may be called. Never damage, never an error of the program. */
const KODE = ['CAKRAM_GAGAL', 'FOLDER_TAK_TERTULIS', 'MEDIA_TERKUNCI', 'MEDIA_DICABUT'];
const SESUDAH_DIBACA = ['LEMBAR_SUDAH_DIBACAKAN', 'LEMBAR_KOSONG'];

/** '' where it was done, else the code of a refusal that such a disk may bring. */
async function minta(k: Kerja, i: Inti, nama: NamaTitik, o: Opsi = {}, juga: readonly string[] = []): Promise<string> {
  const r = await i.k.minta(nama, o);
  const isi = (await r.json()) as { galat?: { kode: string; kalimat: string } };
  if (r.ok) return '';
  const { kode = '?', kalimat = '' } = isi.galat ?? {};
  hukum([...KODE, ...juga].includes(kode), `${nama}: ${r.status} ${kode}: ${kalimat} ${i.galat()}`);
  hukum(!/Folder {2}|undefined/.test(kalimat), `${nama}: ${kalimat}`);
  if (KODE.includes(kode)) k.catat('ditolak cakram');
  return kode;
}

/** What is shown stays readable, and the hall is shown what it is to be shown. */
async function tetapTerbaca(k: Kerja, i: Inti, tps: KodeTps): Promise<void> {
  const param = { kontes: 'PPWP', tps };
  for (const [nama, o] of [
    ['keadaan', {}],
    ['beranda', {}],
    ['agenda', { param: { kontes: 'PPWP' } }],
    ['lembar', { param }],
    ['keberatan', {}],
  ] as const)
    await i.k.panggil(nama, o);
  const badan = { mode: 'lembar', kontes: 'PPWP', tps, wilayah: null, beku: false };
  await minta(k, i, 'aturProyektor', { badan });
  const layar = await i.k.panggil('proyektor');
  hukum(layar.mode === 'lembar' && layar.tps === tps, `proyektor: ${JSON.stringify(layar)}`);
  k.catat('dibaca');
}

type Aksi = { nama: NamaTitik; o: Opsi; juga?: string[] };

/** An act on a sheet, on people, on objections; and long work in threads. */
async function aksi(k: Kerja, i: Inti, tps: KodeTps, n: number): Promise<Aksi> {
  const param = { kontes: 'PPWP', tps };
  const { versi } = await i.k.panggil('lembar', { param });
  const orang = [{ nama: `PENGAMAT ${n} ${k.acak.bulat(0, 1e9)}`, peran: 'pengamat' }];
  const keberatan = {
    ...{ jenis: 'kejadian', pengaju: { peran: 'ppk', nama: '' }, wilayah: tps, kontes: null, sel: [] },
    uraian: 'Lampu padam.',
  };
  const ubah: Aksi = { nama: 'ubahLembar', o: { param, badan: { versi, sel: { [SEL]: n }, alasan: 'salah baca' } } };
  const dokumen = { model: 'D.HASIL-KECAMATAN', kontes: 'PPWP', wilayah: '990101', kertas: 'F4' };
  return k.acak.pilih([
    ubah,
    ubah,
    ubah,
    { nama: 'bacakanLembar', o: { param, badan: { versi } }, juga: SESUDAH_DIBACA },
    { nama: 'tambahOrang', o: { badan: { orang } } },
    { nama: 'ajukanKeberatan', o: { badan: keberatan } },
    ...(k.acak.peluang(0.2) ? ([{ nama: 'buatDokumen', o: { badan: dokumen } }] as const) : []),
  ]);
}

/** Figures by TPS, as the core acknowledged them; compared whenever it was refused something, and at the end. */
async function cocok(i: Inti, diakui: ReadonlyMap<KodeTps, number>, apa: string): Promise<void> {
  for (const [tps, n] of diakui) {
    const kini = (await i.k.panggil('lembar', { param: { kontes: 'PPWP', tps } })).isian[SEL];
    hukum(kini === n, `${apa}: ${tps} berisi ${kini}, yang diakui ${n}`);
  }
}

/**
 * The disk takes nothing any more while the core works, as where the kernel has made it read-only after errors, and takes it
 * again after a while: calls of the system fail (strace), because Linux lets nobody make a file system read-only that is
 * written to.
 */
async function saatBerjalan(k: Kerja, akar: string, folder: string, tps: KodeTps[]): Promise<void> {
  const mulai = k.acak.bulat(60, 90);
  const gagal = `when=${mulai}..${mulai + k.acak.bulat(6, 16)}`;
  const suntik = k.acak.pilih([
    `pwrite64:error=EROFS:${gagal}`,
    `pwrite64:error=EIO:${gagal}`,
    `fsync:error=EIO:when=8..${k.acak.bulat(10, 16)}`,
  ] as const);
  let i = await nyalakan(akar, { lewat: lewatStrace([suntik], path.join(k.folder, 'strace')) });
  try {
    await i.k.panggil('bukaPleno', { badan: { folder } });
    const diakui = new Map<KodeTps, number>();
    let [ditolak, sesudah] = [0, 0];
    for (let n = 1; sesudah < 3; n++) {
      hukum(n < 200, `cakram tidak pulih: ${ditolak} ditolak (${suntik})`);
      const t = tps[k.acak.bulat(0, tps.length - 1)] as KodeTps;
      const a = await aksi(k, i, t, n);
      const kode = await minta(k, i, a.nama, a.o, a.juga);
      if (kode === '' && a.nama === 'ubahLembar') diakui.set(t, n);
      if (!KODE.includes(kode)) {
        if (ditolak > 0) sesudah++;
        continue;
      }
      [ditolak, sesudah] = [ditolak + 1, 0];
      await tetapTerbaca(k, i, t);
      await cocok(i, diakui, `sesudah ditolak (${suntik})`);
    }
    hukumSunyi(i);
    await cocok(i, diakui, 'sesudah pulih');
    await matikan(i, 'SIGKILL');
    i = await nyalakan(akar);
    await i.k.panggil('bukaPleno', { badan: { folder } });
    await cocok(i, diakui, 'sesudah mulai lagi');
    hukum((await i.k.panggil('verifikasi')).sah, `tidak sah sesudah ${suntik} dan mulai lagi`);
    k.catat('cakram menolak');
  } finally {
    await matikan(i, 'SIGKILL');
  }
}

/** The place of all plenaries is read-only when the core starts; afterwards it is not, and the same core goes on. */
async function sejakAwal(k: Kerja, rak: FsKecil, akar: string, folder: string, tps: KodeTps): Promise<void> {
  // What programs that died left there, which a start would clear.
  for (const sisa of ['pulih.sementara-siksa', path.join('latihan-siksa', 'latihan.sementara')])
    fs.mkdirSync(path.join(akar, sisa), { recursive: true });
  fs.utimesSync(path.join(akar, 'pulih.sementara-siksa'), 0, 0);
  hukum(rak.ulang('ro'), 'tidak dapat dijadikan hanya-baca');
  const i = await nyalakan(akar);
  try {
    const { rak: daftar } = await i.k.panggil('keadaan');
    hukum(
      daftar.some((p) => p.folder === folder),
      `pleno hilang dari daftar: ${JSON.stringify(daftar)}`,
    );
    const tetap: (readonly [NamaTitik, Opsi])[] = [
      ['bukaPleno', { badan: { folder } }],
      ['simulasi', { badan: { desa: 1, tps: 2, benih: 1, kontes: ['PPWP'] } }],
      ['aturCadangan', { badan: { tempat: null, tiapMenit: 7 } }],
    ];
    for (const [nama, o] of tetap)
      hukum((await minta(k, i, nama, o)) !== '', `${nama} dinyatakan berhasil di tempat yang hanya-baca`);
    hukum((await i.k.panggil('cadangan')).tiapMenit !== 7, 'setelan yang ditolak tetap berlaku');
    await i.k.panggil('aturRupaProyektor', { badan: { perbesar: 110, tema: 'terang' } });
    hukum((await i.k.panggil('rupaProyektor')).perbesar === 110, 'rupa proyektor tidak mengikuti');
    hukum(rak.ulang('rw'), 'tidak dapat dijadikan terbuka lagi');
    await i.k.panggil('bukaPleno', { badan: { folder } });
    const param = { kontes: 'PPWP', tps };
    const { versi } = await i.k.panggil('lembar', { param });
    await i.k.panggil('ubahLembar', { param, badan: { versi, sel: { [SEL]: 11 }, alasan: 'terbuka lagi' } });
    hukum((await i.k.panggil('verifikasi')).sah, 'tidak sah sesudah hanya-baca sejak awal');
    hukumSunyi(i);
    k.catat('hanya-baca sejak awal');
  } finally {
    rak.ulang('rw');
    await matikan(i, 'SIGKILL');
  }
}

/** A stick whose switch is moved: backups and packages say so, work goes on, and they are written once it is moved back. */
async function stik(k: Kerja, akar: string, folder: string, tps: KodeTps): Promise<void> {
  const media = fsKecil(path.join(k.folder, 'stik'), 24);
  hukum(media !== null, 'tmpfs kedua tidak dapat dipasang');
  const i = await nyalakan(akar);
  try {
    await i.k.panggil('bukaPleno', { badan: { folder } });
    // Never written to before, or with backups already there.
    const sudah = k.acak.peluang(0.5);
    if (!sudah) media.ulang('ro');
    await i.k.panggil('aturCadangan', { badan: { tempat: media.folder, tiapMenit: 240 } });
    await sampaiDiam(i);
    const isi = (): string => fs.readdirSync(media.folder, { recursive: true }).map(String).sort().join('\n');
    if (sudah) media.ulang('ro');
    const semula = isi();
    const param = { kontes: 'PPWP', tps };
    const ubah = async (n: number): Promise<void> => {
      const { versi } = await i.k.panggil('lembar', { param });
      await i.k.panggil('ubahLembar', { param, badan: { versi, sel: { [SEL]: n }, alasan: 'stik' } });
    };
    await ubah(21);
    const kode = await minta(k, i, 'cadangkan');
    hukum(kode === 'MEDIA_TERKUNCI', `cadangan ke stik terkunci: ${kode || 'dinyatakan berhasil'}`);
    const { galat } = await i.k.panggil('cadangan');
    hukum(galat?.kode === 'MEDIA_TERKUNCI', `keadaan cadangan: ${galat?.kode}`);
    const paket = { badan: { tempat: media.folder, foto: false, dokumen: false } };
    hukum((await minta(k, i, 'tulisPaket', paket)) !== '', 'paket ke stik terkunci dinyatakan berhasil');
    hukum(isi() === semula, 'isi stik terkunci berubah');
    await ubah(22);
    await tetapTerbaca(k, i, tps);
    media.ulang('rw');
    await i.k.panggil('cadangkan');
    await i.k.panggil('tulisPaket', paket);
    const sisa = isi()
      .split('\n')
      .filter((x) => /sementara|\.part$|\.baru$/.test(x));
    hukum(sisa.length === 0, `sisa di stik: ${sisa.join(', ')}`);
    const [terakhir] = (await i.k.panggil('daftarCadangan')).cadangan;
    hukum(terakhir !== undefined, 'cadangan tidak ada di stik');
    await i.k.panggil('cobaCadangan', { badan: { keterangan: terakhir.keterangan } });
    hukum((await i.k.panggil('verifikasi')).sah, 'tidak sah sesudah stik terkunci');
    hukumSunyi(i);
    k.catat('stik terkunci');
  } finally {
    await matikan(i, 'SIGKILL');
    media.lepas();
  }
}

/** A backup that began by itself is done. */
async function sampaiDiam(i: Inti): Promise<void> {
  for (let x = 0; x < 400 && (await i.k.panggil('cadangan')).berjalan !== null; x++)
    await new Promise((s) => setTimeout(s, 25));
}

type FsKecil = NonNullable<ReturnType<typeof fsKecil>>;

/**
 * A disk that takes nothing any more: all at once while the core works, from the start, and the stick for backups and packages.
 * Law: said in words with a code of the disk, never as damage or an error of the program; nothing that was refused is done,
 * nothing that was done is lost; what is shown stays readable and the projector goes on; once it can be written again, so does
 * work, without another start; the journal is proved.
 */
export const hanyaBaca: Siksaan = {
  nama: 'hanya-baca',
  uraian: 'cakram dan stik menjadi hanya-baca, dan kembali',
  jalan: async (k) => {
    const rak = fsKecil(path.join(k.folder, 'kecil'), 24);
    const tanpa = tanpaStrace();
    if (!rak && tanpa !== null) return lewat(`tmpfs tidak dapat dipasang (perlu root di Linux); ${tanpa}`);
    const akar = path.join(rak?.folder ?? k.folder, 'rak');
    try {
      const { folder, tps } = plenoKecil(akar, k.benih, 4);
      const [t] = tps as [KodeTps];
      const bagian = [
        ...(tanpa === null ? [() => saatBerjalan(k, akar, folder, tps)] : []),
        ...(rak ? [() => sejakAwal(k, rak, akar, folder, t), () => stik(k, akar, folder, t)] : []),
      ];
      // One after the other; a short run does the one that its seed says.
      const awalan = k.acak.bulat(0, bagian.length - 1);
      for (let n = 0; n < 1 || k.lanjut(); n++) await bagian[(awalan + n) % bagian.length]?.();
    } finally {
      rak?.lepas();
    }
    const kurang = [rak ? '' : 'tanpa tmpfs: hanya galat yang disuntikkan', tanpa ?? ''];
    return { catatan: kurang.filter((x) => x !== '') };
  },
};
