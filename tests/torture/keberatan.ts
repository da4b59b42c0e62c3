import path from 'node:path';
import { verifyJournal } from '../../src/app/jejak.ts';
import { raiseObjection } from '../../src/app/keberatan.ts';
import { closePleno, openPleno } from '../../src/app/pleno.ts';
import type { KodeTps } from '../../src/domain/index.ts';
import { jamUji, nilai } from '../lib/hasil.ts';
import { hukum, type Siksaan } from './bentuk.ts';
import { matikan, nyalakan } from './inti.ts';

/** So many at the end, where there is time; a share of it in a short run. */
const SEMUA = 10_000;
/** Longest for an answer that a person waits for, and for a document, on a machine that does other work. */
const BATAS_MS = 4_000;
const BATAS_DOKUMEN_MS = 150_000;

/**
 * A plenary with ten thousand objections. Law: every screen that shows them, the sheet they are about, the projector and the
 * next objection answer in time, and the minutes (D.Kejadian Khusus) are still made.
 */
export const keberatan: Siksaan = {
  nama: 'keberatan',
  uraian: `${SEMUA.toLocaleString('id-ID')} keberatan dalam satu pleno`,
  jalan: async (k) => {
    const jumlah = k.sisa() < 30_000 ? 300 : SEMUA;
    const akar = path.join(k.folder, 'rak');
    let i = await nyalakan(akar);
    const catatan: string[] = [];
    try {
      const { folder } = await i.k.panggil('simulasi', { badan: { desa: 4, tps: 40, benih: k.benih } });
      await i.k.panggil('tutupPleno');
      const p = nilai(openPleno(folder, { tulis: true }));
      const tps = p.peta.turunan(p.s.wilayah, 5).map((w) => w.kode as KodeTps);
      const jam = jamUji();
      const mulai = Date.now();
      for (let n = 0; n < jumlah; n++) {
        const pengaju = { peran: 'panwaslu' as const, nama: `PENGAWAS ${n % 40}` };
        const isi = {
          jenis: 'keberatan' as const,
          pengaju,
          wilayah: tps[n % tps.length] ?? '',
          kontes: null,
          sel: ['IV.1'].slice(1),
        };
        nilai(
          raiseObjection(
            p,
            { ...isi, uraian: `Keberatan ke-${n}: angka berbeda dari salinan kami. ${'Uraian. '.repeat(n % 20)}` },
            jam,
          ),
        );
      }
      catatan.push(`${jumlah} keberatan dicatat dalam ${Date.now() - mulai} ms`);
      k.catat('keberatan', jumlah);
      hukum(nilai(verifyJournal(p)).sah, 'verifikasi');
      closePleno(p);
      await matikan(i);
      i = await nyalakan(akar);
      const ukur = async <T>(apa: string, batas: number, f: () => Promise<T>): Promise<T> => {
        const t = performance.now();
        const h = await f();
        const ms = Math.round(performance.now() - t);
        catatan.push(`${apa}: ${ms} ms`);
        hukum(ms <= batas, `${apa} dengan ${jumlah} keberatan: ${ms} ms`);
        k.catat('pertanyaan');
        return h;
      };
      const k2 = i.k;
      await ukur('buka', BATAS_MS, () => k2.panggil('bukaPleno', { badan: { folder } }));
      await ukur('beranda', BATAS_MS, () => k2.panggil('beranda'));
      const semua = await ukur('daftar keberatan', BATAS_MS, () => k2.panggil('keberatan'));
      hukum(semua.length === jumlah, `${semua.length} dari ${jumlah} keberatan`);
      await ukur('agenda', BATAS_MS, () => k2.panggil('agenda', { param: { kontes: 'PPWP' } }));
      const param = { kontes: 'PPWP', tps: tps[0] ?? '' };
      const { versi } = await ukur('lembar', BATAS_MS, () => k2.panggil('lembar', { param }));
      await ukur('keberatan satu TPS', BATAS_MS, () => k2.panggil('keberatan', { kueri: { wilayah: param.tps } }));
      const u = await ukur('ubah lembar', BATAS_MS, () =>
        k2.panggil('ubahLembar', { param, badan: { versi, sel: { 'IV.1': 7 }, alasan: 'x' } }),
      );
      await ukur('bacakan', BATAS_MS, () => k2.panggil('bacakanLembar', { param, badan: { versi: u.versi } }));
      await ukur('proyektor', BATAS_MS, () => k2.panggil('proyektor'));
      const isi = {
        jenis: 'keberatan',
        pengaju: { peran: 'panwaslu', nama: 'TOTOK' },
        wilayah: param.tps,
        kontes: null,
        sel: [],
        uraian: 'Satu lagi.',
      };
      const { nomor } = await ukur('ajukan satu lagi', BATAS_MS, () => k2.panggil('ajukanKeberatan', { badan: isi }));
      const jawab = { status: 'ditolak', jawaban: 'Sesuai.', hitungUlang: null };
      await ukur('jawab', BATAS_MS, () =>
        k2.panggil('jawabKeberatan', { param: { nomor: String(nomor) }, badan: jawab }),
      );
      await ukur('keadaan wilayah', BATAS_MS, () =>
        k2.panggil('keadaanWilayah', { param: { kontes: 'PPWP', wilayah: '990101' } }),
      );
      const badan = { model: 'D.KEJADIAN-KHUSUS', kontes: 'PPWP', wilayah: '990101', kertas: 'F4' };
      await ukur('D.Kejadian Khusus', BATAS_DOKUMEN_MS, () => k2.panggil('buatDokumen', { badan }));
      await ukur('verifikasi', BATAS_DOKUMEN_MS, () => k2.panggil('verifikasi'));
    } finally {
      await matikan(i, 'SIGKILL');
    }
    return { catatan };
  },
};
