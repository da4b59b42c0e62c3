import fs from 'node:fs';
import path from 'node:path';
import { listBackups } from '../../src/app/cadangan/index.ts';
import { hukum, type Siksaan } from './bentuk.ts';
import { hukumSunyi, type Inti, matikan, nyalakan } from './inti.ts';

const HARI = 86_400_000;
const LONCATAN = [
  -20 * 365 * HARI,
  -400 * HARI,
  -HARI,
  -3_600_000,
  -60_000,
  60_000,
  3_600_000,
  HARI,
  400 * HARI,
] as const;
const DAERAH = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'UTC',
] as const;
const KUNCI_MAKS = 15 * 60_000;
const PALU = 10 * 60_000;

/**
 * A clock that jumps back and forward while the core works, and another time zone at each start. Law: the journal goes by
 * number, the proof holds, nobody is locked out for longer than the longest lock, the gavel is held no longer than its time,
 * and a backup that was just written is never taken away for an older one.
 */
export const waktu: Siksaan = {
  nama: 'waktu',
  uraian: 'jam meloncat mundur dan maju, zona waktu berganti',
  jalan: async (k) => {
    const akar = path.join(k.folder, 'rak');
    const stick = path.join(k.folder, 'stick');
    const jam = path.join(k.folder, 'jam');
    fs.mkdirSync(stick);
    fs.writeFileSync(jam, '0');
    const mulai = (): Promise<Inti> =>
      nyalakan(akar, {
        env: { TZ: k.acak.pilih(DAERAH), REKAP_SIKSA_JAM: jam },
        execArgv: ['--import', path.join(import.meta.dirname, 'jam-palsu.mjs')],
      });
    let geser = 0;
    const loncat = async (): Promise<void> => {
      geser += k.acak.pilih(LONCATAN);
      // Within what a calendar of an office can show.
      geser = Math.max(-25 * 365 * HARI, Math.min(5 * 365 * HARI, geser));
      fs.writeFileSync(jam, String(geser));
      await new Promise((s) => setTimeout(s, 30));
      k.catat('loncatan');
    };
    const kini = (): number => Date.now() + geser;
    let i = await mulai();
    try {
      const { folder } = await i.k.panggil('simulasi', { badan: { desa: 1, tps: 6, benih: k.benih } });
      await i.k.panggil('aturCadangan', { badan: { tempat: stick, tiapMenit: 240 } });
      const { orang, pinLatihan } = await i.k.panggil('orang');
      const ketua = orang.find((o) => o.peran === 'ketua');
      hukum(ketua !== undefined && pinLatihan !== null, 'latihan tanpa ketua');
      const pin = { orang: ketua.id, pin: pinLatihan };
      const [desa] = (await i.k.panggil('agenda', { param: { kontes: 'PPWP' } })).desa;
      const tps = (desa?.tps ?? []).map((t) => t.tps);
      for (let n = 0; n < 3 || k.lanjut(); n++) {
        await loncat();
        const t = tps[n % tps.length] ?? '';
        const param = { kontes: 'PPWP', tps: t };
        const { versi } = await i.k.panggil('lembar', { param });
        await i.k.panggil('ubahLembar', { param, badan: { versi, sel: { 'II.1': n }, alasan: 'jam meloncat' } });
        // The gavel: taken, the clock jumps, and whoever holds it holds it for its time at most.
        const palu = await i.k.minta('pegangPalu', { badan: pin });
        if (palu.ok) {
          await loncat();
          const p = await i.k.panggil('palu');
          hukum(
            p === null || Date.parse(p.sampai) - kini() <= PALU + 5000,
            `palu dipegang sampai ${p?.sampai}, kini ${new Date(kini()).toISOString()}`,
          );
        } else {
          const { galat } = (await palu.json()) as { galat: { kode: string } };
          hukum(galat.kode === 'PIN_TERKUNCI', `palu: ${galat.kode}`);
        }
        // Wrong PINs lock; however the clock jumps, not for longer than the longest lock.
        for (let x = 0; x < 5; x++) {
          const r = await i.k.minta('pegangPalu', { badan: { ...pin, pin: '000000' } });
          hukum(!r.ok, 'PIN salah diterima');
          if (k.acak.peluang(0.3)) await loncat();
        }
        await loncat();
        const r = await i.k.minta('pegangPalu', { badan: pin });
        const { galat } = (await r.json()) as { galat?: { kode: string } };
        if (!r.ok) {
          hukum(galat?.kode === 'PIN_TERKUNCI', `PIN benar: ${galat?.kode}`);
          // What is in force now: a lock of a clock that has gone back since is begun anew.
          const lihat = (await i.k.panggil('orang')).orang.find((o) => o.id === ketua.id)?.terkunciSampai ?? null;
          const sisa = Date.parse(lihat ?? '') - kini();
          hukum(sisa > -5000 && sisa <= KUNCI_MAKS + 5000, `terkunci selama ${Math.round(sisa / 1000)} detik`);
          k.catat('PIN terkunci');
        }
        // A backup now is there afterwards, whatever this clock says of it.
        const c = await i.k.minta('cadangkan');
        if (c.ok) {
          const entri = (await i.k.panggil('jejak')).jumlah;
          const ada = listBackups(stick);
          hukum(
            ada.some((x) => x.jurnal.entri === entri),
            `cadangan dengan ${entri} catatan hilang lagi`,
          );
          k.catat('cadangan');
        }
        const jejak = await i.k.panggil('jejak');
        const seq = jejak.entri.map((e) => e.seq);
        hukum(
          seq.every((s, x) => x === 0 || s === (seq[x - 1] ?? 0) - 1),
          'jejak tidak menurut nomor',
        );
        if (n % 3 === 0) {
          const v = await i.k.panggil('verifikasi');
          hukum(v.sah, `verifikasi: ${v.pesan}`);
          hukumSunyi(i);
          await matikan(i, k.acak.peluang(0.5) ? 'SIGKILL' : 'SIGTERM');
          i = await mulai();
          await i.k.panggil('bukaPleno', { badan: { folder } });
          k.catat('zona waktu');
        }
      }
    } finally {
      await matikan(i, 'SIGKILL');
    }
    return { catatan: [] };
  },
};
